namespace HrSaas.Specs.Employments;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Contracts and probation", 6)]
public sealed class Contracting : EmploymentSpecs
{
    private static readonly ContractTerm Permanent = new(ContractType.Permanent);
    private static readonly NoticePeriod ThreeMonths = new(3, NoticeUnit.Months, NoticeEnd.QuarterEnd);

    private static ContractTerm Until(string day) => new(ContractType.FixedTerm, Day(day));

    private static ContractChanged Changed(string fact, string on, ContractChange to) => new(The(fact), Day(on), to);

    private static EmployeeHired FixedTerm(string endsOn, string? probation = null) => Hired("2026-03-01") with
    {
        Terms = new(Day("2026-03-01"), Contract: new(ContractType.FixedTerm, Day(endsOn), probation is null ? null : Day(probation))),
    };

    [Fact]
    public void Terms_of_the_contract_change_from_a_day_each_on_its_own()
    {
        var change = new ContractChange(ProbationEndsOn: Day("2026-08-31"), EmployerNotice: ThreeMonths);
        Given(FixedTerm("2027-02-28")).When(new ChangeContract(The("change"), Day("2026-04-01"), change)).Then(Changed("change", "2026-04-01", change))
            .Showing(ContractOn("2026-04-01", Until("2027-02-28")), ProbationEndOn("2026-03-31", null), ProbationEndOn("2026-04-01", "2026-08-31"));
    }

    [Fact]
    public void What_is_agreed_already_is_not_agreed_again()
    {
        Given(FixedTerm("2027-02-28")).When(new ChangeContract(The("change"), Day("2026-04-01"), new(Until("2027-02-28")))).ThenNothing();
        var (whole, other) = (new ContractChange(Until("2027-02-28"), Day("2026-08-31"), ThreeMonths, new(1, NoticeUnit.Months)), new NoticePeriod(2, NoticeUnit.Weeks));
        var agreed = Changed("agreed", "2026-03-01", whole);
        foreach (var same in (ContractChange[])[whole, new(ProbationEndsOn: Day("2026-08-31")), new(EmployerNotice: ThreeMonths), new(EmployeeNotice: new(1, NoticeUnit.Months))])
            Given(FixedTerm("2027-02-28"), agreed).When(new ChangeContract(The("change"), Day("2026-04-01"), same)).ThenNothing();
        foreach (var change in (ContractChange[])[new(Permanent), new(ProbationEndsOn: Day("2026-09-30")), new(EmployerNotice: other), new(EmployeeNotice: other)])
            Given(FixedTerm("2027-02-28"), agreed).When(new ChangeContract(The("change"), Day("2026-04-01"), change)).Then(Changed("change", "2026-04-01", change));
    }

    [Fact]
    public void A_change_of_the_contract_names_something_of_the_right_form()
    {
        Given(Hired("2026-03-01")).When(new ChangeContract(The("change"), Day("2026-04-01"), new())).ThenRefused<ContractChangeNamesNothing>();
        Given(Hired("2026-03-01"), Changed("change", "2026-04-01", new(Permanent))).When(new CorrectContractChange(The("change"), The("correction"), Day("2026-04-01"), new(), Mistake))
            .ThenRefused<ContractChangeNamesNothing>();
        Given(Hired("2026-03-01")).When(new ChangeContract(The("change"), Day("2026-04-01"), new(new(ContractType.FixedTerm))))
            .ThenRefused(Flawed("contract.endsOn", "required", "is missing: a fixed term has an end."));
        Given(Hired("2026-03-01")).When(new ChangeContract(The("change"), Day("2026-04-01"), new(new(ContractType.Permanent, Day("2026-12-31")))))
            .ThenRefused(Flawed("contract.endsOn", "not-allowed", "must be left out: a permanent contract has no end."));
        Given(Hired("2026-03-01")).When(new ChangeContract(The("change"), Day("2026-04-01"), new(Until("2026-03-31"))))
            .ThenRefused(Flawed("contract.endsOn", "before-it-begins", "must not be before the contract begins."));
        Given(Hired("2026-03-01")).When(new ChangeContract(The("change"), Day("2026-04-01"), new(EmployerNotice: new(1000, NoticeUnit.Days))))
            .ThenRefused(Flawed("contract.employerNotice.count", "out-of-range", "must be between 0 and 999."));
        Given().When(Hire("2026-03-01") with { Terms = new(Day("2026-03-01"), Contract: new(ContractType.Permanent, ProbationEndsOn: Day("2026-02-28"))) })
            .ThenRefused(Flawed("contract.probationEndsOn", "before-it-begins", "must not be before the contract begins."));
        Given(Hired("2026-03-01")).When(new ChangeContract(The("change"), Day("2026-05-01"), new(ProbationEndsOn: Day("2026-04-30"))))
            .ThenRefused(Flawed("contract.probationEndsOn", "before-it-begins", "must not be before the day of the change."));
    }

