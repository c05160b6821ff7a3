namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Specs.Employments;

public sealed class EmploymentProperties
{
    [Fact]
    public void As_of_any_day_a_random_history_means_what_a_naive_reading_of_it_means() => Checking.ForLists(600, numbers =>
    {
        var events = RandomEmployments.Run(new(numbers));
        var employment = events.Aggregate(Employment.Initial, Employment.Evolve);
        var naive = new NaiveEmployment(events);
        foreach (var day in RandomEmployments.Days) NaiveEmployment.Read(employment, day).Should().Be(naive.On(day));
        return true;
    });

    [Fact]
    public void A_command_sent_a_second_time_never_records_anything_whatever_went_before() => Checking.ForLists(400, numbers =>
    {
        RandomEmployments.Run(new(numbers), (_, command, _, after) =>
        {
            EmploymentUnderSpec.Decide(after, command, EmploymentUnderSpec.World).Events.Should().BeEmpty();
            EmploymentUnderSpec.Decide(after, EmploymentUnderSpec.Again(command), EmploymentUnderSpec.World).Events.Should().BeEmpty();
        });
        return true;
    });

    [Fact]
    public void Whatever_was_accepted_an_employment_lasts_a_day_ends_once_and_no_withdrawal_came_too_late() => Checking.ForLists(600, numbers =>
    {
        RandomEmployments.Run(new(numbers), (_, _, _, after) =>
        {
            if (after is not CurrentEmployment employment) return;
            if (employment.LastDay is { } last) last.Should().BeOnOrAfter(employment.HireDate);
            var withdrawals = employment.Withdrawals.Standing.ToLookup(withdrawal => withdrawal.Value);
            employment.Terminations.Standing.Count(termination => !withdrawals.Contains(termination.Id)).Should().BeLessThanOrEqualTo(1);
            foreach (var termination in employment.Terminations.Standing)
                foreach (var withdrawal in withdrawals[termination.Id]) withdrawal.From.Should().BeOnOrBefore(termination.From);
        });
        return true;
    });

    [Fact]
    public void Facts_of_different_days_give_the_same_timelines_in_whatever_order_they_are_recorded() => Checking.ForLists(300, numbers =>
    {
        var choices = new Choices(numbers);
        var random = new RandomEmployments(choices);
        var hired = EmploymentUnderSpec.Decide(Employment.Initial, random.First(), EmploymentUnderSpec.World).Events.Single();
        var facts = new List<EmploymentEvent>();
        foreach (var day in RandomEmployments.Days)
            facts.Add(choices.Below(8) switch
            {
                4 => new GradeChanged(random.Fresh(), day, random.Grading()),
                5 => new ContractChanged(random.Fresh(), day, random.Contract()),
                6 => new AllowanceGranted(random.Fresh(), day, random.Allowance()),
                7 => new EmployeeSuspended(random.Fresh(), day, random.Suspension()),
                0 => new EmployeeTransferred(random.Fresh(), day, random.Transfer()),
                1 => new EmployeePromoted(random.Fresh(), day, random.Promotion()),
                2 => new WorkingTimeChanged(random.Fresh(), day, random.WorkingTime()),
                _ => new PayChanged(random.Fresh(), day, random.Pay()),
            });
        var shuffled = facts.Select(fact => (fact, key: choices.Below(1000))).OrderBy(pair => pair.key).Select(pair => pair.fact);
        Timelines(Fold([hired, .. shuffled])).Should().Be(Timelines(Fold([hired, .. facts])));
        return true;
    });

