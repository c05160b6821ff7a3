namespace HrSaas.Specs.Persons;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;
using HrSaas.Specs.Dsl;
using static HrSaas.Specs.Dsl.Names;

[Rules("Erasing persons", 8)]
public sealed class Erasing : PersonSpecs
{
    private static readonly PersonId Remains = Id<PersonId>("the other"), Third = Id<PersonId>("a third");
    private static readonly FactId Erasure = The("erasure"), Hold = The("hold"), Merger = The("merger"), Fact = The("change"), Correction = The("correction");
    private static readonly DateOnly June = Day("2026-06-01");
    private static readonly Reason Asked = new("request-of-person"), Dispute = new("litigation", Identifying<string>.Of("File 7 of 2026")), Over = new("judgment");

    [Fact]
    public void A_person_is_erased_and_what_was_retained_stays()
    {
        Given(Registered(), new BirthDateRecorded(The("birth"), 1990, Identifying<BirthDate>.Of(new(Day("1990-05-04")))), NameChanged("change", "2026-03-01", AnaSoler))
            .When(Erase()).Then(Erased()).Showing(Retains(1990), IsNameless);
        Given(Registered(), Rescinded("registration")).When(Erase()).Then(Erased());
        Given(Registered(), Erased()).When(Erase()).ThenNothing();
        Given().When(Erase()).ThenRefused<PersonNotFound>();
    }

    [Fact]
    public void Every_id_of_the_person_is_erased_with_who_remains()
    {
        Given(Registered(), new PersonTakenOver(Merger, Third)).When(Erase()).Then(Erased());
        Given(Registered(), new PersonMerged(Merger, Remains)).When(new EraseWith(Erased())).Then(Erased());
        Given(Registered(), Rescinded("registration")).When(new EraseWith(Erased())).Then(Erased());
        Given(Registered(), Erased()).When(new EraseWith(Erased())).ThenNothing();
        Given(Registered(), new PersonMerged(Merger, Remains)).When(Erase()).ThenRefused(new PersonIsMerged(Remains));
    }

    [Fact]
    public void Whoever_is_employed_on_the_day_or_later_is_not_erased()
    {
        Given(Registered()).Where(world => world with { Erasure = new(new EmployedOn(null)) }).When(Erase()).ThenRefused(new PersonIsEmployed(null));
        Given(Registered()).Where(world => world with { Erasure = new(new EmployedOn(June)) }).When(Erase()).ThenRefused(new PersonIsEmployed(June));
        Given(Registered(), Rescinded("registration")).Where(world => world with { Erasure = new(new EmployedOn(June)) }).When(Erase()).ThenRefused(new PersonIsEmployed(June));
    }

    [Fact]
    public void Nobody_is_erased_while_a_legal_hold_is_on()
    {
        Given(Registered()).When(Place(Dispute)).Then(Placed());
        Given(Registered(), Placed()).When(Erase()).ThenRefused(new PersonOnLegalHold(Hold, "litigation"));
        Given(Registered(), Placed(), new LegalHoldReleased(Hold, Over)).When(Erase()).Then(Erased());
        Given(Registered(), new PersonTakenOver(Merger, Third)).Where(world => world with { Erasure = new(HoldOfOther: new(Hold, June, Dispute, [], IsRescinded: false)) })
            .When(Erase()).ThenRefused(new PersonOnLegalHold(Hold, "litigation"));
    }

    [Fact]
    public void Several_legal_holds_may_be_on_and_each_is_released_by_itself()
    {
        Reason inquiry = new("inquiry");
        Given(Registered(), Placed()).When(Place(Dispute, "other hold")).ThenNothing();
        Given(Registered(), Placed()).When(Place(inquiry, "other hold")).Then(new LegalHoldPlaced(The("other hold"), June, inquiry));
        Given(Registered(), Placed()).When(new ReleaseLegalHold(Hold, Over)).Then(new LegalHoldReleased(Hold, Over));
        Given(Registered(), Placed(), new LegalHoldPlaced(The("other hold"), June, inquiry), new LegalHoldReleased(Hold, Over)).When(Erase())
            .ThenRefused(new PersonOnLegalHold(The("other hold"), "inquiry"));
        Given(Registered(), Placed(), new LegalHoldReleased(Hold, Over)).When(new ReleaseLegalHold(Hold, Over)).ThenNothing();
        Given(Registered()).When(new ReleaseLegalHold(Hold, Over)).ThenRefused(new FactNotFound(Hold));
    }

