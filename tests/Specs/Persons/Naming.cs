namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>The people that the specs about names talk about.</summary>
public abstract class PersonSpecs : Specs<PersonUnderSpec, Person, PersonEvent, PersonWorld>
{
    protected static readonly PersonId Ana = Id<PersonId>("Ana");
    protected static readonly PersonName AnaRuiz = new("Ana", "Ruiz"), AnaSoler = new("Ana", "Soler"), AnnaRuiz = new("Anna", "Ruiz");
    protected static readonly Reason Mistake = new("data-entry");

    protected static FactId The(string fact) => Id<FactId>("the " + fact);

    protected static PersonRegistered Registered(PersonName? name = null) => new(The("registration"), Ana, Of(name ?? AnaRuiz));

    protected static RegistrationCorrected RegistrationCorrected(string correction, PersonName name) =>
        new(The("registration"), The(correction), Of(name), Mistake);

    protected static NameChanged NameChanged(string fact, string on, PersonName name) => new(The(fact), Day(on), Of(name));

    protected static NameChangeCorrected NameChangeCorrected(string fact, string correction, string on, PersonName name) =>
        new(The(fact), The(correction), Day(on), Of(name), Mistake);

    protected static PersonFactRescinded Rescinded(string fact) => new(The(fact), Mistake);

    protected static RegisterPerson Register(PersonName name) => new(The("registration"), Ana, name);

    protected static CorrectRegistration CorrectRegistration(string correction, PersonName name, string fact = "registration") =>
        new(The(fact), The(correction), name, Mistake);

    protected static ChangeName ChangeName(string fact, string on, PersonName name) => new(The(fact), Day(on), name);

    protected static CorrectNameChange CorrectNameChange(string fact, string correction, string on, PersonName name) =>
        new(The(fact), The(correction), Day(on), name, Mistake);

    protected static RescindPersonFact Rescind(string fact) => new(The(fact), Mistake);

    protected static NotWellFormed Flawed(string member, string code, string detail) => new([new(member, code, detail)]);

    protected static Reading<Person> NameOn(string day, PersonName name) =>
        new($"on {Say(Day(day))} the name is {PersonUnderSpec.Say(name)}", state => ((KnownPerson)state).NameOn(Day(day)).Value.Value, name);

    private static Identifying<PersonName> Of(PersonName name) => Identifying<PersonName>.Of(name);
}

[Rules("Registering a person", 1)]
public sealed class Registering : PersonSpecs
{
    [Fact]
    public void A_person_is_registered_under_a_name_that_holds_for_every_day() =>
        Given().When(Register(AnaRuiz)).Then(Registered()).Showing(NameOn("0001-01-01", AnaRuiz), NameOn("1990-01-01", AnaRuiz), NameOn("2090-01-01", AnaRuiz));

    [Fact]
    public void A_person_is_registered_once()
    {
        Given(Registered()).When(Register(AnaRuiz)).ThenRefused<PersonAlreadyRegistered>();
        Given(Registered()).When(Register(AnaSoler)).ThenRefused<PersonAlreadyRegistered>();
    }

    [Fact]
    public void A_name_is_given_or_family_name_or_both_in_any_script_and_kept_as_given()
    {
        foreach (var name in (PersonName[])
            [new("Suharto", null), new(null, "Teller"), new("José María", "García y Núñez"), new("美玲", "王"), new("نور", "الهاشمي"),
             new("Þór", "Jónsdóttir", "Tóta"), new("A\u030Angstrom", "O’Neill-Łukasiewicz"), new("𠮷", "田"), new(" Ana ", "de  la Cruz"), new(new('x', 200), "X")])
            Given().When(Register(name)).Then(Registered(name)).Showing(NameOn("2026-01-01", name));
    }

    [Fact]
    public void A_name_has_a_given_or_a_family_name() =>
        Given().When(Register(new(null, null, "Ana"))).ThenRefused(Flawed("name", "given-or-family", "must have a given or a family name, or both."));

    [Fact]
    public void No_part_of_a_name_is_blank_or_overlong_or_holds_what_is_no_text()
    {
        Given().When(Register(new("", "Ruiz"))).ThenRefused(Flawed("name.given", "blank", "must not be blank."));
        Given().When(Register(new("Ana", " \u00A0"))).ThenRefused(Flawed("name.family", "blank", "must not be blank."));
        Given().When(Register(new("Ana", "Ruiz", new('x', 201)))).ThenRefused(Flawed("name.preferred", "too-long", "must have at most 200 characters."));
        Given().When(Register(new("An\na", "Ruiz"))).ThenRefused(Flawed("name.given", "control-characters", "must have no control characters."));
        Given().When(Register(new("Ana", "Ru\uD800iz"))).ThenRefused(Flawed("name.family", "unpaired-surrogate", "must be valid Unicode."));
        Given().When(Register(new("Ana", "Ruiz\uDC00"))).ThenRefused(Flawed("name.family", "unpaired-surrogate", "must be valid Unicode."));
        Given().When(Register(new("Ana\uD83D", "Ruiz"))).ThenRefused(Flawed("name.given", "unpaired-surrogate", "must be valid Unicode."));
    }

