namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.People;
using HrSaas.Application.Watching;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.People.Persons;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

/// <summary>A tenant of its own: facts are recorded in it, and exceptions asked for on everything recorded.</summary>
internal sealed class WatchedCompany(FollowingHost host)
{
    public static readonly LegalEntityId Acme = NewIds.Of<LegalEntityId>();
    private readonly Dictionary<Guid, long> _versions = [];
    private readonly Dictionary<EmploymentId, PersonId> _persons = [];
    private Committed _last = new(0, default);

    public TenantId Tenant { get; } = new(Guid.CreateVersion7());

    public async Task<(EmploymentId Employment, PersonId Person)> Hire(HireTerms terms, PersonId? person = null, LegalEntityId? entity = null)
    {
        var (id, who) = (NewIds.Of<EmploymentId>(), person ?? NewIds.Of<PersonId>());
        _persons[id] = who;
        await Record(id, new EmployeeHired(Fact(), who, entity ?? Acme, Identifying<EmployeeNumber>.Of(new("1")), terms));
        return (id, who);
    }

    public Task<Committed> Record(EmploymentId id, params object[] events) => Append(StoredEmploymentEvents.Map, id.Value, _persons[id], events);

    public Task<Committed> Record(params OrgStructureEvent[] events) => Append(StoredOrgStructureEvents.Map, OrgStructure.StreamId, null, [.. events]);

    public Task<Committed> Record(PositionId id, params PositionEvent[] events) => Append(StoredPositionEvents.Map, id.Value, null, [.. events]);

    public Task<Committed> Record(PayRangeId id, params PayRangeEvent[] events) => Append(StoredPayRangeEvents.Map, id.Value, null, [.. events]);

    public Task<Committed> Record(PersonId id, params PersonEvent[] events) => Append(StoredPersonEvents.Map, id.Value, id, [.. events]);

    /// <summary>Registers somebody, for whoever is to be merged.</summary>
    public async Task<PersonId> Register()
    {
        var id = NewIds.Of<PersonId>();
        await Record(id, new PersonRegistered(Fact(), id, Identifying<PersonName>.Of(new("Ana", "Ruiz"))));
        return id;
    }

    /// <summary>The one stands for the other from now on.</summary>
    /// <returns>The fact of the merger, and when it was known.</returns>
    public async Task<(FactId Merger, DateTimeOffset At)> Merge(PersonId other, PersonId into)
    {
        var merger = Fact();
        await Record(other, new PersonMerged(merger, into));
        return (merger, (await Record(into, new PersonTakenOver(merger, other))).RecordedAt);
    }

    public async Task Separate(PersonId other, PersonId from, FactId merger)
    {
        await Record(other, new MergerRescinded(merger, new("data-entry-error")));
        await Record(from, new PersonReleased(merger, other, new("data-entry-error")));
    }

    public async Task<OrgUnitId> Open(string code, DateOnly day)
    {
        var id = NewIds.Of<OrgUnitId>();
        await Record(new OrgUnitOpened(Fact(), id, code, day, code, null));
        return id;
    }

    public async Task<Page<ExceptionRow, ExceptionKey>> List(DateOnly day, ExceptionFilter? filter = null, DateTimeOffset? knownAt = null, int limit = 50, Cursor<ExceptionKey>? after = null)
    {
        (await host.Reaches(Tenant, IExceptionList.Model, _last.Position)).Should().BeTrue();
        return await host.For(Tenant, services => services.GetRequiredService<IExceptionList>().List(filter ?? new(), new(day, knownAt, limit, after), default));
    }

    /// <summary>Asks another list, on everything recorded.</summary>
    public async Task<T> Followed<T>(string model, Func<IServiceProvider, Task<T>> ask)
    {
        (await host.Reaches(Tenant, model, _last.Position)).Should().BeTrue();
        return await host.For(Tenant, ask);
    }

    public async Task<IReadOnlyList<ExceptionRow>> On(DateOnly day, ExceptionFilter? filter = null, DateTimeOffset? knownAt = null) => (await List(day, filter, knownAt)).Rows;

    public Task<ExceptionRow?> Read(ExceptionId id, DateOnly day, DateTimeOffset? knownAt = null) =>
        host.For(Tenant, services => services.GetRequiredService<ExceptionReadings>().On(id, day, knownAt, false, default));

    public Task<CommandOutcome> Acknowledge(ExceptionId id, DateOnly openOn, Reason reason, Caller? caller = null, DateOnly? today = null) =>
        As(caller, port => port.Acknowledge(new(id, reason), openOn, today ?? openOn, Company.Context()));

    public Task<CommandOutcome> Withdraw(ExceptionId id, DateOnly today, Reason reason, Caller? caller = null) =>
        As(caller, port => port.WithdrawAcknowledgement(new(id, reason), today, Company.Context()));

    public static FactId Fact() => NewIds.Of<FactId>();

    private Task<CommandOutcome> As(Caller? caller, Func<WatchedExceptions, Task<CommandOutcome>> call) => host.For(Tenant, async services =>
    {
        if (caller is not null) services.GetRequiredService<RequestScope>().Open(Tenant, caller, "0af7651916cd43dd8448eb211c80319c");
        var outcome = await call(services.GetRequiredService<WatchedExceptions>());
        if (outcome is Done done && done.Position > _last.Position) _last = new(done.Position, done.RecordedAt);
        return outcome;
    });

    public async Task<Committed> Append(StoredEvents stored, Guid stream, PersonId? subject, object[] events)
    {
        var version = _versions.GetValueOrDefault(stream);
        _last = await host.Append(Tenant, stored, stream, version, subject, events);
        _versions[stream] = version + events.Length;
        return _last;
    }
}