    [Fact]
    public void A_hold_of_a_registration_that_was_merged_is_released_where_it_was_placed()
    {
        Given(Registered(), Placed(), new PersonMerged(Merger, Remains)).When(new ReleaseLegalHold(Hold, Over)).Then(new LegalHoldReleased(Hold, Over));
        Given(Registered(), new PersonMerged(Merger, Remains)).When(Place(Dispute)).ThenRefused(new PersonIsMerged(Remains));
    }

    [Fact]
    public void A_hold_outlasts_a_registration_that_is_withdrawn_and_is_released_there()
    {
        PersonEvent[] withdrawn = [Registered(), Placed(), Rescinded("registration")];
        Given(withdrawn).When(Erase()).ThenRefused(new PersonOnLegalHold(Hold, "litigation"));
        Given(withdrawn).When(new ReleaseLegalHold(Hold, Over)).Then(new LegalHoldReleased(Hold, Over));
        Given([.. withdrawn, new LegalHoldReleased(Hold, Over)]).When(Erase()).Then(Erased());
    }

    [Fact]
    public void Reasons_are_codes_and_an_erasure_has_no_note()
    {
        Given(Registered()).When(Erase(Dispute)).ThenRefused(Flawed("reason.note", "not-allowed", "must be left out: no person's key could protect it here."));
        Given(Registered()).When(Place(new("UPPER"))).ThenRefused(Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
        Given(Registered(), Placed()).When(new ReleaseLegalHold(Hold, new("UPPER"))).ThenRefused(
            Flawed("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens."));
    }

    [Fact]
    public void Holds_are_for_whoever_is_there()
    {
        foreach (var command in (object[])[Place(Dispute), new ReleaseLegalHold(Hold, Over)]) Given().When(command).ThenRefused<PersonNotFound>();
        Given(Registered(), Rescinded("registration")).When(Place(Dispute)).ThenRefused<PersonIsVoid>();
        Given(Registered(), Rescinded("registration")).When(new ReleaseLegalHold(Hold, Over)).ThenRefused(new FactNotFound(Hold));
    }

    [Fact]
    public void Nothing_is_recorded_about_who_was_erased()
    {
        foreach (var command in Commands())
            Given(Registered(), NameChanged("change", "2026-03-01", AnaSoler), Erased()).When(command).ThenRefused(new PersonIsErased(June));
        Given(Registered()).Where(_ => new(Fold([Registered(), Erased()]))).When(new MergePerson(Merger, Remains)).ThenRefused(new SurvivorIsErased(Remains, June));
    }

    private static ErasePerson Erase(Reason? reason = null) => new(Erasure, June, reason ?? Asked);

    private static PersonErased Erased() => new(Erasure, June, "request-of-person");

    private static PlaceLegalHold Place(Reason reason, string hold = "hold") => new(The(hold), June, reason);

    private static LegalHoldPlaced Placed() => new(Hold, June, Dispute);

    private static IEnumerable<object> Commands() =>
    [
        Register(AnaRuiz), CorrectRegistration("correction", AnnaRuiz), ChangeName("other change", "2026-06-01", AnnaRuiz), CorrectNameChange("change", "correction", "2026-06-01", AnnaRuiz),
        new RecordBirthDate(Fact, new(June)), new CorrectBirthDate(Fact, Correction, new(June), Mistake), Rescind("change"), new MergePerson(Merger, Remains), new RescindMerger(Mistake),
        Place(Dispute), new ReleaseLegalHold(Hold, Over), new ChangeCustomValue(Fact, SomeFields.ShirtSize, June, null),
        new CorrectCustomValueChange(Fact, Correction, SomeFields.ShirtSize, June, null, Mistake),
        .. Attributes.All.SelectMany(it => (object[])[it.Change(Fact, June, 1), it.Correct(Fact, Correction, June, 1, Mistake)]),
    ];

    private static Reading<Person> Retains(int year) => new($"the birth year {year} is retained", state => ((ErasedPerson)state).Was.Birth?.Value.Year, year);

    private static Reading<Person> IsNameless => new("nobody can tell the name", state => ((ErasedPerson)state).Was.NameOn(June).Value.IsErased, true);
}
