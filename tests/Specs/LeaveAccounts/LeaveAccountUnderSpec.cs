namespace HrSaas.Specs.LeaveAccounts;

using System.Text.RegularExpressions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

public sealed partial class LeaveAccountUnderSpec : IRootUnderSpec<LeaveAccount, LeaveAccountEvent, LeaveFacts>
{
    public static string Context => "Leave";

    public static string Name => "Leave account";

    public static StoredEvents Stored => StoredLeaveAccountEvents.Map;

    public static FactChange? ChangeOf(LeaveAccountEvent @event) => LeaveAccount.ChangeOf(@event);

    /// <summary>Ana works from 2020 on, Monday to Friday; 30 days a year are there at once; her manager approves, and it is the manager who acts. Today is 1 June 2026.</summary>
    public static LeaveFacts World { get; } = new(
        Id<EmploymentId>("Ana"), Id<PersonId>("Ana"), new(LeaveUnit.Days, CountedDays.WorkingDays, DrawsOnBalance: true), new(Day("2020-01-01"), Day("2020-01-01")),
        [new(Day("2020-01-01"), null, Id<FactId>("the policy"), Terms)], Day("2026-06-01"))
    { Actor = new(IsEmployee: false, IsManager: true, IsAbove: false, IsHr: false) };

    public static LeaveTerms Terms => new(LeaveUnit.Days, LeaveYear.Calendar, Accrual.AtOnce(30)) { CarryOver = CarryOver.Nothing, ApprovalChain = [new(Approver.Manager)] };

    public static Decision<LeaveAccountEvent> Decide(LeaveAccount state, object command, LeaveFacts world) => command switch
    {
        RequestLeave c => LeaveAccount.Decide(state, c, world),
        ApproveLeave c => LeaveAccount.Decide(state, c, world),
        DeclineLeave c => LeaveAccount.Decide(state, c, world),
        WithdrawLeave c => LeaveAccount.Decide(state, c),
        CancelLeave c => LeaveAccount.Decide(state, c, world),
        CutLeaveShort c => LeaveAccount.Decide(state, c, world),
        ExtendLeave c => LeaveAccount.Decide(state, c, world),
        ProvideLeaveDocument c => LeaveAccount.Decide(state, c),
        CancelLeaveAfterLastDay c => LeaveAccount.Decide(state, c, world),
        LookForOverdraft c => LeaveAccount.Decide(state, c, [.. state is OpenLeaveAccount account ? account.Types.Select(type => (type, world)) : []]),
        OpenLeaveBalance c => LeaveAccount.Decide(state, c, world),
        AdjustLeaveBalance c => LeaveAccount.Decide(state, c, world),
        RecordWorkingHours c => LeaveAccount.Decide(state, c, world),
        CorrectLeaveEntry c => LeaveAccount.Decide(state, c),
        RescindLeaveEntry c => LeaveAccount.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of a leave account."),
    };

    public static object Again(object command) => command switch
    {
        RequestLeave c => c with { Request = new(Guid.NewGuid()) },
        OpenLeaveBalance c => c with { Fact = Fresh() },
        AdjustLeaveBalance c => c with { Fact = Fresh() },
        RecordWorkingHours c => c with { Fact = Fresh() },
        CorrectLeaveEntry c => c with { Correction = Fresh() },
        _ => command,
    };

    public static IReadOnlyList<string> Statuses { get; } = ["nothing asked for", "not decided", "approved", "declined", "withdrawn", "cancelled"];

    public static IReadOnlyList<Type> Commands { get; } =
    [
        typeof(RequestLeave), typeof(ApproveLeave), typeof(DeclineLeave), typeof(WithdrawLeave), typeof(CancelLeave), typeof(CutLeaveShort), typeof(ExtendLeave), typeof(ProvideLeaveDocument),
        typeof(CancelLeaveAfterLastDay), typeof(LookForOverdraft), typeof(OpenLeaveBalance), typeof(AdjustLeaveBalance), typeof(RecordWorkingHours), typeof(CorrectLeaveEntry), typeof(RescindLeaveEntry),
    ];

    /// <summary>How the request stands that the command is about; where it is about none, the last one of the account.</summary>
    public static string? StatusFor(LeaveAccount state, object command) => (RequestOf(command) is { } id && command is not RequestLeave ? state.Find(id) : Last(state))?.Standing switch
    {
        null => Statuses[0],
        LeaveRequestStanding.Requested => Statuses[1],
        LeaveRequestStanding.Approved => Statuses[2],
        LeaveRequestStanding.Declined => Statuses[3],
        LeaveRequestStanding.Withdrawn => Statuses[4],
        _ => Statuses[5],
    };

