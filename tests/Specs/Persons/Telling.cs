namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

/// <summary>One attribute of a person, as the specs of all of them see it: none (0), one value (1), another (2).</summary>
public sealed record Attribute(
    string Words, Func<FactId, DateOnly, int, object> Change, Func<FactId, DateOnly, int, PersonEvent> Changed,
    Func<FactId, FactId, DateOnly, int, Reason, object> Correct, Func<FactId, FactId, DateOnly, int, Reason, PersonEvent> Corrected,
    Func<KnownPerson, DateOnly, object?> Read, Func<int, object?> Value);

/// <summary>Every attribute that is told from a day on, each with a timeline of its own.</summary>
public static class Attributes
{
    private static readonly string?[] Called = [null, "Anita", "Nita"];
    private static readonly StatutorySex?[] Sexes = [null, StatutorySex.Female, StatutorySex.Diverse];
    private static readonly Nationalities?[] Held = [null, new(["ES"]), new(["ES", "DE"])];

    private static readonly ContactPoints?[] Points =
        [null, new([new(ContactKind.WorkEmail, "ana@example.com", true)]), new([new(ContactKind.WorkEmail, "ana@example.com", true), new(ContactKind.MobilePhone, "+34 600 000 000", false)])];

    private static readonly HomeAddress?[] Homes = [null, new("ES", ["Calle Mayor 1", "2º B"], "28013", "Madrid"), new("JP", ["千代田1-1"], "100-0001", "東京")];

    private static readonly EmergencyContacts?[] Contacts = [null, new([new("Rosa Ruiz", "+34 600 000 001", "mother")]), new([new("Joan Soler", "+34 600 000 002")])];

    private static readonly BankAccount?[] Accounts = [null, new(null, "DE89370400440532013000"), new("Ana Ruiz", null, "US", "026009593", "000123456789")];

    private static readonly NationalIdentifier[] Identifiers = [new("DE", "tax-id", null), new("DE", "tax-id", "86095742719"), new("DE", "tax-id", "65929970489")];

    private static readonly ExternalId[] ExternalIds = [new("payroll", null), new("payroll", "P-1"), new("payroll", "P-2")];

    private static readonly CustomValue?[] ShirtSizes = [null, new CustomValue.Words("s"), new CustomValue.Words("m")];