    [Fact]
    public void Changes_that_all_differ_can_be_asked_for_in_whatever_order() => Checking.ForLists(200, numbers =>
    {
        var choices = new Choices(numbers);
        var hire = new Hire(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), new("1"), new(RandomEmployments.Days[0]));
        var commands = RandomEmployments.Days.Select((day, n) => new ChangePay(
            new(Guid.NewGuid()), day, new(new(2000 + n, Currency.Of("EUR")!.Value), PayPeriod.Month))).ToList();
        var shuffled = commands.Select(command => (command, key: choices.Below(1000))).OrderBy(pair => pair.key).Select(pair => pair.command);
        Timelines(Ask([hire, .. shuffled])).Should().Be(Timelines(Ask([hire, .. commands])));
        return true;
    });

    [Fact]
    public void A_correction_that_is_rescinded_is_as_if_it_had_never_been() => Checking.ForLists(400, numbers =>
    {
        RandomEmployments.Run(new(numbers), (before, _, decision, after) =>
        {
            if (decision.Events is not [var only] || CorrectionIn(only) is not { } correction) return;
            var rescinded = Employment.Decide(after, new RescindEmploymentFact(correction, new("one"))).Events;
            rescinded.Should().HaveCount(1);
            RandomEmployments.Picture(Employment.Evolve(after, rescinded[0])).Should().Be(RandomEmployments.Picture(before));
        });
        return true;
    });

    [Fact]
    public void A_fact_that_is_rescinded_is_as_if_it_had_never_been() => Checking.ForLists(400, numbers =>
    {
        RandomEmployments.Run(new(numbers), (before, _, decision, after) =>
        {
            if (before is not CurrentEmployment || decision.Events is not [var only] || FactIn(only) is not { } fact) return;
            var rescinded = Employment.Decide(after, new RescindEmploymentFact(fact, new("one"))).Events;
            rescinded.Should().HaveCount(1);
            RandomEmployments.Picture(Employment.Evolve(after, rescinded[0])).Should().Be(RandomEmployments.Picture(before));
        });
        return true;
    });

    [Fact]
    public void Any_event_may_meet_any_state_and_history_names_every_fact() => Checking.ForLists(200, numbers =>
    {
        var events = RandomEmployments.Run(new(numbers));
        foreach (var @event in events) Employment.Evolve(Employment.Initial, @event).Should().NotBeNull();
        foreach (var @event in events) events.Append(@event).Reverse().Aggregate(Employment.Initial, Employment.Evolve).Should().NotBeNull();
        var history = History.Of(events, Employment.ChangeOf);
        history.Should().HaveCount(events.Count(e => Employment.ChangeOf(e) is FactChange.Records));
        if (Fold(events) is CurrentEmployment employment)
            foreach (var transfer in employment.Changes.Facts)
            {
                var told = history.Single(fact => fact.Id == transfer.Id);
                told.From.Should().Be(transfer.From);
                (told.Rescinded is not null).Should().Be(transfer.IsRescinded);
            }
        return true;
    });

    private static Employment Fold(IEnumerable<EmploymentEvent> events) => events.Aggregate(Employment.Initial, Employment.Evolve);

    private static Employment Ask(IEnumerable<object> commands) => commands.Aggregate(Employment.Initial, (state, command) =>
        EmploymentUnderSpec.Decide(state, command, EmploymentUnderSpec.World).Events.Aggregate(state, Employment.Evolve));

    private static string Timelines(Employment state)
    {
        var employment = (CurrentEmployment)state;
        return string.Join('\n', [
            .. Lines(employment.OrgUnits), .. Lines(employment.Locations), .. Lines(employment.Managers), .. Lines(employment.Pay), .. Lines(employment.Jobs),
            .. Lines(employment.Positions), .. Lines(employment.Ftes), .. Lines(employment.WorkingPatterns), .. Lines(employment.Grades),
            .. Lines(employment.Contracts), .. Lines(employment.ProbationEnds), .. Lines(employment.AllowanceOf("car")), .. Lines(employment.AllowanceOf("shift")),
            .. RandomEmployments.Days.Select(day => employment.StatusOn(day).ToString()),
        ]);

        IEnumerable<string> Lines<T>(Timeline<T> timeline) => timeline.Between(employment.HireDate, null).Select(stretch => stretch.ToString());
    }

    private static FactId? CorrectionIn(EmploymentEvent @event) => Employment.ChangeOf(@event) is FactChange.Corrects corrects ? corrects.Correction : null;

    private static FactId? FactIn(EmploymentEvent @event) => Employment.ChangeOf(@event) is FactChange.Records records ? records.Fact : null;
}
