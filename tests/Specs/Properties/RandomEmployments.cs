namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Employments;

/// <summary>Commands about one employment as chance has it, close enough together to get in each other's way.</summary>
internal sealed class RandomEmployments(Choices choices)
{
    private static readonly DateOnly FirstDay = new(2028, 2, 20);
    private static readonly OrgUnitId?[] Units = [null, new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid())];
    private static readonly LocationId?[] Locations = [null, new(Guid.NewGuid()), new(Guid.NewGuid())];
    private static readonly PersonId?[] Managers = [null, new(Guid.NewGuid()), new(Guid.NewGuid())];
    private static readonly JobId?[] Jobs = [null, new(Guid.NewGuid()), new(Guid.NewGuid())];
    private static readonly PositionId?[] Positions = [null, new(Guid.NewGuid())];
    private static readonly WorkingPatternId?[] Patterns = [null, new(Guid.NewGuid()), new(Guid.NewGuid())];
    private static readonly string?[] Grades = [null, "P1", "P2"];
    private static readonly string[] Codes = ["car", "shift"];
    private static readonly PersonId Person = new(Guid.NewGuid());
    private static readonly Reason[] Reasons = [new("one"), new("other")];
    private readonly List<FactId> _ids = [];

    /// <summary>Every day on which something may change, and one before and after.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [.. Enumerable.Range(-1, 26).Select(n => FirstDay.AddDays(n))];

    public object First() => new Hire(Fresh(), Person, new(Guid.NewGuid()), new("1"), Terms());

    public object Next() => choices.Below(30) switch
    {
        0 or 1 or 2 => new TransferEmployee(Fresh(), Day(), Transfer()),
        3 or 4 => new ChangePay(Fresh(), Day(), Pay()),
        5 => new CorrectHire(Known(), Fresh(), Terms(), Reasons[0]),
        6 or 7 => new CorrectTransfer(Known(), Fresh(), Day(), Transfer(), Reasons[0]),
        8 => new CorrectPayChange(Known(), Fresh(), Day(), Pay(), Reasons[0]),
        9 => new Terminate(Fresh(), Day(), choices.Of(Reasons)),
        10 => new CorrectTermination(Known(), Fresh(), Day(), choices.Of(Reasons), Reasons[0]),
        12 => new Promote(Fresh(), Day(), Promotion()),
        13 => new CorrectPromotion(Known(), Fresh(), Day(), Promotion(), Reasons[0]),
        14 => new ChangeWorkingTime(Fresh(), Day(), WorkingTime()),
        15 => new CorrectWorkingTimeChange(Known(), Fresh(), Day(), WorkingTime(), Reasons[0]),
        16 => new ChangeManager(Fresh(), Day(), choices.Of(Managers)),
        18 => new ChangeGrade(Fresh(), Day(), Grading()),
        19 => new GrantAllowance(Fresh(), Day(), Allowance()),
        20 => new EndAllowance(Fresh(), choices.Of(Codes), Day()),
        21 => new ChangeContract(Fresh(), Day(), Contract()),
        22 => new GiveNotice(Fresh(), Fresh(), (NoticeBy)choices.Below(2), Day(), Day(), choices.Of(Reasons)),
        23 => new WithdrawNotice(Fresh(), Known(), Day(), Reasons[0]),
        24 => new Suspend(Fresh(), Day(), Suspension()),
        25 => new ReturnToWork(Fresh(), Day()),
        26 => new CorrectSuspension(Known(), Fresh(), Day(), Suspension(), Reasons[0]),
        27 => new CorrectAllowance(Known(), Fresh(), Day(), Allowance(), Reasons[0]),
        28 => choices.Below(2) == 0 ? new CorrectContractChange(Known(), Fresh(), Day(), Contract(), Reasons[0]) : new CorrectReturn(Known(), Fresh(), Day(), Reasons[0]),
        29 => choices.Below(2) == 0 ? new CorrectNotice(Known(), Fresh(), Day(), (NoticeBy)choices.Below(2), Reasons[0]) : new CorrectAllowanceEnd(Known(), Fresh(), Day(), Reasons[0]),
        11 => new WithdrawTermination(Fresh(), Known(), Day(), Reasons[0]),
        _ => new RescindEmploymentFact(Known(), Reasons[0]),
    };

    public FactId Fresh()
    {
        var id = new FactId(Guid.NewGuid());
        _ids.Add(id);
        return id;
    }

    public DateOnly Day() => FirstDay.AddDays(choices.Below(24));

    public Promotion Promotion() => new(Jobs[1 + choices.Below(2)], choices.Below(3) == 0 ? Positions[1] : null, choices.Of(Grades), choices.Below(2) == 0 ? Pay() : null);

    public WorkingTime WorkingTime() => choices.Below(3) switch
    {
        0 => new(Fte()),
        1 => new(Fte(), new(choices.Of(Patterns)), Pay()),
        _ => new(null, new(choices.Of(Patterns))),
    };

    public Grading Grading() => new(choices.Below(2) == 0 ? "P1" : "P2", choices.Below(2) == 0 ? Pay() : null);

    public Allowance Allowance() => new(choices.Of(Codes), Pay());

    public ContractChange Contract() => choices.Below(3) switch
    {
        0 => new(new(ContractType.Permanent)),
        1 => new(new(ContractType.FixedTerm, Days[^1].AddDays(choices.Below(3))), FirstDay.AddDays(choices.Below(24))),
        _ => new(ProbationEndsOn: FirstDay.AddDays(choices.Below(24)), EmployerNotice: new(choices.Below(3), NoticeUnit.Weeks)),
    };

    public Suspension Suspension() => new((SuspensionType)choices.Below(2), choices.Below(2) == 0 ? null : Days[^1].AddDays(-choices.Below(8)));

    public Fte Fte() => new((1 + choices.Below(4)) / 4m);

    public Transfer Transfer() => choices.Below(7) switch
    {
        0 => new(OrgUnit: new(choices.Of(Units))),
        1 => new(Location: new(choices.Of(Locations))),
        2 => new(Manager: new(choices.Of(Managers))),
        3 => new(new(choices.Of(Units)), new(choices.Of(Locations))),
        4 => new(Position: new(choices.Of(Positions))),
        5 => new(Job: new(choices.Of(Jobs)), Position: new(choices.Of(Positions))),
        _ => new(new(choices.Of(Units)), new(choices.Of(Locations)), new(choices.Of(Managers))),
    };

    public BasePay Pay() => new(new(1000 + choices.Below(4), Currency.Of("EUR")!.Value), PayPeriod.Month);

    private FactId Known() => choices.Of(_ids);

    private HireTerms Terms() => new(
        Day(), choices.Of(Jobs), choices.Of(Units), choices.Of(Locations), choices.Of(Managers), choices.Below(2) == 0 ? null : Pay(),
        choices.Of(Positions), choices.Below(2) == 0 ? null : Fte(), choices.Of(Patterns), Grade: choices.Of(Grades));

    /// <summary>Puts as many commands as the choices hold, and shows what was there before, the command, and what was decided.</summary>
    public static List<EmploymentEvent> Run(
        Choices choices, Action<Employment, object, Decision<EmploymentEvent>, Employment>? each = null)
    {
        var random = new RandomEmployments(choices);
        var state = Employment.Initial;
        var events = new List<EmploymentEvent>();
        var command = random.First();
        do
        {
            var decision = EmploymentUnderSpec.Decide(state, command, EmploymentUnderSpec.World);
            var after = decision.Events.Aggregate(state, Employment.Evolve);
            each?.Invoke(state, command, decision, after);
            events.AddRange(decision.Events);
            (state, command) = (after, random.Next());
        }
        while (choices.AnyLeft);
        return events;
    }

    /// <summary>All that can be read of an employment, day by day.</summary>
    public static string Picture(Employment employment) => string.Join('\n', Days.Select(day =>
        $"{day} {employment.StatusOn(day)} {(employment as CurrentEmployment)?.On(day)} {Allowances(employment as CurrentEmployment, day)}"));

    private static string Allowances(CurrentEmployment? employment, DateOnly day) =>
        employment is null ? "" : string.Join(' ', Codes.Select(code => $"{code} {employment.AllowanceOf(code).At(day)?.Value}"));
}
