namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>Tells of single employments from their streams; always current. Rights are those of now, whatever day or moment is asked about.</summary>
public sealed partial class EmploymentReadings(
    StateReader reader, IKnownLegalEntities legalEntities, IKnownPositions positions, IKnownPersons persons, Sights sights, TimeProvider time)
{
    internal static readonly IReadOnlyList<string> Pay = ["pay"];

    /// <summary>The employment on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <param name="day">Null for today in the legal entity's zone.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<EmploymentReading?> On(EmploymentId id, DateOnly? day, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        await Find(id, day, knownAt, cancellation) is { } found
            ? Tell(id, found.Folded, found.Facts, await HeldOn(found.Folded.State, found.Day, knownAt, cancellation), await ManagerOn(found.Folded.State, found.Day, knownAt, cancellation), found.Day, knownAt, found.Sight)
            : null;

    /// <summary>The position that the employment names on the day; null where it names none, or there is no such position any more.</summary>
    private async Task<PositionAsKnown?> HeldOn(Employment state, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        state is CurrentEmployment employment && employment.On(day)?.Position.Value is { } position ? await positions.Find(position, knownAt, cancellation) : null;

    /// <summary>Who remains of the manager that the employment names on the day; null where it names none.</summary>
    private async Task<PersonId?> ManagerOn(Employment state, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        if (state is not CurrentEmployment employment || employment.On(day)?.Manager.Value is not { } named) return null;
        reader.TellAsKnownAt(knownAt);
        return await reader.Confirmed(() => persons.StandsFor(named, cancellation), cancellation);
    }

    /// <summary>The employment as known at a moment or now, the day asked about, and what the caller may see of it.</summary>
    internal async Task<(Folded<Employment> Folded, CurrentEmployment Facts, DateOnly Day, Sight Sight)?> Find(
        EmploymentId id, DateOnly? day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var now = await reader.Current(Roots.Employment, id.Value, cancellation);
        if (FactsOf(now.State) is not { } current) return null;
        var today = await Today(current, cancellation);
        var sight = await SightOf(id, now.State, current, today, cancellation);

        var folded = knownAt is { } moment ? await reader.KnownAt(Roots.Employment, id.Value, moment, cancellation) : now;
        return FactsOf(folded.State) is { } then ? (folded, then, day ?? today, sight) : null;
    }

    /// <summary>Every fact about the employment; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async Task<HistoryOf<EmploymentSays>?> History(EmploymentId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var now = await reader.Current(Roots.Employment, id.Value, cancellation);
        if (FactsOf(now.State) is not { } current) return null;
        var sight = await SightOf(id, now.State, current, await Today(current, cancellation), cancellation);
        var events = await reader.Events(Roots.Employment, id.Value, knownAt, cancellation);
        return Histories.Of<EmploymentEvent, EmploymentSays>(id.Value, events, knownAt, Employment.ChangeOf, @event => Seen(Tell(@event), sight));
    }

    private static CurrentEmployment? FactsOf(Employment state) => state switch
    {
        NoEmployment => null,
        CurrentEmployment employment => employment,
        VoidEmployment { Was: var employment } => employment,
    };

    // The zone may have been changed on another host a moment ago.
    private async Task<DateOnly> Today(CurrentEmployment employment, CancellationToken cancellation) =>
        Kernel.Today.In(await reader.Confirmed(() => legalEntities.ZonesOf(employment.LegalEntity, cancellation), cancellation), time);

    private async ValueTask<Sight> SightOf(EmploymentId id, Employment state, CurrentEmployment employment, DateOnly today, CancellationToken cancellation)
    {
        var manager = state is CurrentEmployment current ? current.On(today)?.Manager.Value : null;
        var sight = await sights.Of(id, employment.Person, manager, cancellation);
        return sight is Sight.Nothing ? throw new NotWithinScopeException(Permission.ReadEmployments) : sight;
    }

    private static EmploymentReading Tell(
        EmploymentId id, Folded<Employment> folded, CurrentEmployment employment, PositionAsKnown? held, PersonId? manager, DateOnly day, DateTimeOffset? knownAt, Sight sight)
    {
        var isVoid = folded.State is VoidEmployment;
        var on = isVoid ? null : employment.On(day);
        var place = on is null ? null : PlaceOfWork.On(day, on, held?.OverTime);
        var seesPay = sight is Sight.Everything;
        // What the position says was known only once it had been recorded itself.
        var recordedAt = held?.RecordedAt > folded.RecordedAt ? held.RecordedAt : folded.RecordedAt;
        return new(
            id, folded.Version, employment.Person, employment.LegalEntity, employment.Number,
            folded.State.StatusOn(day), isVoid ? null : employment.HireDate, isVoid ? null : employment.LastDay, employment.Former, employment.ContinuesService,
            place?.Job.Value, place?.OrgUnit.Value, place?.Location.Value, manager, on?.Position.Value, on?.Fte.Value, on?.WorkingPattern.Value,
            on is null ? null : ContractOf(on, day), on is null ? null : SuspensionOf(employment, day), on is null ? null : NoticeOf(employment, day),
            seesPay ? on?.Grade.Value : null, seesPay ? on?.Pay.Value : null, seesPay && on is not null ? AllowancesOf(employment, day) : null,
            isVoid ? null : ExternalIdsOf(employment, day), SourcesOf(employment, on, place, day, seesPay), seesPay ? null : Pay, day, knownAt ?? recordedAt, new(Math.Max(folded.Position, held?.LastEvent ?? 0)));
    }

    private static ContractReading? ContractOf(EmploymentOn on, DateOnly day)
    {
        var contract = new ContractReading(
            on.Contract.Value?.Type, on.Contract.Value?.EndsOn, on.ProbationEnd.Value is { } end && end >= day ? end : null, on.EmployerNotice.Value, on.EmployeeNotice.Value);
        return contract == new ContractReading(null, null, null, null, null) ? null : contract;
    }

    private static SuspensionReading? SuspensionOf(CurrentEmployment employment, DateOnly day) =>
        employment.SuspensionOn(day) is { Value: { } suspension } fact ? new(suspension.Type, fact.From, suspension.LastDay) : null;

    private static NoticeReading? NoticeOf(CurrentEmployment employment, DateOnly day)
    {
        if (employment.NoticeOn(day) is not { } notice || employment.Terminations.Find(notice.Value.Termination) is not { } termination) return null;
        var earliest = employment.EarliestLastDay(notice);
        return new(notice.Value.By, notice.From, termination.From, earliest, termination.From < earliest);
    }

    private static List<ExternalIdTold>? ExternalIdsOf(CurrentEmployment employment, DateOnly day)
    {
        var told = employment.ExternalIdsOn(day).Select(fact => new ExternalIdTold(fact.Value.Value!.System, fact.Value.Value.Key!, new(fact.Id, fact.From))).ToList();
        return told.Count == 0 ? null : told;
    }

    private static List<AllowanceReading>? AllowancesOf(CurrentEmployment employment, DateOnly day)
    {
        var paid = AllowancesPaid(employment, day).Select(paid => new AllowanceReading(paid.Code, paid.Amount, new(paid.Fact, paid.Since))).ToList();
        return paid.Count == 0 ? null : paid;
    }

    internal static IEnumerable<(string Code, FactId Fact, DateOnly Since, BasePay Amount)> AllowancesPaid(CurrentEmployment employment, DateOnly day)
    {
        foreach (var code in employment.AllowanceCodes)
            if (employment.AllowanceOf(code).At(day) is { Value: { } amount } entry) yield return (code, entry.Fact, entry.From, amount);
    }

    private static EmploymentSources SourcesOf(CurrentEmployment employment, EmploymentOn? on, PlaceOfWork? place, DateOnly day, bool seesPay)
    {
        var hire = new Source(employment.Hire.Id, employment.HireDate);
        var termination = employment.Termination is { } ended ? new Source(ended.Id, ended.From) : null;
        return on is null || place is null ? new(hire, termination) : new(
            hire, termination, Source.Of(place.Job), Source.Of(place.OrgUnit), Source.Of(place.Location), Source.Of(on.Manager), Source.Of(on.Position), Source.Of(on.Fte),
            Source.Of(on.WorkingPattern), Source.Of(on.Contract),
            employment.SuspensionOn(day) is { } suspension ? new Source(suspension.Id, suspension.From) : null,
            employment.NoticeOn(day) is { } notice ? new Source(notice.Id, notice.From) : null,
            seesPay ? Source.Of(on.Grade) : null, seesPay ? Source.Of(on.Pay) : null);
    }
}
