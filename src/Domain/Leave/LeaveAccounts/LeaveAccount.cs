namespace HrSaas.Domain.Leave.LeaveAccounts;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>
/// The leave of one employment, of all types: what was entered, what was asked for, and what became of it. It guards that nobody is away twice at once and that no
/// later day is overdrawn. What there is on a day is never kept here: it is computed.
/// </summary>
public abstract partial record LeaveAccount : IAggregate<LeaveAccount, LeaveAccountEvent>
{
    private protected LeaveAccount() { }

    public static LeaveAccount Initial { get; } = new NoLeaveAccount();

    public static LeaveAccount Evolve(LeaveAccount state, LeaveAccountEvent @event) => @event switch
    {
        LeaveAccountOpened e => new OpenLeaveAccount(e.Employment, e.Person, FactLog<LeaveEntry>.Empty, [], Version: 1),
        LeaveBalanceOpened e => With(state, account => account with { Entries = account.Entries.Record(e.Fact, e.Day, e.Entry) }),
        LeaveBalanceAdjusted e => With(state, account => account with { Entries = account.Entries.Record(e.Fact, e.Day, e.Entry) }),
        HoursWorkedRecorded e => With(state, account => account with { Entries = account.Entries.Record(e.Fact, e.Day, e.Entry) }),
        LeaveEntryCorrected e => With(state, account => account with { Entries = account.Entries.Correct(e.Fact, e.Correction, e.Day, e.Entry) }),
        LeaveEntryRescinded e => With(state, account => account with { Entries = account.Entries.Rescind(e.Fact) }),
        LeaveRequested e => With(state, account => account with
        {
            Requests = account.Requests.Add(new(e.Request, e.Type, e.Span, e.AskedOn, e.Chain,
                e.Chain.Steps.IsEmpty ? LeaveRequestStanding.Approved : LeaveRequestStanding.Requested, Approvals: 0, HasDocument: false, account.Version + 1) { DocumentDueOn = e.DocumentDueOn }),
        }),
        LeaveApproved e => On(state, e.Request, request => request with
        {
            Approvals = request.Approvals + 1, Standing = e.IsFinal ? LeaveRequestStanding.Approved : request.Standing,
        }),
        LeaveDeclined e => On(state, e.Request, request => request with { Standing = LeaveRequestStanding.Declined }),
        LeaveWithdrawn e => On(state, e.Request, request => request with { Standing = LeaveRequestStanding.Withdrawn }),
        LeaveCancelled e => On(state, e.Request, request => request with { Standing = LeaveRequestStanding.Cancelled }),
        LeaveCutShort e => On(state, e.Request, request => request with { Span = e.Span, DocumentDueOn = e.DocumentDueOn }),
        LeaveExtended e => On(state, e.Request, request => request with { Span = e.Span, DocumentDueOn = e.DocumentDueOn }),
        LeaveDocumentProvided e => On(state, e.Request, request => request with { HasDocument = true }),
        LeaveOverdraftFound e => With(state, account => account with { Overdraft = new(new(e.FirstDay, e.Until), e.FoundOn) }),
        LeaveOverdraftGone => With(state, account => account with { Overdraft = null }),
    };

    /// <summary>What an event does to the facts of its account, for history.</summary>
    public static FactChange ChangeOf(LeaveAccountEvent @event) => @event switch
    {
        LeaveAccountOpened => new FactChange.Introduces(),
        LeaveBalanceOpened e => new FactChange.Records(e.Fact, e.Day),
        LeaveBalanceAdjusted e => new FactChange.Records(e.Fact, e.Day),
        HoursWorkedRecorded e => new FactChange.Records(e.Fact, e.Day),
        LeaveEntryCorrected e => new FactChange.Corrects(e.Fact, e.Correction, e.Day),
        LeaveEntryRescinded e => new FactChange.Rescinds(e.Fact),
        LeaveRequested or LeaveApproved or LeaveDeclined or LeaveWithdrawn or LeaveCancelled or LeaveCutShort or LeaveExtended or LeaveDocumentProvided
            or LeaveOverdraftFound or LeaveOverdraftGone => new FactChange.Introduces(),
    };

    /// <summary>The person whose leave it is; null while nothing is recorded.</summary>
    public PersonId? Subject => this switch { NoLeaveAccount => null, OpenLeaveAccount account => account.Person };

    /// <summary>The request of that id, or null.</summary>
    public LeaveRequest? Find(LeaveRequestId id) => this switch
    {
        NoLeaveAccount => null,
        OpenLeaveAccount account => account.Requests.FirstOrDefault(request => request.Id == id),
    };

    private static LeaveAccount On(LeaveAccount state, LeaveRequestId id, Func<LeaveRequest, LeaveRequest> change) => With(state, account => account with
    {
        Requests = [.. account.Requests.Select(request => request.Id == id ? change(request) with { Version = account.Version + 1 } : request)],
    });

    // No event comes before the opening; one that did would say nothing.
    private static LeaveAccount With(LeaveAccount state, Func<OpenLeaveAccount, OpenLeaveAccount> change) => state switch
    {
        NoLeaveAccount => state,
        OpenLeaveAccount account => change(account) with { Version = account.Version + 1 },
    };
}

/// <summary>Nothing was recorded yet.</summary>
public sealed record NoLeaveAccount : LeaveAccount;

/// <param name="Entries">Openings, adjustments and hours worked.</param>
/// <param name="Requests">In the order in which they were made, whatever became of them.</param>
/// <param name="Version">How many events made it.</param>
public sealed record OpenLeaveAccount(
    EmploymentId Employment, PersonId Person, FactLog<LeaveEntry> Entries, ImmutableArray<LeaveRequest> Requests, long Version) : LeaveAccount
{
    /// <summary>What is known of leave that is not covered any more; null where all is.</summary>
    public FoundOverdraft? Overdraft { get; init; }

    public IReadOnlyList<IFactLog> Logs => [Entries];

    /// <summary>Those that take leave, or will if they are approved.</summary>
    public IEnumerable<LeaveRequest> Standing => Requests.Where(request => request.IsStanding);

    /// <summary>The types of which leave stands or an entry was made.</summary>
    public IEnumerable<LeaveTypeId> Types => Standing.Select(request => request.Type).Concat(Entries.Standing.Select(entry => entry.Value.Type).OfType<LeaveTypeId>()).Distinct();

    public bool Equals(OpenLeaveAccount? other) => other is not null
        && (Employment, Person, Version, Overdraft) == (other.Employment, other.Person, other.Version, other.Overdraft) && Entries == other.Entries && Requests.AsSpan().SequenceEqual(other.Requests.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Employment, Version);
}
