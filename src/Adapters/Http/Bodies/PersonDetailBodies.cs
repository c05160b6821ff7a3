namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>What is told about a person from a day on.</summary>
/// <typeparam name="T">The value as the domain has it.</typeparam>
internal sealed class DetailBody<T>
{
    public DateOnly EffectiveDate { get; set; }

    /// <summary>Null where the body says that there is none.</summary>
    public T? Value { get; set; }

    public Reason Reason { get; set; } = new("");

    /// <summary>For what a person may have none of.</summary>
    public static Shape<DetailBody<T>> OrNone(string name, string summary, string member, Kind<T> kind, string memberSummary) => Dated(name, summary)
        .RequiredOrNone(member, kind, memberSummary + " Null: none.", (body, value) => body.Value = value);

    public static Shape<DetailBody<T>> Of(string name, string summary, string member, Kind<T> kind, string memberSummary) => Dated(name, summary)
        .Required(member, kind, memberSummary, (body, value) => body.Value = value);

    private static Shape<DetailBody<T>> Dated(string name, string summary) => new Shape<DetailBody<T>>(name, summary)
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day);
}

/// <summary>The bodies of the commands on what is told about persons, and of their corrections.</summary>
internal static class PersonDetailBodies
{
    private const string Whole = "As it should have been recorded: the whole of it.";

    public static Shape<DetailBody<string>> PreferredName { get; } = PreferredNameAs("ChangePreferredName", "From a day on, the person wishes to be called this.");

    public static Shape<DetailBody<string>> PreferredNameCorrection { get; } = Correcting(PreferredNameAs("CorrectPreferredNameChange", Whole));

    public static Shape<DetailBody<StatutorySex?>> StatutorySex { get; } = SexAs("ChangeStatutorySex", "From a day on, the civil register has this sex.");

    public static Shape<DetailBody<StatutorySex?>> StatutorySexCorrection { get; } = Correcting(SexAs("CorrectStatutorySexChange", Whole));

    public static Shape<DetailBody<Nationalities>> Nationalities { get; } = NationalitiesAs("ChangeNationalities", "From a day on, the person holds these nationalities.");

    public static Shape<DetailBody<Nationalities>> NationalitiesCorrection { get; } = Correcting(NationalitiesAs("CorrectNationalitiesChange", Whole));

    public static Shape<DetailBody<ContactPoints>> ContactPoints { get; } = PointsAs("ChangeContactPoints", "From a day on, the person is reached like this.");

    public static Shape<DetailBody<ContactPoints>> ContactPointsCorrection { get; } = Correcting(PointsAs("CorrectContactPointsChange", Whole));

    public static Shape<DetailBody<HomeAddress>> HomeAddress { get; } = AddressAs("ChangeHomeAddress", "From a day on, the person lives here.");

    public static Shape<DetailBody<HomeAddress>> HomeAddressCorrection { get; } = Correcting(AddressAs("CorrectHomeAddressChange", Whole));

    public static Shape<DetailBody<EmergencyContacts>> EmergencyContacts { get; } =
        EmergencyAs("ChangeEmergencyContacts", "From a day on, these are to be told when something happens to the person.");

    public static Shape<DetailBody<EmergencyContacts>> EmergencyContactsCorrection { get; } = Correcting(EmergencyAs("CorrectEmergencyContactsChange", Whole));

    public static Shape<DetailBody<BankAccount>> BankAccount { get; } = AccountAs("ChangeBankAccount", "From a day on, the person is paid into this account.");

    public static Shape<DetailBody<BankAccount>> BankAccountCorrection { get; } = Correcting(AccountAs("CorrectBankAccountChange", Whole));

    public static Shape<DetailBody<NationalIdentifier>> NationalIdentifier { get; } = IdentifierAs("ChangeNationalIdentifier", "From a day on, a state knows the person by this number.");

    public static Shape<DetailBody<NationalIdentifier>> NationalIdentifierCorrection { get; } = Correcting(IdentifierAs("CorrectNationalIdentifierChange", Whole));

    public static Shape<DetailBody<ExternalId>> ExternalId { get; } = ExternalIdAs("ChangeExternalId", "From a day on, another system knows the person under this key.");

    public static Shape<DetailBody<ExternalId>> ExternalIdCorrection { get; } = Correcting(ExternalIdAs("CorrectExternalIdChange", Whole));

    private static Shape<DetailBody<T>> Correcting<T>(Shape<DetailBody<T>> shape) =>
        shape.Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    private static Shape<DetailBody<string>> PreferredNameAs(string name, string summary) =>
        DetailBody<string>.OrNone(name, summary, "preferredName", PersonKinds.PreferredName, "What the person wishes to be called.");

    private static Shape<DetailBody<StatutorySex?>> SexAs(string name, string summary) =>
        DetailBody<StatutorySex?>.OrNone(name, summary, "statutorySex", PersonKinds.StatutorySex, "As the civil register has it.");

    private static Shape<DetailBody<Nationalities>> NationalitiesAs(string name, string summary) =>
        DetailBody<Nationalities>.OrNone(name, summary, "nationalities", PersonKinds.Nationalities, "All of them, as codes of ISO 3166-1.");

    private static Shape<DetailBody<ContactPoints>> PointsAs(string name, string summary) =>
        DetailBody<ContactPoints>.OrNone(name, summary, "contactPoints", PersonKinds.ContactPoints, "All of them.");

    private static Shape<DetailBody<HomeAddress>> AddressAs(string name, string summary) =>
        DetailBody<HomeAddress>.OrNone(name, summary, "homeAddress", PersonKinds.HomeAddress, "The address.");

    private static Shape<DetailBody<EmergencyContacts>> EmergencyAs(string name, string summary) =>
        DetailBody<EmergencyContacts>.OrNone(name, summary, "emergencyContacts", PersonKinds.EmergencyContacts, "All of them, the first to be told first.");

    private static Shape<DetailBody<BankAccount>> AccountAs(string name, string summary) =>
        DetailBody<BankAccount>.OrNone(name, summary, "bankAccount", PersonKinds.BankAccount, "The account.");

    private static Shape<DetailBody<NationalIdentifier>> IdentifierAs(string name, string summary) =>
        DetailBody<NationalIdentifier>.Of(name, summary, "nationalIdentifier", PersonKinds.NationalIdentifier, "Country, kind and number.");

    private static Shape<DetailBody<ExternalId>> ExternalIdAs(string name, string summary) =>
        DetailBody<ExternalId>.Of(name, summary, "externalId", ExternalIdBody.Kind, "System and key.");
}

internal sealed class BirthDateBody
{
    public static Shape<BirthDateBody> Shape { get; } = With(new Shape<BirthDateBody>("RecordBirthDate", "The day on which the person was born."));

    public static Shape<BirthDateBody> Correction { get; } = With(new Shape<BirthDateBody>("CorrectBirthDate", "The day on which the person was born after all."))
        .Required("reason", ReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public BirthDate BirthDate { get; set; } = new(default(DateOnly));

    public Reason Reason { get; set; } = new("");

    private static Shape<BirthDateBody> With(Shape<BirthDateBody> shape) =>
        shape.Required("birthDate", PersonKinds.BirthDate, "The day.", (body, date) => body.BirthDate = date);
}