    public static IReadOnlyList<Attribute> All { get; } =
    [
        new("preferred name",
            (fact, day, n) => new ChangePreferredName(fact, day, Called[n]), (fact, day, n) => new PreferredNameChanged(fact, day, Known(Called[n])),
            (fact, correction, day, n, why) => new CorrectPreferredNameChange(fact, correction, day, Called[n], why),
            (fact, correction, day, n, why) => new PreferredNameChangeCorrected(fact, correction, day, Known(Called[n]), why),
            (person, day) => person.PreferredNames.At(day)!.Value.Value?.Value, n => Called[n]),
        new("statutory sex",
            (fact, day, n) => new ChangeStatutorySex(fact, day, Sexes[n]), (fact, day, n) => new StatutorySexChanged(fact, day, Sexes[n]),
            (fact, correction, day, n, why) => new CorrectStatutorySexChange(fact, correction, day, Sexes[n], why),
            (fact, correction, day, n, why) => new StatutorySexChangeCorrected(fact, correction, day, Sexes[n], why),
            (person, day) => person.Sexes.InForce(day, _ => true)?.Value, n => Sexes[n]),
        new("nationality",
            (fact, day, n) => new ChangeNationalities(fact, day, Held[n]), (fact, day, n) => new NationalitiesChanged(fact, day, Known(Held[n])),
            (fact, correction, day, n, why) => new CorrectNationalitiesChange(fact, correction, day, Held[n], why),
            (fact, correction, day, n, why) => new NationalitiesChangeCorrected(fact, correction, day, Known(Held[n]), why),
            (person, day) => person.Nationalities.InForce(day, _ => true)?.Value?.Value, n => Held[n]),
        new("way to reach them",
            (fact, day, n) => new ChangeContactPoints(fact, day, Points[n]), (fact, day, n) => new ContactPointsChanged(fact, day, Known(Points[n])),
            (fact, correction, day, n, why) => new CorrectContactPointsChange(fact, correction, day, Points[n], why),
            (fact, correction, day, n, why) => new ContactPointsChangeCorrected(fact, correction, day, Known(Points[n]), why),
            (person, day) => person.ContactPoints.InForce(day, _ => true)?.Value?.Value, n => Points[n]),
        new("home address",
            (fact, day, n) => new ChangeHomeAddress(fact, day, Homes[n]), (fact, day, n) => new HomeAddressChanged(fact, day, Known(Homes[n])),
            (fact, correction, day, n, why) => new CorrectHomeAddressChange(fact, correction, day, Homes[n], why),
            (fact, correction, day, n, why) => new HomeAddressChangeCorrected(fact, correction, day, Known(Homes[n]), why),
            (person, day) => person.HomeAddresses.InForce(day, _ => true)?.Value?.Value, n => Homes[n]),
        new("emergency contact",
            (fact, day, n) => new ChangeEmergencyContacts(fact, day, Contacts[n]), (fact, day, n) => new EmergencyContactsChanged(fact, day, Known(Contacts[n])),
            (fact, correction, day, n, why) => new CorrectEmergencyContactsChange(fact, correction, day, Contacts[n], why),
            (fact, correction, day, n, why) => new EmergencyContactsChangeCorrected(fact, correction, day, Known(Contacts[n]), why),
            (person, day) => person.EmergencyContacts.InForce(day, _ => true)?.Value?.Value, n => Contacts[n]),
        new("bank account",
            (fact, day, n) => new ChangeBankAccount(fact, day, Accounts[n]), (fact, day, n) => new BankAccountChanged(fact, day, Known(Accounts[n])),
            (fact, correction, day, n, why) => new CorrectBankAccountChange(fact, correction, day, Accounts[n], why),
            (fact, correction, day, n, why) => new BankAccountChangeCorrected(fact, correction, day, Known(Accounts[n]), why),
            (person, day) => person.BankAccounts.InForce(day, _ => true)?.Value?.Value, n => Accounts[n]),
        new("identifier",
            (fact, day, n) => new ChangeNationalIdentifier(fact, day, Identifiers[n]), (fact, day, n) => new NationalIdentifierChanged(fact, day, Known(Identifiers[n])!),
            (fact, correction, day, n, why) => new CorrectNationalIdentifierChange(fact, correction, day, Identifiers[n], why),
            (fact, correction, day, n, why) => new NationalIdentifierChangeCorrected(fact, correction, day, Known(Identifiers[n])!, why),
            (person, day) => person.IdentifiersOn(day).SingleOrDefault()?.Value.Value, n => n == 0 ? null : Identifiers[n]),
        new("external id",
            (fact, day, n) => new ChangeExternalId(fact, day, ExternalIds[n]), (fact, day, n) => new ExternalIdChanged(fact, day, Known(ExternalIds[n])!),
            (fact, correction, day, n, why) => new CorrectExternalIdChange(fact, correction, day, ExternalIds[n], why),
            (fact, correction, day, n, why) => new ExternalIdChangeCorrected(fact, correction, day, Known(ExternalIds[n])!, why),
            (person, day) => person.ExternalIdsOn(day).SingleOrDefault()?.Value.Value, n => n == 0 ? null : ExternalIds[n]),
        new("shirt size",
            (fact, day, n) => new ChangeCustomValue(fact, SomeFields.ShirtSize, day, ShirtSizes[n]), (fact, day, n) => new CustomValueChanged(fact, SomeFields.ShirtSize, day, Known(ShirtSizes[n])),
            (fact, correction, day, n, why) => new CorrectCustomValueChange(fact, correction, SomeFields.ShirtSize, day, ShirtSizes[n], why),
            (fact, correction, day, n, why) => new CustomValueChangeCorrected(fact, correction, SomeFields.ShirtSize, day, Known(ShirtSizes[n]), why),
            (person, day) => person.CustomValueOn(SomeFields.ShirtSize, day)?.Value, n => ShirtSizes[n]),
    ];

    /// <summary>Those that can be told with the registration.</summary>
    public static IReadOnlyList<Attribute> AtRegistration { get; } = [.. All.Where(it => it.Change(default, default, 1) is PersonDetail)];

    private static Identifying<T>? Known<T>(T? value) where T : class => value is null ? null : Identifying<T>.Of(value);
}

[Rules("Telling more about a person", 3)]
public sealed class Telling : PersonSpecs
{
    private static readonly DateOnly March = Day("2026-03-01"), June = Day("2026-06-01"), Sept = Day("2026-09-01");
    private static readonly FactId Change = The("change"), Other = The("other change"), Correction = The("correction");