    [Fact]
    public void The_contract_changes_within_the_employment() =>
        Within([], day => new ChangeContract(The("change"), Day(day), new(Permanent)), day => Changed("change", day, new(Permanent)));

    [Fact]
    public void A_correction_of_the_contract_stays_within_the_employment() =>
        Within([Changed("change", "2026-04-01", new(Permanent))], day => new CorrectContractChange(The("change"), The("correction"), Day(day), new(Permanent), Mistake),
            day => new ContractChangeCorrected(The("change"), The("correction"), Day(day), new(Permanent), Mistake));

    [Fact]
    public void A_correction_names_a_change_of_the_contract_that_stands()
    {
        NamesFactsOfItsKind(Changed("change", "2026-04-01", new(Permanent)), "change",
            fact => new CorrectContractChange(The(fact), The("correction"), Day("2026-05-01"), new(Permanent), Mistake));
        Given(Hired("2026-03-01"), Changed("change", "2026-04-01", new(Permanent)))
            .When(new CorrectContractChange(The("change"), The("correction"), Day("2026-04-01"), new(Permanent), Mistake)).ThenNothing();
    }

    [Fact]
    public void A_probation_that_runs_can_be_extended()
    {
        Given(FixedTerm("2027-02-28", "2026-08-31")).When(new ExtendProbation(The("extension"), Day("2026-08-31"), Day("2026-10-31")))
            .Then(Changed("extension", "2026-08-31", new(ProbationEndsOn: Day("2026-10-31"))))
            .Showing(ProbationEndOn("2026-08-30", "2026-08-31"), ProbationEndOn("2026-09-01", "2026-10-31"));
        Given(FixedTerm("2027-02-28", "2026-08-31")).When(new ExtendProbation(The("extension"), Day("2026-09-01"), Day("2026-10-31")))
            .ThenRefused(new NotOnProbation(Day("2026-09-01"), Day("2026-08-31")));
        Given(FixedTerm("2027-02-28")).When(new ExtendProbation(The("extension"), Day("2026-09-01"), Day("2026-10-31"))).ThenRefused(new NotOnProbation(Day("2026-09-01"), null));
        Given(FixedTerm("2027-02-28", "2026-08-31")).When(new ExtendProbation(The("extension"), Day("2026-06-01"), Day("2026-08-31"))).ThenNothing();
        Given(FixedTerm("2027-02-28", "2026-08-31")).When(new ExtendProbation(The("extension"), Day("2026-06-01"), Day("2026-08-30")))
            .ThenRefused(new ProbationNotExtended(Day("2026-08-30"), Day("2026-08-31")));
    }

    [Fact]
    public void A_probation_is_extended_within_the_employment() =>
        Within([Changed("probation", "2026-03-01", new(ProbationEndsOn: Day("2026-09-30")))], day => new ExtendProbation(The("extension"), Day(day), Day("2026-10-31")),
            day => Changed("extension", day, new(ProbationEndsOn: Day("2026-10-31"))));

    [Fact]
    public void A_probation_ends_with_a_day_on_which_it_runs() =>
        Within([Changed("probation", "2026-03-01", new(ProbationEndsOn: Day("2026-09-30")))], day => new EndProbation(The("end"), Day(day)),
            day => Changed("end", day, new(ProbationEndsOn: Day(day))));