    public static string LifeOf(LeaveAccount state, object command) =>
        RequestOf(command) is { } id ? $"Request: {state.Find(id)?.Standing switch { null => "not made", LeaveRequestStanding.Requested => "requested", { } standing => standing.ToString().ToLowerInvariant() }}"
        : "Account";

    public static string Say(LeaveAccountEvent @event) => @event switch
    {
        LeaveAccountOpened e => $"{Of(e.Employment)} has a leave account",
        LeaveBalanceOpened e => $"{Say(e.Entry)} are taken over on {Names.Say(e.Day)} ({Of(e.Fact)})",
        LeaveBalanceAdjusted e => $"{Say(e.Entry)} are granted on {Names.Say(e.Day)} ({Of(e.Fact)})",
        HoursWorkedRecorded e => $"{Say(e.Entry)} were worked on {Names.Say(e.Day)} ({Of(e.Fact)})",
        LeaveEntryCorrected e => $"{Of(e.Fact)} is corrected: {Say(e.Entry)} on {Names.Say(e.Day)} ({Of(e.Correction)})",
        LeaveEntryRescinded e => $"{Of(e.Fact)} is rescinded",
        LeaveRequested e => $"leave is asked for, {Say(e.Span)} ({Of(e.Request)}); {(e.Chain.Steps.IsEmpty ? "nobody has to approve" : $"{string.Join(", then ", e.Chain.Steps.Select(Say))} has to approve")}{Due(e.DocumentDueOn)}",
        LeaveApproved e => $"{Say(e.As)} approves {Of(e.Request)}{(e.IsFinal ? "" : ", and others are to follow")}",
        LeaveDeclined e => $"{Of(e.Request)} is declined",
        LeaveWithdrawn e => $"{Of(e.Request)} is withdrawn",
        LeaveCancelled e => $"{Of(e.Request)} is cancelled",
        LeaveCutShort e => $"{Of(e.Request)} is cut short: {Say(e.Span)}{Due(e.DocumentDueOn)}",
        LeaveExtended e => $"{Of(e.Request)} is extended: {Say(e.Span)}{Due(e.DocumentDueOn)}",
        LeaveDocumentProvided e => $"the document for {Of(e.Request)} is there",
        LeaveOverdraftFound e => $"more leave is gone than there may be from {Names.Say(e.FirstDay)} on{(e.Until is { } until ? $" until before {Names.Say(until)}" : "")}, found on {Names.Say(e.FoundOn)}",
        LeaveOverdraftGone => "no more leave is gone than there may be",
    };

    public static string SayCommand(object command) => command switch
    {
        RequestLeave c => $"leave is asked for, {Say(c.Span)}",
        CancelLeaveAfterLastDay => "leave after the last day is to be called off",
        LookForOverdraft => "it is looked whether more leave is gone than there may be",
        OpenLeaveBalance c => FormattableString.Invariant($"{c.Amount} days are to be taken over on {Names.Say(c.Day)}"),
        AdjustLeaveBalance c => FormattableString.Invariant($"{c.Amount} days are to be granted on {Names.Say(c.Day)}"),
        RecordWorkingHours c => FormattableString.Invariant($"{c.Hours} hours worked are to be recorded on {Names.Say(c.Day)}"),
        CorrectLeaveEntry c => FormattableString.Invariant($"{Of(c.Fact)} is to be corrected: {c.Amount} on {Names.Say(c.Day)}"),
        RescindLeaveEntry c => $"{Of(c.Fact)} is to be rescinded",
        CutLeaveShort c => $"{Of(c.Request)} is to end on {Names.Say(c.LastDay)} already",
        ExtendLeave c => $"{Of(c.Request)} is to go on until {Names.Say(c.LastDay)}",
        ProvideLeaveDocument c => $"the document for {Of(c.Request)} is said to be there",
        _ => $"{Of(RequestOf(command))} is to be {VerbOf(command)}",
    };