    [Fact]
    public void Each_attribute_has_a_timeline_of_its_own_from_a_day_until_the_next_fact_about_it() => Each(it =>
        Given(Registered(), it.Changed(Other, Sept, 2)).When(it.Change(Change, June, 1)).Then(it.Changed(Change, June, 1))
            .Showing(On(it, "2026-05-31", 0), On(it, "2026-06-01", 1), On(it, "2026-08-31", 1), On(it, "2026-09-01", 2)));

    [Fact]
    public void Of_the_facts_of_one_day_the_last_recorded_counts() => Each(it =>
        Given(Registered(), it.Changed(Other, June, 2)).When(it.Change(Change, June, 1)).Then(it.Changed(Change, June, 1)).Showing(On(it, "2026-06-01", 1)));

    [Fact]
    public void What_is_so_on_that_day_anyway_is_not_recorded_again() => Each(it =>
    {
        Given(Registered(), it.Changed(Other, March, 1)).When(it.Change(Change, June, 1)).ThenNothing();
        Given(Registered()).When(it.Change(Change, June, 0)).ThenNothing();
    });

    [Fact]
    public void It_ends_with_none() => Each(it =>
        Given(Registered(), it.Changed(Other, March, 1)).When(it.Change(Change, June, 0)).Then(it.Changed(Change, June, 0)).Showing(On(it, "2026-05-31", 1), On(it, "2026-06-01", 0)));

    [Fact]
    public void A_correction_moves_the_day_or_the_value_and_keeps_the_place_among_the_facts_of_a_day() => Each(it =>
    {
        Given(Registered(), it.Changed(Change, March, 1), it.Changed(Other, June, 2)).When(it.Correct(Change, Correction, June, 1, Mistake))
            .Then(it.Corrected(Change, Correction, June, 1, Mistake)).Showing(On(it, "2026-03-01", 0), On(it, "2026-06-01", 2));
        Given(Registered(), it.Changed(Change, March, 1)).When(it.Correct(Change, Correction, March, 2, Mistake))
            .Then(it.Corrected(Change, Correction, March, 2, Mistake)).Showing(On(it, "2026-03-01", 2));
        Given(Registered(), it.Changed(Change, March, 1)).When(it.Correct(Change, Correction, March, 1, Mistake)).ThenNothing();
    });

    [Fact]
    public void Rescinding_a_correction_and_then_the_fact_goes_back_step_by_step() => Each(it =>
    {
        Given(Registered(), it.Changed(Change, March, 1), it.Corrected(Change, Correction, June, 2, Mistake)).When(Rescind("correction"))
            .Then(Rescinded("correction")).Showing(On(it, "2026-03-01", 1), On(it, "2026-06-01", 1));
        Given(Registered(), it.Changed(Change, March, 1)).When(Rescind("change")).Then(Rescinded("change")).Showing(On(it, "2026-03-01", 0));
    });

