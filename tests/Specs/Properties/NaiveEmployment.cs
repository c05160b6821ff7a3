namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// The meaning of a history of an employment, worked out in the plainest way: on each day, go through everything that
/// was ever said in recorded order, leave out what was withdrawn, and take the last word.
/// </summary>
internal sealed class NaiveEmployment(IReadOnlyList<EmploymentEvent> events)
{
    private readonly HashSet<FactId> _rescinded = [.. events.OfType<EmploymentFactRescinded>().Select(e => e.Fact)];

    private HireTerms Hire => Words<HireTerms>(e => e switch
    {
        EmployeeHired h => (h.Fact, h.Fact, h.Terms.HireDate, h.Terms),
        HireCorrected c => (c.Fact, c.Correction, c.Terms.HireDate, c.Terms),
        _ => null,
    }).Single().Says;

    private bool IsVoid => events.OfType<EmployeeHired>().Any(hired => _rescinded.Contains(hired.Fact));

    private DateOnly? LastDay
    {
        get
        {
            var withdrawn = events.OfType<TerminationWithdrawn>().Where(e => !_rescinded.Contains(e.Fact)).Select(e => e.Termination).ToHashSet();
            var last = Words<Reason>(e => e switch
            {
                EmploymentTerminated t => (t.Fact, t.Fact, t.LastDay, t.Reason),
                TerminationCorrected c => (c.Fact, c.Correction, c.LastDay, c.Termination),
                _ => null,
            }).Where(fact => !withdrawn.Contains(fact.Fact)).ToList();
            return last.Count == 0 ? null : last.Single().Day;
        }
    }

    public string On(DateOnly day)
    {
        if (IsVoid) return "Void";
        if (day < Hire.HireDate) return "BeforeHire";
        if (LastDay is { } last && last < day) return "Ended";
        OrgUnitId? unit = Hire.OrgUnit;
        LocationId? location = Hire.Location;
        PersonId? manager = Hire.Manager;
        JobId? job = Hire.Job;
        PositionId? position = Hire.Position;
        var fte = Hire.Fte ?? new Fte(1);
        WorkingPatternId? pattern = Hire.WorkingPattern;
        var (pay, grade) = (Hire.Pay, Hire.Grade);
        foreach (var (_, _, change) in Words<object>(AsChange).Where(fact => fact.Day <= day).OrderBy(fact => fact.Day))
            switch (change)
            {
                case Transfer transfer:
                    if (transfer.OrgUnit is { } u) unit = u.To;
                    if (transfer.Location is { } l) location = l.To;
                    if (transfer.Manager is { } m) manager = m.To;
                    if (transfer.Job is { } j) job = j.To;
                    if (transfer.Position is { } p) position = p.To;
                    break;
                case Promotion promotion:
                    job = promotion.Job ?? job;
                    position = promotion.Position ?? position;
                    grade = promotion.Grade ?? grade;
                    pay = promotion.Pay ?? pay;
                    break;
                case WorkingTime time:
                    fte = time.Fte ?? fte;
                    if (time.WorkingPattern is { } w) pattern = w.To;
                    pay = time.Pay ?? pay;
                    break;
                case BasePay changed:
                    pay = changed;
                    break;
            }
        return $"Active {job} {position} {unit} {location} {manager} {fte} {pattern} {grade} {pay}";
    }

    public static string Read(Employment employment, DateOnly day) =>
        employment is CurrentEmployment current && current.On(day) is { } on
            ? $"Active {on.Job.Value} {on.Position.Value} {on.OrgUnit.Value} {on.Location.Value} {on.Manager.Value} {on.Fte.Value} {on.WorkingPattern.Value} {on.Grade.Value} {on.Pay.Value}"
            : employment.StatusOn(day).ToString();

    /// <summary>Each fact of a kind that was not withdrawn, with its last word that was not withdrawn, in recorded order of the facts.</summary>
    private IEnumerable<(FactId Fact, DateOnly Day, T Says)> Words<T>(Func<EmploymentEvent, (FactId Fact, FactId Word, DateOnly Day, T Says)?> read) =>
        from @event in events
        let word = read(@event)
        where word is { } said && !_rescinded.Contains(said.Word) && !_rescinded.Contains(said.Fact)
        group word!.Value by word.Value.Fact into fact
        select (fact.Key, fact.Last().Day, fact.Last().Says);

    private static (FactId, FactId, DateOnly, object)? AsChange(EmploymentEvent @event) => @event switch
    {
        EmployeeTransferred e => (e.Fact, e.Fact, e.EffectiveDate, e.Transfer),
        TransferCorrected e => (e.Fact, e.Correction, e.EffectiveDate, e.Transfer),
        EmployeePromoted e => (e.Fact, e.Fact, e.EffectiveDate, e.Promotion),
        PromotionCorrected e => (e.Fact, e.Correction, e.EffectiveDate, e.Promotion),
        WorkingTimeChanged e => (e.Fact, e.Fact, e.EffectiveDate, e.WorkingTime),
        WorkingTimeChangeCorrected e => (e.Fact, e.Correction, e.EffectiveDate, e.WorkingTime),
        PayChanged e => (e.Fact, e.Fact, e.EffectiveDate, e.Pay),
        PayChangeCorrected e => (e.Fact, e.Correction, e.EffectiveDate, e.Pay),
        _ => null,
    };
}
