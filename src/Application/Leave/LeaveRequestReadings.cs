namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;

/// <summary>A leave request as it stands, with what it costs by all that is known.</summary>
/// <param name="Version">Of the last event about the request.</param>
/// <param name="LastDay">The last day of leave, included.</param>
/// <param name="Starts">What of the first day is taken.</param>
/// <param name="Ends">What of the last day is taken.</param>
/// <param name="Hours">So many hours of a single day.</param>
/// <param name="AskedOn">The day on which it was asked for.</param>
/// <param name="Chain">Who has to approve, in order; empty where nobody has to.</param>
/// <param name="Next">Who has to decide next; absent once it is decided.</param>
/// <param name="Cost">What it takes, each day counted by what is in force on it.</param>
/// <param name="DocumentDueOn">By when a document has to be there; absent where none is needed or it is.</param>
/// <param name="Understaffed">Days on which fewer of the unit would be at work than the policy wants, while it is asked for or approved: a warning to whoever asks and decides.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event of all that it rests on.</param>
public sealed record LeaveRequestReading(
    LeaveRequestId Id, long Version, EmploymentId Employment, LeaveTypeId Type, DateOnly FirstDay, DateOnly LastDay, DayPart Starts, DayPart Ends, decimal? Hours, DateOnly AskedOn, LeaveRequestStanding Standing, IReadOnlyList<Approver> Chain,
    Approver? Next, decimal Cost, IReadOnlyList<LeaveDayTold> Days, bool HasDocument, DateOnly? DocumentDueOn, IReadOnlyList<UnderstaffedDay> Understaffed, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>One day of leave and why it costs what it costs.</summary>
/// <param name="Fact">The fact behind it: that of the holiday, of the pattern, of the absence.</param>
public sealed record LeaveDayTold(DateOnly Day, decimal Amount, WhyCounted Why, FactId? Fact);

/// <summary>What a request would come to. Nothing is recorded.</summary>
/// <param name="Available">What there is for its first day without it; absent where the type draws on no balance.</param>
/// <param name="Leaves">What would be left of that.</param>
/// <param name="Refusal">Why it would be refused; absent where it would be accepted.</param>
/// <param name="Clashes">Leave of the same employment on any of the days.</param>
/// <param name="Away">How many of the unit are away on the day on which the most are: a warning, and no refusal.</param>
/// <param name="Chain">Who would have to approve; empty where nobody has to.</param>
/// <param name="DocumentDueOn">By when a document would have to be there.</param>
/// <param name="Understaffed">Days on which fewer of the unit would be at work than the policy wants: a warning, and no refusal.</param>
public sealed record LeavePreviewReading(
    decimal Cost, LeaveUnit? Unit, IReadOnlyList<LeaveDayTold> Days, decimal? Available, decimal? Leaves, Refusal? Refusal, IReadOnlyList<LeaveClash> Clashes,
    AwayFromUnit? Away, IReadOnlyList<Approver> Chain, DateOnly? DocumentDueOn, IReadOnlyList<UnderstaffedDay> Understaffed);

public sealed record LeaveClash(LeaveRequestId Request, DateOnly FirstDay, DateOnly LastDay, LeaveRequestStanding Standing);

/// <summary>Tells of single requests from the streams of all that they rest on, and of those that nobody has made yet.</summary>
public sealed class LeaveRequestReadings(StateReader reader, FactsForLeave facts, LeaveActors actors, LeaveKeys keys, IAwayMeanwhile away, StaffingWarnings staffing)
{
    /// <summary>The request as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<LeaveRequestReading?> Find(LeaveRequestId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (await keys.EmploymentOf(id, cancellation) is not { } employment) return null;
        await actors.Check(Permission.ReadLeave, employment, cancellation);
        reader.TellAsKnownAt(knownAt);
        IReadOnlyList<(DateOnly, int)> least = [];
        var reading = await reader.Confirmed(async () =>
        {
            var account = (await reader.Find(Roots.LeaveAccount, LeaveKeys.StreamOf(employment), cancellation)).State;
            if (account.Find(id) is not { } request) return null;
            var about = await facts.About(employment, request.Type, knownAt, cancellation);
            var days = Counted(account.InFull(request.Type, about, id), request.Span, about);
            least = request.IsStanding ? await facts.LeastAtWork(employment, about.TermsOn(request.Span.First), WorkedOf(request.Span, about), cancellation) : [];
            return new LeaveRequestReading(
                id, request.Version, employment, request.Type, request.Span.First, request.Span.Last, request.Span.Starts, request.Span.Ends, request.Span.Hours, request.AskedOn, request.Standing, request.Chain.Steps, request.Next, Cost(days), days,
                request.HasDocument, request.HasDocument || !request.IsStanding ? null : request.DocumentDueOn, [],
                knownAt ?? reader.LatestRead.RecordedAt, reader.LatestRead.Position);
        }, cancellation);
        return reading is null ? null : reading with { Understaffed = await staffing.Of(employment, least, knownAt, cancellation) };
    }

    /// <summary>What asking for it would come to now.</summary>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<LeavePreviewReading> Preview(EmploymentId employment, RequestLeave command, CancellationToken cancellation)
    {
        await actors.Check(Permission.AskForLeave, employment, cancellation);
        IReadOnlyList<(DateOnly, int)> least = [];
        var reading = await reader.Confirmed(async () =>
        {
            var account = (await reader.Find(Roots.LeaveAccount, LeaveKeys.StreamOf(employment), cancellation)).State;
            var about = await facts.About(employment, command.Type, command.Span, null, cancellation);
            var told = Tell(account, command, about, LeaveAccount.Decide(account, command, about));
            least = told.Days.Count == 0 ? [] : await facts.LeastAtWork(employment, about.TermsOn(command.Span.First), WorkedOf(command.Span, about), cancellation);
            return told;
        }, cancellation);
        return reading.Days.Count == 0 ? reading : reading with
        {
            Away = await away.From(employment, command.Span.First, command.Span.Last, cancellation), Understaffed = await staffing.Of(employment, least, null, cancellation),
        };
    }

    private static LeavePreviewReading Tell(LeaveAccount account, RequestLeave command, LeaveFacts about, Decision<LeaveAccountEvent> decision)
    {
        var span = command.Span;
        var inFull = account.InFull(command.Type, about);
        IReadOnlyList<LeaveDayTold> days = JudgingLeave.IsCounted(span) && about.TermsOn(span.First) is not null ? Counted(inFull, span, about) : [];
        decimal? available = days.Count > 0 && about.Counting is { DrawsOnBalance: true } && LeaveReckoning.BalanceOn(inFull, span.First) is { } balance ? Told.Of(balance.Available) : null;
        return new(
            Cost(days), about.Counting?.Unit, days, available, available - Cost(days), decision.Refusal,
            account is OpenLeaveAccount open
                ? [.. open.Standing.Where(other => other.Span.First <= span.Last && other.Span.Last >= span.First).Select(other => new LeaveClash(other.Id, other.Span.First, other.Span.Last, other.Standing))]
                : [],
            null, decision.Events.OfType<LeaveRequested>().FirstOrDefault()?.Chain.Steps ?? [], JudgingLeave.DocumentDueOn(span, about.TermsOn(span.First)), []);
    }

    /// <summary>The days on which the employee is missed.</summary>
    private static IEnumerable<DateOnly> WorkedOf(LeaveSpan span, LeaveFacts about) =>
        DayCount.Count(span, [], about.Circumstances).Where(day => !day.Amount.IsZero).Select(day => day.Date);

    private static List<LeaveDayTold> Counted(AccountInFull account, LeaveSpan span, LeaveFacts about) =>
        about.Versions.IsEmpty ? [] : [.. LeaveReckoning.Count(account, span).Select(day => new LeaveDayTold(day.Date, Told.Of(day.Amount), day.Why, day.By))];

    private static decimal Cost(IReadOnlyList<LeaveDayTold> days) => days.Sum(day => day.Amount);
}