    [Fact]
    public void All_that_is_wrong_with_a_name_is_told_at_once() =>
        Given().When(Register(new("", "\t"))).ThenRefused(new NotWellFormed(
            [new("name.given", "blank", "must not be blank."), new("name.family", "blank", "must not be blank.")]));

    [Fact]
    public void A_registration_is_corrected_to_the_name_that_was_always_right() =>
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(CorrectRegistration("correction", AnnaRuiz))
            .Then(RegistrationCorrected("correction", AnnaRuiz)).Showing(NameOn("2020-01-01", AnnaRuiz), NameOn("2026-06-01", AnaSoler));

    [Fact]
    public void Correcting_a_registration_to_what_it_says_already_records_nothing() =>
        Given(Registered()).When(CorrectRegistration("correction", AnaRuiz)).ThenNothing();

    [Fact]
    public void Rescinding_a_correction_brings_back_the_name_registered_first() =>
        Given(Registered(), RegistrationCorrected("correction", AnnaRuiz)).When(Rescind("correction")).Then(Rescinded("correction"))
            .Showing(NameOn("2020-01-01", AnaRuiz));

    [Fact]
    public void Rescinding_the_registration_makes_the_person_void_for_good()
    {
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(Rescind("registration")).Then(Rescinded("registration"));
        Given(Registered(), Rescinded("registration")).When(Rescind("registration")).ThenNothing();
        Given(Registered(), Rescinded("registration")).When(Register(AnaRuiz)).ThenRefused<PersonIsVoid>();
        Given(Registered(), Rescinded("registration")).When(CorrectRegistration("correction", AnaSoler)).ThenRefused<PersonIsVoid>();
        Given(Registered(), Rescinded("registration")).When(ChangeName("marriage", "2026-06-01", AnaSoler)).ThenRefused<PersonIsVoid>();
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), Rescinded("registration"))
            .When(CorrectNameChange("marriage", "correction", "2026-06-02", AnaSoler)).ThenRefused<PersonIsVoid>();
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), Rescinded("registration")).When(Rescind("marriage")).ThenRefused<PersonIsVoid>();
    }

    [Fact]
    public void Nothing_is_recorded_about_somebody_who_is_not_registered()
    {
        Given().When(CorrectRegistration("correction", AnaSoler)).ThenRefused<PersonNotFound>();
        Given().When(ChangeName("marriage", "2026-06-01", AnaSoler)).ThenRefused<PersonNotFound>();
        Given().When(CorrectNameChange("marriage", "correction", "2026-06-01", AnaSoler)).ThenRefused<PersonNotFound>();
        Given().When(Rescind("registration")).ThenRefused<PersonNotFound>();
    }

    [Fact]
    public void A_registration_is_corrected_by_its_own_id_with_a_name_and_a_reason()
    {
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(CorrectRegistration("correction", AnnaRuiz, "marriage"))
            .ThenRefused(new FactOfAnotherKind(The("marriage")));
        Given(Registered()).When(CorrectRegistration("correction", AnnaRuiz, "unheard-of fact")).ThenRefused(new FactNotFound(The("unheard-of fact")));
        Given(Registered()).When(CorrectRegistration("correction", new(null, null))).ThenRefused(
            Flawed("name", "given-or-family", "must have a given or a family name, or both."));
        Given(Registered()).When(CorrectRegistration("correction", AnnaRuiz) with { Reason = new("UPPER") }).ThenRefused(
            Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }
}

[Rules("Changing a name", 2)]
public sealed class Naming : PersonSpecs
{
    [Fact]
    public void A_person_bears_another_name_from_a_day() =>
        Given(Registered()).When(ChangeName("marriage", "2026-06-01", AnaSoler)).Then(NameChanged("marriage", "2026-06-01", AnaSoler))
            .Showing(NameOn("2026-05-31", AnaRuiz), NameOn("2026-06-01", AnaSoler));

    [Fact]
    public void A_change_to_the_name_borne_on_that_day_records_nothing()
    {
        Given(Registered()).When(ChangeName("marriage", "2026-06-01", AnaRuiz)).ThenNothing();
        Given(Registered(), NameChanged("divorce", "2026-09-01", AnaRuiz), NameChanged("marriage", "2026-06-01", AnaSoler))
            .When(ChangeName("other change", "2026-07-01", AnaSoler)).ThenNothing();
    }

    [Fact]
    public void Another_preferred_name_is_a_change_of_name() =>
        Given(Registered()).When(ChangeName("wish", "2026-06-01", AnaRuiz with { Preferred = "Anita" }))
            .Then(NameChanged("wish", "2026-06-01", AnaRuiz with { Preferred = "Anita" }));

