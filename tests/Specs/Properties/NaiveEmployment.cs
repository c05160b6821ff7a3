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
        var pay = Hire.Pay;
        foreach (var (_, _, transfer) in Words<Transfer>(AsTransfer).Where(fact => fact.Day <= day).OrderBy(fact => fact.Day))
        {
            if (transfer.OrgUnit is { } u) unit = u.To;
            if (transfer.Location is { } l) location = l.To;
            if (transfer.Manager is { } m) manager = m.To;
        }
        foreach (var (_, _, changed) in Words<BasePay>(AsPay).Where(fact => fact.Day <= day).OrderBy(fact => fact.Day)) pay = changed;
        return $"Active {unit} {location} {manager} {pay}";
    }

    public static string Read(Employment employment, DateOnly day) =>
        employment is CurrentEmployment current && current.On(day) is { } on
            ? $"Active {on.OrgUnit.Value} {on.Location.Value} {on.Manager.Value} {on.Pay.Value}"
            : employment.StatusOn(day).ToString();

    /// <summary>Each fact of a kind that was not withdrawn, with its last word that was not withdrawn, in recorded order of the facts.</summary>
    private IEnumerable<(FactId Fact, DateOnly Day, T Says)> Words<T>(Func<EmploymentEvent, (FactId Fact, FactId Word, DateOnly Day, T Says)?> read) =>
        from @event in events
        let word = read(@event)
        where word is { } said && !_rescinded.Contains(said.Word) && !_rescinded.Contains(said.Fact)
        group word!.Value by word.Value.Fact into fact
        select (fact.Key, fact.Last().Day, fact.Last().Says);

    private static (FactId, FactId, DateOnly, Transfer)? AsTransfer(EmploymentEvent @event) => @event switch
    {
        EmployeeTransferred t => (t.Fact, t.Fact, t.EffectiveDate, t.Transfer),
        TransferCorrected c => (c.Fact, c.Correction, c.EffectiveDate, c.Transfer),
        _ => null,
    };

    private static (FactId, FactId, DateOnly, BasePay)? AsPay(EmploymentEvent @event) => @event switch
    {
        PayChanged p => (p.Fact, p.Fact, p.EffectiveDate, p.Pay),
        PayChangeCorrected c => (c.Fact, c.Correction, c.EffectiveDate, c.Pay),
        _ => null,
    };
}
