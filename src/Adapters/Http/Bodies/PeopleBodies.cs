namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Adapters.Http.Requests;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

internal sealed class CorrectRegistrationBody
{
    public static Shape<CorrectRegistrationBody> Shape { get; } = new Shape<CorrectRegistrationBody>("CorrectRegistration", "The name that the person should have been registered under.")
        .Required("name", NameBody.Shape, "The name.", (body, name) => body.Name = name.Name)
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public PersonName Name { get; set; } = new(null, null);

    public Reason Reason { get; set; } = new("");
}

internal sealed class ChangeNameBody
{
    public static Shape<ChangeNameBody> Shape { get; } = new Shape<ChangeNameBody>("ChangeName", "From a day on, the person bears another name.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("name", NameBody.Shape, "The name from then on: the whole of it.", (body, name) => body.Name = name.Name);

    public DateOnly EffectiveDate { get; set; }

    public PersonName Name { get; set; } = new(null, null);
}

internal sealed class CorrectNameChangeBody
{
    public static Shape<CorrectNameChangeBody> Shape { get; } = new Shape<CorrectNameChangeBody>("CorrectNameChange", "The change of name as it should have been recorded: the whole of it.")
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Required("name", NameBody.Shape, "The name from then on: the whole of it.", (body, name) => body.Name = name.Name)
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public PersonName Name { get; set; } = new(null, null);

    public Reason Reason { get; set; } = new("");
}

internal sealed class RescindBody
{
    public static Shape<RescindBody> Shape { get; } = new Shape<RescindBody>("RescindFact", "Withdraws a fact that should not have been recorded, or a correction of one.")
        .Required("reason", ReasonBody.Shape, "Why it is withdrawn.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}

internal static class LegalHoldBodies
{
    public static Shape<RescindBody> Placing { get; } = new Shape<RescindBody>("PlaceLegalHold", "What is known of the person is needed: until the hold is released they are not erased.")
        .Required("reason", ReasonBody.Shape, "For what, and under which reference.", (body, reason) => body.Reason = reason.Reason);

    public static Shape<RescindBody> Release { get; } = new Shape<RescindBody>("ReleaseLegalHold", "The hold is over. Others may still be on.")
        .Required("reason", ReasonBody.Shape, "Why it is over.", (body, reason) => body.Reason = reason.Reason);
}

internal sealed class ErasePersonBody
{
    public static Shape<ErasePersonBody> Shape { get; } = new Shape<ErasePersonBody>("ErasePerson", "Destroys for good what identifies the person. Nothing takes it back.")
        .Required("reason", PlainReasonBody.Shape, "Why, by a code: request-of-person, retention-over, recorded-by-mistake.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}

internal sealed class MergePersonBody : IAboutAnother
{
    public static Shape<MergePersonBody> Shape { get; } = new Shape<MergePersonBody>("MergePerson", "The person was registered twice: this id stands for the other person from now on. Both histories are kept.")
        .Required("into", Kinds.Id<PersonId>(), "Who remains.", (body, into) => body.Into = into);

    public PersonId Into { get; set; }

    public PersonId Other => Into;
}
