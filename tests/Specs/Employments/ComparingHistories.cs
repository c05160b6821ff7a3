namespace HrSaas.Specs.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>By which commands what is recorded comes to say what a history from elsewhere says: the fewest that do.</summary>
public sealed class ComparingHistoriesOfEmployments
{
    private static readonly DateOnly Hired = new(2020, 1, 1), Later = new(2021, 1, 1), Latest = new(2022, 1, 1);
    private static readonly OrgUnitId Sales = new(Guid.NewGuid()), Research = new(Guid.NewGuid());

    [Fact]
    public void A_raise_that_raises_nothing_is_left_alone() =>
        Steps(Recorded(At(0, Hired, 3000)), At(0, Hired, 3000), At(1, Later, 3000)).Should().BeEmpty();

    [Fact]
    public void A_decrease_is_a_change_of_pay_like_any_other() =>
        Steps(Recorded(At(0, Hired, 3000)), At(0, Hired, 3000), At(1, Later, 2500)).Should().ContainSingle().Which.Should().BeOfType<HistoryStep.ChangesPay>();

    [Fact]
    public void What_was_said_before_the_hire_date_counts_from_it() =>
        Wished(At(0, Hired.AddYears(-1), 2800), In(1, Hired, Sales)).HireTerms.Should().Be(new HireTerms(Hired, OrgUnit: Sales, Pay: Euros(2800)));

    [Fact]
    public void What_was_superseded_on_the_same_day_is_in_the_history_and_seen_on_no_day()
    {
        var (recorded, steps, after) = Whole(At(0, Hired, 3000), At(1, Later, 3100), At(2, Later, 3200));
        steps.Should().AllBeOfType<HistoryStep.ChangesPay>().And.HaveCount(2);
        after.Pay.Between(Hired, null).Select(stretch => stretch.Value!.Amount.Amount).Should().Equal(3000, 3200);
        recorded.HireDate.Should().Be(Hired);
        Steps(after, At(0, Hired, 3000), At(1, Later, 3100), At(2, Later, 3200)).Should().BeEmpty("the same history again");
    }

    [Fact]
    public void Several_changes_of_one_day_that_say_different_things_are_one_after_the_other()
    {
        var (_, steps, after) = Whole(At(0, Hired, 3000), In(1, Later, Research), At(2, Later, 3100));
        steps.Select(step => step.GetType()).Should().Equal(typeof(HistoryStep.Transfers), typeof(HistoryStep.ChangesPay));
        after.On(Later)!.OrgUnit.Value.Should().Be(Research);
    }

    [Fact]
    public void Another_amount_on_the_day_of_a_fact_corrects_it() =>
        Steps(Whole(At(0, Hired, 3000), At(1, Later, 3100)).After, At(0, Hired, 3000), At(1, Later, 3150)).Should().ContainSingle().Which.Should().BeOfType<HistoryStep.CorrectsPay>();

    [Fact]
    public void The_same_amount_from_another_day_moves_the_fact()
    {
        var steps = Steps(Whole(At(0, Hired, 3000), At(1, Latest, 3100)).After, At(0, Hired, 3000), At(1, Later, 3100));
        steps.Should().ContainSingle().Which.Should().BeOfType<HistoryStep.CorrectsPay>().Which.Command.EffectiveDate.Should().Be(Later);
    }

    [Fact]
    public void What_the_history_has_no_longer_is_rescinded() =>
        Steps(Whole(At(0, Hired, 3000), At(1, Later, 3100)).After, At(0, Hired, 3000)).Should().ContainSingle().Which.Should().BeOfType<HistoryStep.Rescinds>();

    [Fact]
    public void Other_terms_of_the_hire_correct_the_hire_and_leave_alone_what_the_history_does_not_tell()
    {
        var recorded = Recorded(At(0, Hired, 3000), In(1, Hired, Sales));
        var wished = new WishedHistory(Hired, [At(0, Hired, 3200)], null, [AgreedTerm.Pay]);
        var step = Compare(wished, recorded).Steps.Should().ContainSingle().Which.Should().BeOfType<HistoryStep.CorrectsHire>().Subject;
        step.Command.Terms.Should().Be(new HireTerms(Hired, OrgUnit: Sales, Pay: Euros(3200)));
    }