    [Fact]
    public void What_is_not_there_is_rescinded_or_is_of_another_kind_is_not_corrected() => Each(it =>
    {
        Given(Registered()).When(it.Correct(Change, Correction, June, 1, Mistake)).ThenRefused(new FactNotFound(Change));
        Given(Registered()).When(it.Correct(The("registration"), Correction, June, 1, Mistake)).ThenRefused(new FactOfAnotherKind(The("registration")));
        Given(Registered(), it.Changed(Change, March, 1), Rescinded("change")).When(it.Correct(Change, Correction, June, 1, Mistake)).ThenRefused(new FactIsRescinded(Change));
        Given(Registered(), it.Changed(Change, March, 1)).When(it.Correct(Change, Correction, June, 1, new("UPPER"))).ThenRefused(
            Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    });

    [Fact]
    public void Nothing_is_told_about_somebody_who_is_not_registered_or_whose_registration_was_rescinded() => Each(it =>
    {
        Given().When(it.Change(Change, June, 1)).ThenRefused<PersonNotFound>();
        Given().When(it.Correct(Change, Correction, June, 1, Mistake)).ThenRefused<PersonNotFound>();
        Given(Registered(), Rescinded("registration")).When(it.Change(Change, June, 1)).ThenRefused<PersonIsVoid>();
        Given(Registered(), it.Changed(Change, March, 1), Rescinded("registration")).When(it.Correct(Change, Correction, June, 1, Mistake)).ThenRefused<PersonIsVoid>();
    });

    [Fact]
    public void Legal_and_preferred_name_are_attributes_of_their_own()
    {
        Given(Registered(AnaRuiz with { Preferred = "Anita" })).When(ChangeName("marriage", "2026-06-01", AnaSoler)).Then(NameChanged("marriage", "2026-06-01", AnaSoler))
            .Showing(NameOn("2026-06-01", AnaSoler with { Preferred = "Anita" }));
        Given(Registered(), new PreferredNameChanged(Change, March, Identifying<string>.Of("Anita"))).When(ChangeName("marriage", "2026-06-01", AnaSoler))
            .Then(NameChanged("marriage", "2026-06-01", AnaSoler)).Showing(NameOn("2026-03-01", AnaRuiz with { Preferred = "Anita" }), NameOn("2026-06-01", AnaSoler with { Preferred = "Anita" }));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler with { Preferred = "Ani" })).When(new ChangePreferredName(Change, June, "Anita"))
            .Then(new PreferredNameChanged(Change, June, Identifying<string>.Of("Anita"))).Showing(NameOn("2026-06-01", AnaSoler with { Preferred = "Anita" }));
        Given(Registered(), new PreferredNameChanged(Change, June, Identifying<string>.Of("Anita"))).When(ChangeName("marriage", "2026-06-01", AnaSoler with { Preferred = "Ani" }))
            .Then(NameChanged("marriage", "2026-06-01", AnaSoler with { Preferred = "Ani" })).Showing(NameOn("2026-06-01", AnaSoler with { Preferred = "Ani" }));
        Given(Registered(), NameChanged("marriage", "2026-06-01", AnaSoler)).When(new CorrectPreferredNameChange(The("marriage"), Correction, June, "Ani", Mistake))
            .ThenRefused(new FactOfAnotherKind(The("marriage")));
        Given(Registered(), new PreferredNameChanged(Change, June, Identifying<string>.Of("Anita"))).When(CorrectNameChange("change", "correction", "2026-06-01", AnaSoler))
            .ThenRefused(new FactOfAnotherKind(Change));
    }

    [Fact]
    public void Identifiers_of_each_kind_and_external_ids_of_each_system_go_their_own_way()
    {
        var dutch = new NationalIdentifier("NL", "bsn", "111222333");
        var state = (KnownPerson)Fold([Registered(), new NationalIdentifierChanged(Change, March, Identifying<NationalIdentifier>.Of(new("DE", "tax-id", "86095742719"))),
            new NationalIdentifierChanged(Other, June, Identifying<NationalIdentifier>.Of(dutch)),
            new NationalIdentifierChanged(The("end"), Sept, Identifying<NationalIdentifier>.Of(new("DE", "tax-id", null)))]);
        state.IdentifiersOn(June).Select(fact => fact.Value.Value!.Country).Should().Equal("DE", "NL");
        state.IdentifiersOn(Sept).Select(fact => fact.Value.Value).Should().Equal(dutch);
        Given(Registered(), new NationalIdentifierChanged(Change, March, Identifying<NationalIdentifier>.Of(new("DE", "tax-id", "86095742719"))))
            .When(new ChangeNationalIdentifier(Other, June, new("NL", "bsn", "1112.22.333"))).Then(new NationalIdentifierChanged(Other, June, Identifying<NationalIdentifier>.Of(dutch)));
    }

    [Fact]
    public void What_is_told_at_registration_is_recorded_with_it_each_as_a_fact_of_its_own()
    {
        Given().When(Register(AnaRuiz) with { Details = [new RecordBirthDate(Other, new(Day("1988-02-29"))), .. Attributes.AtRegistration.Select((it, n) => (PersonDetail)it.Change(The($"detail {n}"), June, 1))] })
            .Then([Registered(), new BirthDateRecorded(Other, 1988, Identifying<BirthDate>.Of(new(Day("1988-02-29")))), .. Attributes.AtRegistration.Select((it, n) => it.Changed(The($"detail {n}"), June, 1))]);
        Given().When(Register(AnaRuiz) with { Details = [new ChangeStatutorySex(Change, June, StatutorySex.Male), new ChangeHomeAddress(Other, June, new("ES", []))] })
            .ThenRefused(Flawed("homeAddress.lines", "empty", "must have a line at least."));
    }

    private static void Each(Action<Attribute> spec)
    {
        foreach (var attribute in Attributes.All) spec(attribute);
    }

    private static Reading<Person> On(Attribute attribute, string day, int value) => new(
        $"on {Say(Day(day))} the {attribute.Words} is {PersonWords.Value(attribute.Value(value))}",
        state => attribute.Read((KnownPerson)state, Day(day)), attribute.Value(value));
}

