namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>What is true of an employment on one day, each value with the fact that says so.</summary>
/// <param name="Pay">Base pay; a null value while none was agreed.</param>
public sealed record EmploymentOn(
    TimelineEntry<JobId?> Job, TimelineEntry<OrgUnitId?> OrgUnit, TimelineEntry<LocationId?> Location,
    TimelineEntry<PersonId?> Manager, TimelineEntry<BasePay?> Pay);

/// <summary>
/// Hired, whatever the day. The hire's terms are the base under all facts: on a day from the hire date on, an attribute
/// is what the last standing fact up to that day says, else what the hire says. So a later hire date keeps earlier
/// facts and applies them on the hire day.
/// </summary>
/// <param name="Former">The employment that this one follows, where it is a rehire.</param>
/// <param name="Hires">The one hire, with its corrections.</param>
/// <param name="Terminations">By last day; at most one of them counts.</param>
/// <param name="Withdrawals">By the day on which both sides agreed; each names a termination.</param>
public sealed record CurrentEmployment(
    PersonId Person, LegalEntityId LegalEntity, Identifying<EmployeeNumber> Number, EmploymentId? Former, bool ContinuesService,
    FactLog<HireTerms> Hires, FactLog<Transfer> Transfers, FactLog<BasePay> PayChanges,
    FactLog<Reason> Terminations, FactLog<FactId> Withdrawals) : Employment
{
    internal static CurrentEmployment Of(
        FactId fact, PersonId person, LegalEntityId legalEntity, Identifying<EmployeeNumber> number, HireTerms terms,
        EmploymentId? former, bool ContinuesService) =>
        new(person, legalEntity, number, former, ContinuesService,
            FactLog<HireTerms>.Empty.Record(fact, terms.HireDate, terms), FactLog<Transfer>.Empty, FactLog<BasePay>.Empty,
            FactLog<Reason>.Empty, FactLog<FactId>.Empty);

    public RecordedFact<HireTerms> Hire => Hires.Facts[0];

    /// <summary>The hire's terms, corrections applied.</summary>
    public HireTerms Terms => Hire.Value;

    public DateOnly HireDate => Hire.From;

    /// <summary>The termination that counts: neither rescinded nor withdrawn. Null where the employment is open.</summary>
    public RecordedFact<Reason>? Termination
    {
        get
        {
            foreach (var termination in Terminations.Facts)
                if (!termination.IsRescinded && WithdrawalOf(termination.Id) is null) return termination;
            return null;
        }
    }

    /// <summary>The last day, included; null where the employment is open.</summary>
    public DateOnly? LastDay => Termination?.From;

    public Timeline<JobId?> Jobs => new([Base(Terms.Job)]);

    public Timeline<OrgUnitId?> OrgUnits => Transfers.Timeline(Base(Terms.OrgUnit), NamesOrgUnit, to => to.OrgUnit!.Value.To);

    public Timeline<LocationId?> Locations => Transfers.Timeline(Base(Terms.Location), NamesLocation, to => to.Location!.Value.To);

    public Timeline<PersonId?> Managers => Transfers.Timeline(Base(Terms.Manager), NamesManager, to => to.Manager!.Value.To);

    public Timeline<BasePay?> Pay => PayChanges.Timeline<BasePay?>(Base(Terms.Pay), _ => true, pay => pay);

    /// <summary>What is true on a day; null on a day on which the employment is not active.</summary>
    public EmploymentOn? On(DateOnly day) => StatusOn(day) is not EmploymentStatus.Active ? null : new(
        Jobs.At(day)!.Value, OrgUnits.At(day)!.Value, Locations.At(day)!.Value, Managers.At(day)!.Value, Pay.At(day)!.Value);

    internal OrgUnitId? OrgUnitOn(DateOnly day) => Transfers.InForce(day, NamesOrgUnit) is { } fact ? fact.Value.OrgUnit!.Value.To : Terms.OrgUnit;

    internal LocationId? LocationOn(DateOnly day) => Transfers.InForce(day, NamesLocation) is { } fact ? fact.Value.Location!.Value.To : Terms.Location;

    internal PersonId? ManagerOn(DateOnly day) => Transfers.InForce(day, NamesManager) is { } fact ? fact.Value.Manager!.Value.To : Terms.Manager;

    internal BasePay? PayOn(DateOnly day) => PayChanges.InForce(day, _ => true)?.Value ?? Terms.Pay;

    internal IReadOnlyList<IFactLog> Logs => [Hires, Transfers, PayChanges, Terminations, Withdrawals];

    /// <summary>The withdrawal of that termination that stands, or null.</summary>
    internal RecordedFact<FactId>? WithdrawalOf(FactId termination)
    {
        foreach (var withdrawal in Withdrawals.Facts)
            if (!withdrawal.IsRescinded && withdrawal.Value == termination) return withdrawal;
        return null;
    }

    private TimelineEntry<T> Base<T>(T value) => new(HireDate, Hire.Id, value);

    private static bool NamesOrgUnit(Transfer transfer) => transfer.OrgUnit is not null;

    private static bool NamesLocation(Transfer transfer) => transfer.Location is not null;

    private static bool NamesManager(Transfer transfer) => transfer.Manager is not null;
}
