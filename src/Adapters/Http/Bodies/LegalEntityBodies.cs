namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;

internal sealed class LegalEntityBody
{
    public static Shape<LegalEntityBody> Shape { get; } = With(new Shape<LegalEntityBody>("RegisterLegalEntity", "An employer of record.")
        .Required("code", Kinds.Text(40, "ES01"), "Unique among the tenant's legal entities, for ever.", (body, code) => body.Code = code));

    public static Shape<LegalEntityBody> Correction { get; } = With(new Shape<LegalEntityBody>("CorrectLegalEntityRegistration", "What the legal entity should have been registered with: the whole of it. Its code stays."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Country { get; set; } = "";

    public Currency Currency { get; set; }

    public string TimeZone { get; set; } = "";

    public MonthDay FiscalYearStart { get; set; }

    public Reason Reason { get; set; } = new("");

    public LegalEntityTerms Terms => new(Country, Name, Currency, TimeZone, FiscalYearStart);

    public RegisterLegalEntity Command() => new(NewIds.Of<LegalEntityId>(), Code, Name, Country, Currency, TimeZone, FiscalYearStart);

    private static Shape<LegalEntityBody> With(Shape<LegalEntityBody> shape) => shape
        .Required("name", Kinds.Text(200, "Ejemplo S.A."), "Its name.", (body, name) => body.Name = name)
        .Required("country", Kinds.Text(2, "ES", "^[A-Z]{2}$"), "ISO 3166-1 alpha-2.", (body, country) => body.Country = country)
        .Required("currency", Kinds.Currency, "ISO 4217.", (body, currency) => body.Currency = currency)
        .Required("timeZone", Kinds.Text(64, "Europe/Madrid"), "IANA name; \"today\" for the people it employs is today there.", (body, zone) => body.TimeZone = zone)
        .Required("fiscalYearStart", Kinds.MonthDay, "The first day of its fiscal year.", (body, day) => body.FiscalYearStart = day);
}

internal sealed class ChangeLegalEntityBody
{
    public static Shape<ChangeLegalEntityBody> Shape { get; } = With(new Shape<ChangeLegalEntityBody>("ChangeLegalEntity", "From a day on, the legal entity has another name, currency, zone or fiscal year; what is left out stays."));

    public static Shape<ChangeLegalEntityBody> Correction { get; } = With(new Shape<ChangeLegalEntityBody>("CorrectLegalEntityChange", "The change as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public string? Name { get; set; }

    public Currency? Currency { get; set; }

    public string? TimeZone { get; set; }

    public MonthDay? FiscalYearStart { get; set; }

    public Reason Reason { get; set; } = new("");

    public LegalEntityChange Change => new(Name, Currency, TimeZone, FiscalYearStart);

    private static Shape<ChangeLegalEntityBody> With(Shape<ChangeLegalEntityBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("name", Kinds.Text(200, "Ejemplo Global S.A."), "The name from then on.", (body, name) => body.Name = name)
        .Optional("currency", Kinds.Currency, "The currency from then on, ISO 4217. What is paid stays in the currency in which it was agreed.", (body, currency) => body.Currency = currency)
        .Optional("timeZone", Kinds.Text(64, "Europe/Madrid"), "The zone from then on, an IANA name.", (body, zone) => body.TimeZone = zone)
        .Optional("fiscalYearStart", Kinds.MonthDay, "The first day of the fiscal year from then on.", (body, day) => body.FiscalYearStart = day);
}
