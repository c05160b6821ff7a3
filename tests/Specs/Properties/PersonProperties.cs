namespace HrSaas.Specs.Properties;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Persons;

public sealed class PersonProperties
{
    private static readonly DateOnly FirstDay = new(2028, 2, 20);
    private static readonly DateOnly[] Days = [.. Enumerable.Range(-1, 26).Select(n => FirstDay.AddDays(n))];
    private static readonly Reason Why = new("data-entry");

    /// <summary>What was asked for and recorded: a value of an attribute from a day, under a fact's id or as a correction of one; or a rescission.</summary>
    private sealed record Asked(int Attribute, FactId Fact, FactId Word, DateOnly Day, int Value);

    [Fact]
    public void As_of_any_day_a_random_history_means_what_a_naive_reading_of_it_means() => Checking.ForLists(300, numbers =>
    {
        var (asked, rescinded) = (new List<Asked>(), new HashSet<FactId>());
        var person = Run(new(numbers), (_, _, _) => { }, asked, rescinded);
        for (var attribute = 0; attribute < Attributes.All.Count; attribute++)
            foreach (var day in Days)
                Attributes.All[attribute].Read(person, day).Should().Be(Attributes.All[attribute].Value(Naive(asked, rescinded, attribute, day)));
        return true;
    });

    [Fact]
    public void What_is_corrected_and_then_rescinded_and_what_is_rescinded_is_as_if_it_had_never_been() => Checking.ForLists(200, numbers =>
    {
        Run(new(numbers), (before, @event, after) =>
        {
            var undone = Person.ChangeOf(@event) switch
            {
                FactChange.Records records => records.Fact,
                FactChange.Corrects corrects => corrects.Correction,
                FactChange.Introduces or FactChange.Rescinds => (FactId?)null,
            };
            if (undone is not { } id) return;
            var rescission = Person.Decide(after, new RescindPersonFact(id, Why)).Events;
            rescission.Should().HaveCount(1);
            Picture((KnownPerson)Person.Evolve(after, rescission[0])).Should().Be(Picture(before));
        }, [], []);
        return true;
    });

    [Fact]
    public void Facts_of_different_days_give_the_same_timelines_in_whatever_order_they_are_recorded() => Checking.ForLists(200, numbers =>
    {
        var choices = new Choices(numbers);
        var facts = Days.Select(day => choices.Of(Attributes.All).Changed(new(Guid.NewGuid()), day, choices.Below(3))).ToList();
        var shuffled = facts.Select(fact => (fact, key: choices.Below(1000))).OrderBy(pair => pair.key).Select(pair => pair.fact);
        Picture(Fold(shuffled)).Should().Be(Picture(Fold(facts)));
        return true;
    });

    [Fact]
    public void A_command_sent_a_second_time_never_records_anything() => Checking.ForLists(200, numbers =>
    {
        var choices = new Choices(numbers);
        Person person = Fold([]);
        var facts = new List<FactId>();
        while (choices.AnyLeft)
        {
            var command = Command(choices, facts).Command;
            person = PersonUnderSpec.Decide(person, command, PersonUnderSpec.World).Events.Aggregate(person, Person.Evolve);
            PersonUnderSpec.Decide(person, command, PersonUnderSpec.World).Events.Should().BeEmpty();
            PersonUnderSpec.Decide(person, PersonUnderSpec.Again(command), PersonUnderSpec.World).Events.Should().BeEmpty();
        }
        return true;
    });

    private static KnownPerson Fold(IEnumerable<PersonEvent> events) => (KnownPerson)events.Aggregate(
        Person.Evolve(Person.Initial, new PersonRegistered(new(Guid.NewGuid()), new(Guid.NewGuid()), Identifying<PersonName>.Of(new("Ana", "Ruiz")))), Person.Evolve);

    private static (object Command, Asked? Asked) Command(Choices choices, List<FactId> facts)
    {
        var (attribute, day, value) = (choices.Below(Attributes.All.Count), FirstDay.AddDays(choices.Below(24)), choices.Below(3));
        var it = Attributes.All[attribute];
        var (named, fresh) = (facts.Count == 0 ? default : choices.Of(facts), new FactId(Guid.NewGuid()));
        switch (choices.Below(4))
        {
            case 0 or 1:
                facts.Add(fresh);
                return (it.Change(fresh, day, value), new(attribute, fresh, fresh, day, value));
            case 2:
                facts.Add(fresh);
                return (it.Correct(named, fresh, day, value, Why), new(attribute, named, fresh, day, value));
            default:
                return (new RescindPersonFact(named, Why), null);
        }
    }

    private static KnownPerson Run(Choices choices, Action<KnownPerson, PersonEvent, KnownPerson> each, List<Asked> asked, HashSet<FactId> rescinded)
    {
        var person = Fold([]);
        var facts = new List<FactId>();
        while (choices.AnyLeft)
        {
            var (command, ask) = Command(choices, facts);
            if (PersonUnderSpec.Decide(person, command, PersonUnderSpec.World).Events is not [var @event]) continue;
            var after = (KnownPerson)Person.Evolve(person, @event);
            each(person, @event, after);
            // A correction may name an earlier correction; the event names the fact.
            if (Person.ChangeOf(@event) is FactChange.Corrects corrects) asked.Add(ask! with { Fact = corrects.Fact });
            else if (ask is not null) asked.Add(ask);
            else rescinded.Add(((PersonFactRescinded)@event).Fact);
            person = after;
        }
        return person;
    }

    /// <summary>Goes through all that was asked for in recorded order, leaves out what was withdrawn, and takes the last word on the latest day.</summary>
    private static int Naive(List<Asked> asked, HashSet<FactId> rescinded, int attribute, DateOnly day) =>
        (from ask in asked
         where ask.Attribute == attribute && !rescinded.Contains(ask.Fact) && !rescinded.Contains(ask.Word)
         group ask by ask.Fact into fact
         where fact.Last().Day <= day
         orderby fact.Last().Day
         select fact.Last().Value).LastOrDefault();

    private static string Picture(KnownPerson person) => string.Join('\n',
        from attribute in Attributes.All
        from day in Days
        select $"{attribute.Words} {day} {PersonWords.Value(attribute.Read(person, day))}");
}
