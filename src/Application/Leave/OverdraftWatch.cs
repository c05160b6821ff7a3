namespace HrSaas.Application.Leave;

using System.Security.Cryptography;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;

/// <summary>Looks which accounts came to be overdrawn, or are no more, because something that they are reckoned from was put right.</summary>
public sealed class OverdraftWatch(StateReader reader, FactsForLeave facts, LeaveAccounts accounts, ILeaveAccountStreams streams)
{
    // So many are reckoned before the policy says that it is still there; few are to be recorded.
    private const int AtOnce = 50;

    /// <summary>All accounts of a person: what is left in one may be handed over to another.</summary>
    internal async Task<CommandOutcome> Of(PersonId person, CommandContext context) => await Look(await streams.Of(person, context.Cancellation), context);

    /// <summary>All accounts, because of something that is about many. Where the log has more such news already, that is when they are looked at.</summary>
    /// <param name="news">Stored names of what is about many.</param>
    internal async Task<CommandOutcome> All(long position, IReadOnlyList<string> news, CommandContext context) =>
        await Look(await streams.IsAnyAfter(position, news, context.Cancellation) ? [] : await streams.All(context.Cancellation), context);

    private async Task<CommandOutcome> Look(IReadOnlyList<Guid> all, CommandContext context)
    {
        foreach (var some in all.Chunk(AtOnce))
        {
            foreach (var employment in await reader.Confirmed(() => WithNews(some, context.Cancellation), context.Cancellation))
            {
                var outcome = await accounts.LookForOverdraft(employment, context with { Key = KeyOf(context.Key, employment) });
                if (outcome is not Done) return outcome;
            }
            await context.StepDone();
        }
        return new Done(new(context.Key.Key, 0, Changed: false), 0, default, IsReplayed: false);
    }

    private async ValueTask<List<EmploymentId>> WithNews(Guid[] some, CancellationToken cancellation)
    {
        var found = new List<EmploymentId>();
        foreach (var stream in some)
            if ((await reader.Find(Roots.LeaveAccount, stream, cancellation)).State is OpenLeaveAccount account
                && LeaveAccount.Decide(account, new LookForOverdraft(), await facts.OfAllTypes(account, cancellation)).Events is [_, ..]) found.Add(account.Employment);
        return found;
    }

    private static CommandKey KeyOf(CommandKey key, EmploymentId employment)
    {
        Span<byte> both = stackalloc byte[32];
        key.Key.TryWriteBytes(both);
        employment.Value.TryWriteBytes(both[16..]);
        var own = new Guid(SHA256.HashData(both).AsSpan(0, 16));
        return new(own, own);
    }
}