[Rules("Recording a birth date", 4)]
public sealed class BirthDates : PersonSpecs
{
    private static readonly BirthDate Leap = new(Day("1988-02-29")), Eve = new(Day("1988-02-28"));
    private static readonly FactId Birth = The("birth"), Correction = The("correction");

    [Fact]
    public void A_birth_date_is_true_of_every_day_and_its_year_is_retained() =>
        Given(Registered()).When(new RecordBirthDate(Birth, Leap)).Then(Recorded()).Showing(Born(Leap), new("the year is 1988", state => ((KnownPerson)state).Birth!.Value.Year, 1988));

    [Fact]
    public void It_is_recorded_once_and_put_right_by_a_correction()
    {
        Given(Registered(), Recorded()).When(new RecordBirthDate(The("other birth"), Leap)).ThenNothing();
        Given(Registered(), Recorded()).When(new RecordBirthDate(The("other birth"), Eve)).ThenRefused(new BirthDateAlreadyRecorded(Birth));
        Given(Registered(), Recorded()).When(new CorrectBirthDate(Birth, Correction, Eve, Mistake)).Then(Corrected(Eve)).Showing(Born(Eve));
        Given(Registered(), Recorded()).When(new CorrectBirthDate(Birth, Correction, Leap, Mistake)).ThenNothing();
        Given(Registered(), Recorded(), Corrected(Eve)).When(Rescind("correction")).Then(Rescinded("correction")).Showing(Born(Leap));
        Given(Registered(), Recorded(), Rescinded("birth")).When(new RecordBirthDate(The("other birth"), Eve))
            .Then(new BirthDateRecorded(The("other birth"), 1988, Identifying<BirthDate>.Of(Eve))).Showing(Born(Eve));
        Given(Registered()).When(new CorrectBirthDate(Birth, Correction, Eve, Mistake)).ThenRefused(new FactNotFound(Birth));
    }

    [Fact]
    public void Nothing_is_recorded_about_the_birth_of_somebody_who_is_not_here()
    {
        Given().When(new RecordBirthDate(Birth, Leap)).ThenRefused<PersonNotFound>();
        Given().When(new CorrectBirthDate(Birth, Correction, Leap, Mistake)).ThenRefused<PersonNotFound>();
        Given(Registered(), Rescinded("registration")).When(new RecordBirthDate(Birth, Leap)).ThenRefused<PersonIsVoid>();
        Given(Registered(), Rescinded("registration")).When(new CorrectBirthDate(Birth, Correction, Leap, Mistake)).ThenRefused<PersonIsVoid>();
    }

    [Fact]
    public void A_day_before_1900_is_a_slip() =>
        Given(Registered()).When(new RecordBirthDate(Birth, new(Day("1899-12-31")))).ThenRefused(Flawed("birthDate", "too-early", "must be a day of 1900 or later."));

    [Fact]
    public void Nobody_is_born_after_today()
    {
        Given(Registered()).Where(On("1988-02-29")).When(new RecordBirthDate(Birth, Leap)).Then(Recorded());
        Given(Registered()).Where(On("1988-02-28")).When(new RecordBirthDate(Birth, Leap)).ThenRefused(new BirthDateInFuture(Day("1988-02-28")));
        Given(Registered(), Recorded()).Where(On("1988-02-28")).When(new CorrectBirthDate(Birth, Correction, Eve, Mistake)).Then(Corrected(Eve));
        Given(Registered(), Recorded()).Where(On("1988-02-27")).When(new CorrectBirthDate(Birth, Correction, Eve, Mistake)).ThenRefused(new BirthDateInFuture(Day("1988-02-27")));
        Given().Where(On("1988-02-28")).When(Register(AnaRuiz) with { Details = [new RecordBirthDate(Birth, Leap)] }).ThenRefused(new BirthDateInFuture(Day("1988-02-28")));
    }

    private static Func<PersonWorld, PersonWorld> On(string today) => world => world with { Today = Day(today) };

    private static BirthDateRecorded Recorded() => new(Birth, 1988, Identifying<BirthDate>.Of(Leap));

    private static BirthDateCorrected Corrected(BirthDate date) => new(Birth, Correction, date.Day.Year, Identifying<BirthDate>.Of(date), Mistake);

    private static Reading<Person> Born(BirthDate date) =>
        new($"the birth date is {Say(date.Day)}", state => ((KnownPerson)state).Birth?.Value.Date.Value, date);
}