    public static string? SayWorld(LeaveFacts world)
    {
        var unlike = new List<string>();
        if (world.Person is null) unlike.Add("there is no such employment");
        if (world.Counting is null) unlike.Add("there is no such leave type");
        if (world.Counting is { Counted: CountedDays.CalendarDays }) unlike.Add("calendar days count");
        if (world.Counting is { DrawsOnBalance: false }) unlike.Add("the leave draws on no balance");
        if (!world.Circumstances.Fte.IsEmpty) unlike.Add("half time is worked");
        if (!world.Circumstances.Patterns.IsEmpty) unlike.Add("four hours are worked on Mondays");
        if (!world.Circumstances.Holidays.IsEmpty) unlike.Add("3 August is half a holiday");
        if (world.HandOver is not null) unlike.Add("an earlier employment hands over 5 days");
        if (world.Circumstances.LastDay is { } last) unlike.Add($"the last day is {Names.Say(last)}");
        if (world.Today != World.Today) unlike.Add($"today is {Names.Say(world.Today)}");
        if (world.Actor != World.Actor) unlike.Add($"{(world.Actor.IsEmployee ? "the employee" : world.Actor.IsHr ? "HR" : world.Actor.IsAbove ? "the manager’s manager" : "somebody else")} acts");
        if (world.Versions.IsEmpty) unlike.Add("no policy is followed");
        else if (Unlike(world.Versions[0].Value) is { Length: > 0 } terms) unlike.Add(terms);
        return unlike.Count == 0 ? null : string.Join("; ", unlike);
    }

    internal static string Say(Approver approver) => approver switch { Approver.Manager => "the manager", Approver.ManagersManager => "the manager’s manager", _ => "HR" };

    private static string Unlike(LeaveTerms terms)
    {
        var rules = terms.Requests;
        var said = new List<string>();
        if (terms.Accrual.Bands is [var band, ..] && band != Terms.Accrual.Bands[0]) said.Add(FormattableString.Invariant($"{band.Amount} days a year are there at once"));
        if (rules.SmallestUnit is { } unit) said.Add(FormattableString.Invariant($"leave is taken in steps of {unit}"));
        if (rules.NoticeDays > 0) said.Add(FormattableString.Invariant($"{rules.NoticeDays} days of notice are needed"));
        if (rules.LongestStretch is { } longest) said.Add(FormattableString.Invariant($"a stretch is at most {longest} days long"));
        if (rules.DocumentAfterDays is { } after) said.Add(FormattableString.Invariant($"leave of more than {after} days needs a document within {rules.DocumentDueDays} days"));
        said.AddRange(rules.Blackouts.Select(blackout => $"{blackout.Name} is from {Names.Say(blackout.First)} to {Names.Say(blackout.Last)}{(blackout.Units.IsEmpty ? "" : $" in {string.Join(", ", blackout.Units.Select(Of))} and below")}"));
        if (terms.Accrual != Terms.Accrual) said.Add(terms.Accrual.Schedule == AccrualSchedule.PerHourWorked ? "a day is earned by 30 hours" : FormattableString.Invariant($"{terms.Accrual.Bands[0].Amount} {terms.Unit.ToString().ToLowerInvariant()} a year are there"));
        if (terms.UsableAfter is { } waiting) said.Add(FormattableString.Invariant($"leave may be taken after {waiting.Length} months"));
        if (!terms.ApprovalChain.AsSpan().SequenceEqual(Terms.ApprovalChain.AsSpan()))
            said.Add(terms.ApprovalChain.IsEmpty ? "nobody has to approve" : string.Join(", then ", terms.ApprovalChain.Select(step => FormattableString.Invariant($"{Say(step.Approver)}{(step.FromAmount > 0 ? $" from {step.FromAmount} days on" : "")}"))) + " approves");
        return string.Join("; ", said);
    }

    private static LeaveRequest? Last(LeaveAccount state) => state is OpenLeaveAccount { Requests: [.., var last] } ? last : null;

    private static LeaveRequestId? RequestOf(object command) => command switch
    {
        RequestLeave c => c.Request,
        ApproveLeave c => c.Request,
        DeclineLeave c => c.Request,
        WithdrawLeave c => c.Request,
        CancelLeave c => c.Request,
        CutLeaveShort c => c.Request,
        ExtendLeave c => c.Request,
        ProvideLeaveDocument c => c.Request,
        _ => null,
    };

    private static string VerbOf(object command) => command switch { ApproveLeave => "approved", DeclineLeave => "declined", WithdrawLeave => "withdrawn", _ => "cancelled" };

    private static string Due(DateOnly? day) => day is { } due ? $"; a document is due on {Names.Say(due)}" : "";

    private static string Say(LeaveEntry entry) => FormattableString.Invariant($"{entry.Amount} {(entry.Kind is LeaveEntryKind.HoursWorked ? "hours" : "days")}");

    private static string Say(LeaveSpan span) =>
        span.Hours is { } hours ? FormattableString.Invariant($"{hours} hours on {Names.Say(span.First)}")
        : span.IsOneDay ? $"{(span.Starts == DayPart.Whole ? "" : WordStart().Replace(span.Starts.ToString(), " $1").ToLowerInvariant() + " of ")}{Names.Say(span.First)}"
        : $"from {Names.Say(span.First)} to {Names.Say(span.Last)}";

    private static FactId Fresh() => new(Guid.NewGuid());

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex WordStart();
}