    [Fact]
    public void A_probation_is_ended_with_the_day_that_was_agreed_which_says_that_it_does_not_go_on()
    {
        Given(FixedTerm("2027-02-28", "2026-08-31")).When(new EndProbation(The("end"), Day("2026-08-31"))).Then(Changed("end", "2026-08-31", new(ProbationEndsOn: Day("2026-08-31"))));
        Given(FixedTerm("2027-02-28", "2026-08-31"), Changed("end", "2026-08-31", new(ProbationEndsOn: Day("2026-08-31"))))
            .When(new EndProbation(The("again"), Day("2026-08-31"))).ThenNothing();
        Given(FixedTerm("2027-02-28", "2026-08-31"), Changed("extension", "2026-08-31", new(ProbationEndsOn: Day("2026-10-31"))))
            .When(new EndProbation(The("end"), Day("2026-10-31"))).Then(Changed("end", "2026-10-31", new(ProbationEndsOn: Day("2026-10-31"))));
    }

    [Fact]
    public void A_probation_that_is_over_cannot_be_ended() =>
        Given(FixedTerm("2027-02-28", "2026-08-31")).When(new EndProbation(The("end"), Day("2026-09-01"))).ThenRefused(new NotOnProbation(Day("2026-09-01"), Day("2026-08-31")));

    [Fact]
    public void A_fixed_term_becomes_permanent_or_ends_later()
    {
        Given(FixedTerm("2027-02-28")).When(new ConvertContract(The("conversion"), Day("2027-01-01"), Permanent)).Then(Changed("conversion", "2027-01-01", new(Permanent)))
            .Showing(ContractOn("2026-12-31", Until("2027-02-28")), ContractOn("2027-01-01", Permanent));
        Given(FixedTerm("2027-02-28")).When(new ConvertContract(The("conversion"), Day("2027-01-01"), Until("2028-02-29")))
            .Then(Changed("conversion", "2027-01-01", new(Until("2028-02-29"))));
    }

    [Fact]
    public void A_fixed_term_is_converted_within_the_employment() =>
        Within([Changed("term", "2026-03-01", new(Until("2027-02-28")))], day => new ConvertContract(The("conversion"), Day(day), Permanent),
            day => Changed("conversion", day, new(Permanent)));

    [Fact]
    public void Only_a_contract_with_an_end_is_converted()
    {
        Given(Hired("2026-03-01")).When(new ConvertContract(The("conversion"), Day("2026-04-01"), Permanent)).ThenRefused(new ContractHasNoEnd(Day("2026-04-01")));
        Given(Hired("2026-03-01"), Changed("term", "2026-03-01", new(new(ContractType.Contractor))))
            .When(new ConvertContract(The("conversion"), Day("2026-04-01"), Permanent)).ThenRefused(new ContractHasNoEnd(Day("2026-04-01")));
    }

    [Fact]
    public void Notice_runs_out_on_the_same_day_of_a_later_week_or_month_or_at_the_end_of_one()
    {
        new NoticePeriod(14, NoticeUnit.Days).EarliestLastDay(Day("2026-04-15")).Should().Be(Day("2026-04-29"));
        new NoticePeriod(2, NoticeUnit.Weeks).EarliestLastDay(Day("2026-04-15")).Should().Be(Day("2026-04-29"));
        new NoticePeriod(1, NoticeUnit.Months).EarliestLastDay(Day("2028-01-31")).Should().Be(Day("2028-02-29"));
        new NoticePeriod(4, NoticeUnit.Weeks, NoticeEnd.MonthEnd).EarliestLastDay(Day("2026-04-02")).Should().Be(Day("2026-04-30"));
        new NoticePeriod(4, NoticeUnit.Weeks, NoticeEnd.MonthEnd).EarliestLastDay(Day("2026-04-03")).Should().Be(Day("2026-05-31"));
        ThreeMonths.EarliestLastDay(Day("2026-09-30")).Should().Be(Day("2026-12-31"));
        ThreeMonths.EarliestLastDay(Day("2026-10-01")).Should().Be(Day("2027-03-31"));
    }
}
