namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Merging persons", 6)]
public sealed class MergingPersons : PersonSpecs
{
    private static readonly PersonId Remains = Id<PersonId>("the other"), Third = Id<PersonId>("a third");
    private static readonly FactId Merger = The("merger"), Fact = The("change"), Correction = The("correction");
    private static readonly DateOnly June = Day("2026-06-01");

    [Fact]
    public void Somebody_registered_twice_is_merged_into_who_remains_and_both_record_it()
    {
        Given(Registered()).When(new MergePerson(Merger, Remains)).Then(Merged()).Showing(StandsFor(Remains));
        Given(Registered()).When(new TakeOver(Merged(), Third)).Then(new PersonTakenOver(Merger, Third));
        Given(Registered(), Merged()).When(new MergePerson(The("other merger"), Remains)).ThenNothing();
        Given(Registered(), Merged()).When(new MergePerson(The("other merger"), Third)).ThenRefused(new PersonIsMerged(Remains));
    }

    [Fact]
    public void Nobody_is_merged_into_themselves_into_nobody_or_into_who_was_merged()
    {
        Given(Registered()).When(new MergePerson(Merger, Ana)).ThenRefused<MergedIntoThemselves>();
        Given(Registered()).Where(_ => new(Person.Initial)).When(new MergePerson(Merger, Remains)).ThenRefused(new SurvivorNotKnown(Remains));
        Given(Registered()).Where(_ => new(Fold([Registered(), Rescinded("registration")]))).When(new MergePerson(Merger, Remains)).ThenRefused(new SurvivorNotKnown(Remains));
        Given(Registered()).Where(_ => new(Fold([Registered(), new PersonMerged(Merger, Third)]))).When(new MergePerson(Merger, Remains))
            .ThenRefused(new SurvivorIsMerged(Remains, Third));
    }

    [Fact]
    public void Who_remains_may_be_merged_further() =>
        Given(Registered(), new PersonTakenOver(Merger, Third)).When(new MergePerson(The("other merger"), Remains))
            .Then(new PersonMerged(The("other merger"), Remains)).Showing(StandsFor(Remains));

    [Fact]
    public void A_merger_is_rescinded_and_each_stands_for_themselves_again()
    {
        Given(Registered(), Merged()).When(new RescindMerger(Mistake)).Then(new MergerRescinded(Merger, Mistake)).Showing(StandsFor(null));
        Given(Registered(), new PersonTakenOver(Merger, Third)).When(new Release(new(Merger, Mistake), Third)).Then(new PersonReleased(Merger, Third, Mistake));
        Given(Registered(), Merged(), new MergerRescinded(Merger, Mistake)).When(new MergePerson(The("other merger"), Remains))
            .Then(new PersonMerged(The("other merger"), Remains)).Showing(StandsFor(Remains));
        Given(Registered()).When(new RescindMerger(Mistake)).ThenRefused<PersonIsNotMerged>();
        Given(Registered(), Merged()).When(new RescindMerger(new("UPPER"))).ThenRefused(
            Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void A_merger_is_withdrawn_as_such_and_not_as_a_fact_of_one_of_the_two()
    {
        Given(Registered(), new PersonTakenOver(Merger, Third)).When(Rescind("merger")).ThenRefused(new FactOfAnotherKind(Merger));
        Given(Registered(), Merged(), new MergerRescinded(Merger, Mistake)).When(Rescind("merger")).ThenRefused(new FactOfAnotherKind(Merger));
    }

    [Fact]
    public void Whom_others_stand_for_stays_registered()
    {
        Given(Registered(), new PersonTakenOver(Merger, Third)).When(Rescind("registration")).ThenRefused(new OthersStandForPerson(Third));
        Given(Registered(), new PersonTakenOver(Merger, Third), new PersonReleased(Merger, Third, Mistake)).When(Rescind("registration")).Then(Rescinded("registration"));
    }

    [Fact]
    public void Facts_are_recorded_about_who_remains()
    {
        foreach (var command in Commands())
            Given(Registered(), NameChanged("change", "2026-03-01", AnaSoler), Merged()).When(command).ThenRefused(new PersonIsMerged(Remains));
        Given(Registered(), Merged()).When(Register(AnaRuiz)).ThenRefused<PersonAlreadyRegistered>();
    }

    [Fact]
    public void Nobody_who_is_not_registered_is_merged()
    {
        foreach (var command in (object[])[new MergePerson(Merger, Remains), new RescindMerger(Mistake)])
        {
            Given().When(command).ThenRefused<PersonNotFound>();
            Given(Registered(), Rescinded("registration")).When(command).ThenRefused<PersonIsVoid>();
        }
    }

    private static PersonMerged Merged() => new(Merger, Remains);

    private static IEnumerable<object> Commands() =>
    [
        CorrectRegistration("correction", AnnaRuiz), ChangeName("other change", "2026-06-01", AnnaRuiz), CorrectNameChange("change", "correction", "2026-06-01", AnnaRuiz),
        new RecordBirthDate(Fact, new(June)), new CorrectBirthDate(Fact, Correction, new(June), Mistake), Rescind("change"),
        .. Attributes.All.SelectMany(it => (object[])[it.Change(Fact, June, 1), it.Correct(Fact, Correction, June, 1, Mistake)]),
    ];

    private static Reading<Person> StandsFor(PersonId? other) => new(
        other is { } remains ? $"the person stands for {Of(remains)}" : "the person stands for themselves", state => ((KnownPerson)state).MergedInto, other);
}