    [Fact]
    public void A_last_day_terminates_moves_or_is_taken_back()
    {
        var recorded = Recorded(At(0, Hired, 3000));
        var left = Compare(Wished(At(0, Hired, 3000)) with { End = new(0, Latest, new("resigned")) }, recorded);
        left.Steps.Should().ContainSingle().Which.Should().BeOfType<HistoryStep.Terminates>();
        var moved = Compare(Wished(At(0, Hired, 3000)) with { End = new(0, Latest.AddDays(1), new("resigned")) }, left.After);
        moved.Steps.Should().ContainSingle().Which.Should().BeOfType<HistoryStep.CorrectsTermination>();
        Compare(Wished(At(0, Hired, 3000)), moved.After).Steps.Should().ContainSingle().Which.Should().BeOfType<HistoryStep.Rescinds>();
    }

    [Fact]
    public void What_is_said_after_the_last_day_is_refused_with_its_row()
    {
        var (steps, _, refusal, row) = Compare(Wished(At(0, Hired, 3000), At(1, Latest, 3100)) with { End = new(0, Later, new("resigned")) }, Recorded(At(0, Hired, 3000)));
        (steps.IsEmpty, refusal, row).Should().Be((true, new AfterLastDay(Latest, Later), 1));
    }

    [Fact]
    public void The_last_day_may_be_that_of_the_hire_and_a_change_may_begin_on_it_and_no_day_later()
    {
        var recorded = Recorded(At(0, Hired, 3000));
        Compare(Wished(At(0, Hired, 3000)) with { End = new(0, Hired, new("resigned")) }, recorded).Refusal.Should().BeNull();
        Compare(Wished(At(0, Hired, 3000), At(1, Latest, 3100)) with { End = new(0, Latest, new("resigned")) }, recorded).Refusal.Should().BeNull();
        Compare(Wished(At(0, Hired, 3000)) with { End = new(0, Hired.AddDays(-1), new("resigned")) }, recorded).Refusal.Should().Be(new LastDayBeforeHireDate(Hired.AddDays(-1), Hired));
        Compare(Wished(At(0, Hired, 3000), At(1, Latest, 3100)) with { End = new(0, Latest.AddDays(-1), new("resigned")) }, recorded).Refusal.Should().Be(new AfterLastDay(Latest, Latest.AddDays(-1)));
    }

    private static WishedChange At(int row, DateOnly from, decimal euros) => new(row, from, ImmutableDictionary<AgreedTerm, object?>.Empty.Add(AgreedTerm.Pay, Euros(euros)));

    private static WishedChange In(int row, DateOnly from, OrgUnitId unit) => new(row, from, ImmutableDictionary<AgreedTerm, object?>.Empty.Add(AgreedTerm.OrgUnit, unit));

    private static BasePay Euros(decimal amount) => new(new(amount, Currency.Of("EUR")!.Value), PayPeriod.Month);

    private static WishedHistory Wished(params WishedChange[] changes) => new(Hired, [.. changes], null, [AgreedTerm.Pay, AgreedTerm.OrgUnit]);

    private static CurrentEmployment Recorded(params WishedChange[] changes) => (CurrentEmployment)Employment.Evolve(
        Employment.Initial, new EmployeeHired(Fact(), new(Guid.NewGuid()), new(Guid.NewGuid()), Identifying<EmployeeNumber>.Of(new("1")), Wished(changes).HireTerms));

    private static (CurrentEmployment Recorded, ImmutableArray<HistoryStep> Steps, CurrentEmployment After) Whole(params WishedChange[] changes)
    {
        var recorded = Recorded(changes);
        var (steps, after, refusal, _) = Compare(Wished(changes), recorded);
        refusal.Should().BeNull();
        return (recorded, steps, (CurrentEmployment)after);
    }

    private static ImmutableArray<HistoryStep> Steps(Employment recorded, params WishedChange[] changes) => Compare(Wished(changes), recorded).Steps;

    private static (ImmutableArray<HistoryStep> Steps, Employment After, Refusal? Refusal, int? Row) Compare(WishedHistory wished, Employment recorded) =>
        Domain.Employment.Employments.ComparingHistories.Compare(wished, recorded, new("import"), Fact, AssignmentFacts.AllKnown);

    private static FactId Fact() => new(Guid.CreateVersion7());
}
