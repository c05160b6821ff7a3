namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// The meaning of a history of an employment, worked out in the plainest way: on each day, go through everything that
/// was ever said in recorded order, leave out what was withdrawn, and take the last word.
/// </summary>
internal sealed class NaiveEmployment(IReadOnlyList<EmploymentEvent> events)
{
    private static readonly string[] Codes = ["car", "shift"];
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
            var last = Words<Reason>(AsTermination).Where(fact => !withdrawn.Contains(fact.Fact)).ToList();
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
        ContractTerm? contract = null;
        DateOnly? probation = null;
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
                case Grading grading:
                    grade = grading.Grade;
                    pay = grading.Pay ?? pay;
                    break;
                case ContractChange agreed:
                    contract = agreed.Term ?? contract;
                    probation = agreed.ProbationEndsOn ?? probation;
                    break;
                case BasePay changed:
                    pay = changed;
                    break;
            }
        return $"{Standing(day)} {job} {position} {unit} {location} {manager} {fte} {pattern} {grade} {pay} {contract} {probation} {Allowances(day)}";
    }

    public static string Read(Employment employment, DateOnly day) =>
        employment is CurrentEmployment current && current.On(day) is { } on
            ? $"{employment.StatusOn(day)} {on.Job.Value} {on.Position.Value} {on.OrgUnit.Value} {on.Location.Value} {on.Manager.Value} {on.Fte.Value} {on.WorkingPattern.Value} {on.Grade.Value} {on.Pay.Value} {on.Contract.Value} {on.ProbationEnd.Value} {string.Join(' ', Codes.Select(code => current.AllowanceOf(code).At(day)?.Value))}"
            : employment.StatusOn(day).ToString();

    private string Standing(DateOnly day)
    {
        Suspension? suspended = null;
        foreach (var (_, _, says) in Words<Suspension?>(AsSuspension).Where(fact => fact.Day <= day).OrderBy(fact => fact.Day)) suspended = says;
        if (suspended is not null && !(day > suspended.LastDay)) return "Suspended";
        var ends = Words<Reason>(AsTermination).ToDictionary(fact => fact.Fact, fact => fact.Day);
        var withdrawn = events.OfType<TerminationWithdrawn>().Where(e => !_rescinded.Contains(e.Fact)).ToDictionary(e => e.Termination, e => e.WithdrawnOn);
        var running = Words<Notice>(AsNotice).Any(notice => notice.Day <= day && ends.TryGetValue(notice.Says.Termination, out var last) && day <= last
            && !(withdrawn.TryGetValue(notice.Says.Termination, out var back) && day >= back));
        return running ? "UnderNotice" : "Active";
    }

    private string Allowances(DateOnly day) => string.Join(' ', Codes.Select(code =>
        Words<AllowanceChange>(AsAllowance).Where(fact => fact.Day <= day && fact.Says.Code == code).OrderBy(fact => fact.Day).LastOrDefault().Says?.Amount));

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
        GradeChanged e => (e.Fact, e.Fact, e.EffectiveDate, e.Grading),
        ContractChanged e => (e.Fact, e.Fact, e.EffectiveDate, e.Contract),
        ContractChangeCorrected e => (e.Fact, e.Correction, e.EffectiveDate, e.Contract),
        PayChanged e => (e.Fact, e.Fact, e.EffectiveDate, e.Pay),
        PayChangeCorrected e => (e.Fact, e.Correction, e.EffectiveDate, e.Pay),
        _ => null,
    };

    private static (FactId, FactId, DateOnly, Reason)? AsTermination(EmploymentEvent @event) => @event switch
    {
        EmploymentTerminated e => (e.Fact, e.Fact, e.LastDay, e.Reason),
        TerminationCorrected e => (e.Fact, e.Correction, e.LastDay, e.Termination),
        _ => null,
    };

    private static (FactId, FactId, DateOnly, Notice)? AsNotice(EmploymentEvent @event) => @event switch
    {
        NoticeGiven e => (e.Fact, e.Fact, e.GivenOn, e.Notice),
        NoticeCorrected e => (e.Fact, e.Correction, e.GivenOn, e.Notice),
        _ => null,
    };

    private static (FactId, FactId, DateOnly, Suspension?)? AsSuspension(EmploymentEvent @event) => @event switch
    {
        EmployeeSuspended e => (e.Fact, e.Fact, e.FirstDay, e.Suspension),
        SuspensionCorrected e => (e.Fact, e.Correction, e.FirstDay, e.Suspension),
        EmployeeReturned e => (e.Fact, e.Fact, e.FirstDayBack, null),
        ReturnCorrected e => (e.Fact, e.Correction, e.FirstDayBack, null),
        _ => null,
    };

    private static (FactId, FactId, DateOnly, AllowanceChange)? AsAllowance(EmploymentEvent @event) => @event switch
    {
        AllowanceGranted e => (e.Fact, e.Fact, e.EffectiveDate, new(e.Allowance.Code, e.Allowance.Amount)),
        AllowanceCorrected e => (e.Fact, e.Correction, e.EffectiveDate, new(e.Allowance.Code, e.Allowance.Amount)),
        AllowanceEnded e => (e.Fact, e.Fact, e.LastDay.AddDays(1), new(e.Code, null)),
        AllowanceEndCorrected e => (e.Fact, e.Correction, e.LastDay.AddDays(1), new(e.Code, null)),
        _ => null,
    };
}