    [Fact]
    public void An_earlier_dated_change_leaves_later_ones_alone_and_of_one_day_the_last_recorded_counts()
    {
        Given(Registered(), NameChanged("divorce", "2026-09-01", AnnaRuiz)).When(ChangeName("marriage", "2026-06-01", AnaSoler))
            .Then(NameChanged("marriage", "2026-06-01", AnaSoler)).Showing(NameOn("2026-08-31", AnaSoler), NameOn("2026-09-01", AnnaRuiz));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(ChangeName("second thought", "2026-06-01", AnnaRuiz))
            .Then(NameChanged("second thought", "2026-06-01", AnnaRuiz)).Showing(NameOn("2026-06-01", AnnaRuiz));
    }

    [Fact]
    public void A_correction_moves_the_day_or_the_name_and_keeps_the_place_among_the_facts_of_a_day() =>
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), NameChanged("other change", "2026-07-01", AnnaRuiz))
            .When(CorrectNameChange("marriage", "correction", "2026-07-01", AnaSoler)).Then(NameChangeCorrected("marriage", "correction", "2026-07-01", AnaSoler))
            .Showing(NameOn("2026-06-30", AnaRuiz), NameOn("2026-07-01", AnnaRuiz));

    [Fact]
    public void Rescinding_a_correction_and_then_the_change_goes_back_step_by_step()
    {
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), NameChangeCorrected("marriage", "correction", "2026-07-01", AnnaRuiz))
            .When(Rescind("correction")).Then(Rescinded("correction")).Showing(NameOn("2026-06-01", AnaSoler), NameOn("2026-07-01", AnaSoler));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(Rescind("marriage")).Then(Rescinded("marriage"))
            .Showing(NameOn("2026-06-01", AnaRuiz));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), Rescinded("marriage")).When(Rescind("marriage")).ThenNothing();
    }

    [Fact]
    public void Correcting_to_what_is_said_already_records_nothing() =>
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(CorrectNameChange("marriage", "correction", "2026-06-01", AnaSoler)).ThenNothing();

    [Fact]
    public void What_does_not_stand_or_is_another_kind_is_not_corrected()
    {
        Given(Registered()).When(CorrectNameChange("registration", "correction", "2026-06-01", AnaSoler)).ThenRefused(new FactOfAnotherKind(The("registration")));
        Given(Registered()).When(CorrectNameChange("marriage", "correction", "2026-06-01", AnaSoler)).ThenRefused(new FactNotFound(The("marriage")));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), Rescinded("marriage"))
            .When(CorrectNameChange("marriage", "correction", "2026-07-01", AnaSoler)).ThenRefused(new FactIsRescinded(The("marriage")));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler), NameChangeCorrected("marriage", "correction", "2026-07-01", AnaSoler), Rescinded("marriage"))
            .When(Rescind("correction")).ThenRefused(new FactIsRescinded(The("correction")));
        Given(Registered()).When(Rescind("marriage")).ThenRefused(new FactNotFound(The("marriage")));
    }

    [Fact]
    public void Names_and_reasons_are_well_formed()
    {
        Given(Registered()).When(ChangeName("marriage", "2026-06-01", new("", null))).ThenRefused(Flawed("name.given", "blank", "must not be blank."));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(CorrectNameChange("marriage", "correction", "2026-06-01", new("", null)))
            .ThenRefused(Flawed("name.given", "blank", "must not be blank."));
        Given(Registered()).When(Rescind("registration") with { Reason = new("") }).ThenRefused(
            Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void Each_name_comes_with_the_fact_that_says_so()
    {
        var person = (KnownPerson)Fold([Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)]);
        person.NameOn(Day("2026-05-31")).Fact.Should().Be(The("registration"));
        person.NameOn(Day("2026-06-01")).Fact.Should().Be(The("marriage"));
        foreach (var day in (string[])["2026-05-31", "2026-06-01", "2026-06-02"]) person.Names.At(Day(day)).Should().Be(person.NameOn(Day(day)));
        History.Of<PersonEvent>([Registered(), RegistrationCorrected("correction", AnnaRuiz), NameChanged("marriage", "2026-06-01", AnaSoler), Rescinded("marriage")], Person.ChangeOf)
            .Select(fact => (fact.Id, fact.From, fact.Corrections.Length, fact.Rescinded is not null)).Should().Equal(
                (The("registration"), null, 1, false), (The("marriage"), Day("2026-06-01"), 0, true));
    }

    [Fact]
    public void A_name_whose_key_was_destroyed_is_told_from_every_name()
    {
        var erased = (KnownPerson)Person.Evolve(Person.Initial, new PersonRegistered(The("registration"), Ana, Identifying<PersonName>.Erased));
        erased.NameOn(Day("2026-01-01")).Value.IsErased.Should().BeTrue();
    }
}
