namespace HrSaas.Specs.Properties;

using System.Collections.Immutable;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

public sealed class WishedHistoryProperties
{
    [Fact]
    public void Whatever_is_recorded_it_comes_to_say_what_is_wished_for_and_then_there_is_nothing_to_do() => Checking.ForLists(1500, numbers =>
    {
        var choices = new Choices(numbers);
        var wished = Wished(choices);
        var recorded = RandomEmployments.Run(choices).Aggregate(Employment.Initial, Employment.Evolve);
        if (recorded is not CurrentEmployment) return true;

        var (steps, after, refusal, _) = Compare(wished, recorded);
        if (refusal is not null)
        {
            refusal.Should().Match(no => no is PositionSaysWhere || no is AfterLastDay || no is LastDayBeforeHireDate || no is NotWellFormed);
            return true;
        }
        SaysWhatIsWishedFor(wished, (CurrentEmployment)after);
        Compare(wished, after).Steps.Should().BeEmpty("nothing differs any more after {0}", string.Join(", ", steps));
        return true;
    });

    [Fact]
    public void Whoever_is_hired_as_wished_for_has_the_whole_history_afterwards() => Checking.ForLists(1000, numbers =>
    {
        var choices = new Choices(numbers);
        var wished = Wished(choices);
        var hired = Employment.Evolve(Employment.Initial, new EmployeeHired(Fact(), new(Guid.NewGuid()), new(Guid.NewGuid()), Identifying<EmployeeNumber>.Of(new("1")), wished.HireTerms));

        var (steps, after, refusal, _) = Compare(wished, hired);
        if (refusal is not null) return true;
        steps.Should().NotContain(step => step is HistoryStep.CorrectsHire || step is HistoryStep.Rescinds, "there is nothing to put right");
        SaysWhatIsWishedFor(wished, (CurrentEmployment)after);
        return true;
    });

    private static (ImmutableArray<HistoryStep> Steps, Employment After, Refusal? Refusal, int? Row) Compare(WishedHistory wished, Employment recorded) =>
        ComparingHistories.Compare(wished, recorded, new("import"), Fact, AssignmentFacts.AllKnown);

    private static FactId Fact() => new(Guid.CreateVersion7());

    private static void SaysWhatIsWishedFor(WishedHistory wished, CurrentEmployment after)
    {
        after.HireDate.Should().Be(wished.HireDate);
        after.LastDay.Should().Be(wished.End?.LastDay);
        foreach (var day in RandomEmployments.Days.Where(after.IsEmployedOn))
            foreach (var term in wished.Told)
            {
                var said = Naively(wished, term, day);
                // Pay, grade and contract can be said to be others, and not that there are none any more.
                if (said is null && term is AgreedTerm.Pay or AgreedTerm.Grade or AgreedTerm.Contract && day > wished.HireDate) continue;
                Read(after.On(day)!, term).Should().Be(said, "that is what the history says of {0} on {1}", term, day);
            }
    }

    /// <summary>The last of what is said up to the day, in the order of days and rows.</summary>
    private static object? Naively(WishedHistory wished, AgreedTerm term, DateOnly day) =>
        wished.Changes.Where(change => change.From <= day && change.Says.ContainsKey(term)).OrderBy(change => change.From).ThenBy(change => change.Row).LastOrDefault()?.Says[term]
        ?? (term is AgreedTerm.Fte ? Fte.Full : null);

    private static object? Read(EmploymentOn on, AgreedTerm term) => term switch
    {
        AgreedTerm.Job => on.Job.Value,
        AgreedTerm.Position => on.Position.Value,
        AgreedTerm.OrgUnit => on.OrgUnit.Value,
        AgreedTerm.Location => on.Location.Value,
        AgreedTerm.Manager => on.Manager.Value,
        AgreedTerm.Fte => on.Fte.Value,
        AgreedTerm.WorkingPattern => on.WorkingPattern.Value,
        AgreedTerm.Grade => on.Grade.Value,
        AgreedTerm.Pay => on.Pay.Value,
        AgreedTerm.Contract => on.Contract.Value,
    };

    private static WishedHistory Wished(Choices choices)
    {
        var random = new RandomEmployments(choices);
        var hired = random.Day();
        var told = Enum.GetValues<AgreedTerm>().Where(_ => choices.Below(4) > 0).ToImmutableHashSet();
        var changes = Enumerable.Range(0, choices.Below(7)).Select(row => new WishedChange(row, random.Day(), Says(random, choices, told))).ToImmutableArray();
        return new(hired, changes, choices.Below(3) == 0 ? new(99, random.Day(), new("left")) : null, told);
    }

    private static ImmutableDictionary<AgreedTerm, object?> Says(RandomEmployments random, Choices choices, ImmutableHashSet<AgreedTerm> told)
    {
        var (transfer, time, contract) = (random.Transfer(), random.WorkingTime(), random.Contract());
        var says = new Dictionary<AgreedTerm, object?>();
        if (transfer.Job is { } job) says[AgreedTerm.Job] = job.To;
        if (transfer.Position is { } position) says[AgreedTerm.Position] = position.To;
        if (transfer.OrgUnit is { } unit) says[AgreedTerm.OrgUnit] = unit.To;
        if (transfer.Location is { } location) says[AgreedTerm.Location] = location.To;
        if (transfer.Manager is { } manager) says[AgreedTerm.Manager] = manager.To;
        if (time.Fte is { } fte) says[AgreedTerm.Fte] = fte;
        if (time.WorkingPattern is { } pattern) says[AgreedTerm.WorkingPattern] = pattern.To;
        if (choices.Below(3) > 0) says[AgreedTerm.Pay] = random.Pay();
        if (choices.Below(3) == 0) says[AgreedTerm.Grade] = random.Grading().Grade;
        if (contract.Term is { } term) says[AgreedTerm.Contract] = term;
        return says.Where(said => told.Contains(said.Key)).ToImmutableDictionary();
    }
}
