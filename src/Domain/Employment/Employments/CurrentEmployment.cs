namespace HrSaas.Domain.Employment.Employments;

using HrSaas.Domain.Kernel;

/// <summary>What is true of an employment on one day, each value with the fact that says so.</summary>
/// <param name="Position">While there is one, job, unit and location are the position's, and those here lie beneath it.</param>
/// <param name="Pay">Base pay; a null value while none was agreed.</param>
public sealed record EmploymentOn(
    TimelineEntry<JobId?> Job, TimelineEntry<OrgUnitId?> OrgUnit, TimelineEntry<LocationId?> Location, TimelineEntry<PersonId?> Manager,
    TimelineEntry<BasePay?> Pay, TimelineEntry<PositionId?> Position, TimelineEntry<Fte> Fte, TimelineEntry<WorkingPatternId?> WorkingPattern,
    TimelineEntry<string?> Grade, TimelineEntry<ContractTerm?> Contract, TimelineEntry<DateOnly?> ProbationEnd,
    TimelineEntry<NoticePeriod?> EmployerNotice, TimelineEntry<NoticePeriod?> EmployeeNotice);

/// <summary>
/// Hired, whatever the day. The hire's terms are the base under all facts: on a day from the hire date on, an attribute
/// is what the last standing fact up to that day says, else what the hire says. So a later hire date keeps earlier
/// facts and applies them on the hire day.
/// </summary>
/// <param name="Former">The employment that this one follows, where it is a rehire.</param>
/// <param name="Hires">The one hire, with its corrections.</param>
/// <param name="Changes">What was changed of the terms since, whichever attributes a change names.</param>
/// <param name="Terminations">By last day; at most one of them counts.</param>
/// <param name="Withdrawals">By the day on which both sides agreed; each names a termination.</param>
/// <param name="Notices">By the day on which notice was given.</param>
/// <param name="Suspensions">By first day; a null value is a return to work.</param>
/// <param name="Allowances">Of all codes.</param>
public sealed partial record CurrentEmployment(
    PersonId Person, LegalEntityId LegalEntity, Identifying<EmployeeNumber> Number, EmploymentId? Former,
    FactLog<AgreedHire> Hires, FactLog<TermsChange> Changes,
    FactLog<Reason> Terminations, FactLog<FactId> Withdrawals, FactLog<Notice> Notices, FactLog<Suspension?> Suspensions,
    FactLog<AllowanceChange> Allowances) : Employment
{
    internal static CurrentEmployment Of(
        FactId fact, PersonId person, LegalEntityId legalEntity, Identifying<EmployeeNumber> number, HireTerms terms,
        EmploymentId? former = null, bool? continuesService = null) =>
        new(person, legalEntity, number, former,
            FactLog<AgreedHire>.Empty.Record(fact, terms.HireDate, new(terms, continuesService)), FactLog<TermsChange>.Empty,
            FactLog<Reason>.Empty, FactLog<FactId>.Empty, FactLog<Notice>.Empty, FactLog<Suspension?>.Empty, FactLog<AllowanceChange>.Empty);

    /// <summary>Of all systems; each has a timeline of its own.</summary>
    public FactLog<Identifying<ExternalId>> ExternalIds { get; init; } = FactLog<Identifying<ExternalId>>.Empty;

    public RecordedFact<AgreedHire> Hire => Hires.Facts[0];

    /// <summary>The hire's terms, corrections applied.</summary>
    public HireTerms Terms => Hire.Value.Terms;

    /// <summary>Whether the service of the former employment counts on, corrections applied.</summary>
    public bool ContinuesService => Hire.Value.ContinuesService ?? false;

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

    internal IReadOnlyList<IFactLog> Logs => [Hires, Changes, Terminations, Withdrawals, Notices, Suspensions, Allowances, ExternalIds];

    /// <summary>The external ids in force on a day: one of each system at most. What has been erased says nothing of its system any more, and is left out.</summary>
    public IReadOnlyList<RecordedFact<Identifying<ExternalId>>> ExternalIdsOn(DateOnly day) =>
        [.. ExternalIds.Standing.Where(fact => fact.From <= day && fact.Value.Value is not null)
            .GroupBy(fact => fact.Value.Value!.System).Select(system => system.Last()).Where(fact => fact.Value.Value!.Key is not null)];

    /// <summary>The withdrawal of that termination that stands, or null.</summary>
    internal RecordedFact<FactId>? WithdrawalOf(FactId termination)
    {
        foreach (var withdrawal in Withdrawals.Facts)
            if (!withdrawal.IsRescinded && withdrawal.Value == termination) return withdrawal;
        return null;
    }
}
