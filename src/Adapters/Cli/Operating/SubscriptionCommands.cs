namespace HrSaas.Adapters.Cli.Operating;

using System.CommandLine;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;

/// <summary><c>hrsaas subscriptions</c>: how far read models and policies have come, what they stumbled over, and the ways on.</summary>
internal static class SubscriptionCommands
{
    public static Command Make(Shell shell, OpenInstallation open)
    {
        var data = Installation.DataOption();
        return new("subscriptions", "How far read models and policies have come, what they stumbled over, and the ways on.")
        {
            data, Status(shell, open, data), Parked(shell, open, data), Stopped(shell, open, data),
            OnParked(shell, open, data, "retry", "Try a parked event again now.", "It is tried again.", (repair, policy, tenant, position, cancellation) => repair.Retry(policy, tenant, position, cancellation)),
            OnParked(shell, open, data, "discard", "Give up on a parked event: it stays recorded, and is not tried again by itself.", "It is given up.",
                (repair, policy, tenant, position, cancellation) => repair.Discard(policy, tenant, position, cancellation)),
            Resume(shell, open, data),
        };
    }

    private static Command Status(Shell shell, OpenInstallation open, Option<string?> data)
    {
        var status = new Command("status", "How far each is behind the log. Ends with 1 where one stands still for a tenant or has parked an event.");
        status.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var states = await new SubscriptionStates(installation.Database).Read(cancellation);
            shell.Tell(asked, ["name", "position", "behind", "secondsBehind", "stopped", "parked"],
                [.. states.Select(state => new JsonNode?[] { state.Name, state.Position, state.PositionsBehind, Math.Round(state.Behind.TotalSeconds, 1), state.Stopped, state.Parked })]);
            return states.Any(state => state.Stopped > 0 || state.Parked > 0) ? HrSaasCommands.Failed : HrSaasCommands.Done;
        });
        return status.With("hrsaas subscriptions status");
    }

    private static Command Parked(Shell shell, OpenInstallation open, Option<string?> data)
    {
        var parked = new Command("parked", "The events that policies could not act upon yet, and why.");
        parked.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var repair = new SubscriptionRepair(installation.Database);
            var rows = new List<JsonNode?[]>();
            foreach (var state in await new SubscriptionStates(installation.Database).Read(cancellation))
                foreach (var one in await repair.WhatIsParked(state.Name, cancellation))
                    rows.Add([one.Policy, one.Tenant.ToString(), one.Position, one.Attempts, Shell.Moment(one.NextAttempt), one.Error]);
            shell.Tell(asked, ["policy", "tenant", "position", "attempts", "nextAttempt", "error"], rows);
            return HrSaasCommands.Done;
        });
        return parked.With("hrsaas subscriptions parked --json");
    }

    private static Command Stopped(Shell shell, OpenInstallation open, Option<string?> data)
    {
        var stopped = new Command("stopped", "The tenants for which a read model stands still, and why.");
        stopped.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var all = await new SubscriptionRepair(installation.Database).WhatIsStopped(cancellation);
            shell.Tell(asked, ["model", "tenant", "position", "failedPosition", "since", "isResuming", "error"],
                [.. all.Select(one => new JsonNode?[] { one.Model, one.Tenant.ToString(), one.Position, one.FailedPosition, Shell.Moment(one.StoppedAt), one.IsResuming, one.Error })]);
            return HrSaasCommands.Done;
        });
        return stopped.With("hrsaas subscriptions stopped");
    }

    private static Command OnParked(
        Shell shell, OpenInstallation open, Option<string?> data, string name, string what, string done,
        Func<ISubscriptionRepair, string, TenantId, long, CancellationToken, Task<bool>> act)
    {
        var (policy, tenant, position) = (new Argument<string>("policy"), Tenant(), new Argument<long>("position") { Description = "Its position, as 'parked' tells it." });
        var command = new Command(name, what) { policy, tenant, position };
        command.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var (of, at) = (asked.GetValue(policy)!, asked.GetValue(position));
            if (!await act(new SubscriptionRepair(installation.Database), of, new(asked.GetValue(tenant)), at, cancellation))
                throw new CommandFailedException($"'{of}' has nothing parked at {at} for that tenant. 'hrsaas subscriptions parked' tells what there is.");
            shell.Tell(asked, done, new() { ["policy"] = of, ["position"] = at });
            return HrSaasCommands.Done;
        });
        return command.With($"hrsaas subscriptions {name} destroy-keys-of-the-erased 01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e 4711");
    }

    private static Command Resume(Shell shell, OpenInstallation open, Option<string?> data)
    {
        var (model, tenant) = (new Argument<string>("model"), Tenant());
        var resume = new Command("resume", "Let a tenant's read model go on from where it stopped, once the cause has been removed.") { model, tenant };
        resume.SetAction(async (asked, cancellation) =>
        {
            await using var installation = await open(asked.GetValue(data), cancellation);
            var of = asked.GetValue(model)!;
            if (!await new SubscriptionRepair(installation.Database).Resume(of, new(asked.GetValue(tenant)), cancellation))
                throw new CommandFailedException($"'{of}' does not stand still for that tenant. 'hrsaas subscriptions stopped' tells what does.");
            shell.Tell(asked, "It goes on.", new() { ["model"] = of });
            return HrSaasCommands.Done;
        });
        return resume.With("hrsaas subscriptions resume employment-facts 01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e");
    }

    private static Argument<Guid> Tenant() => new("tenant") { Description = "The tenant's id." };
}
