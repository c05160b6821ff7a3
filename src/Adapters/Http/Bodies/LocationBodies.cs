namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

internal sealed class LocationBody
{
    public static Shape<LocationBody> Shape { get; } = With(new Shape<LocationBody>("OpenLocation", "A place of work.")
        .Required("code", Kinds.Text(40, "MAD"), "Unique among the tenant's locations, for ever.", (body, code) => body.Code = code));

    public static Shape<LocationBody> Correction { get; } = With(new Shape<LocationBody>("CorrectLocationOpening", "What the location should have been opened with: the whole of it. Its code stays."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Country { get; set; } = "";

    public string? Region { get; set; }

    public string TimeZone { get; set; } = "";

    public Reason Reason { get; set; } = new("");

    public LocationTerms Terms => new(Country, Name, Region, TimeZone);

    public OpenLocation Command() => new(NewIds.Of<LocationId>(), Code, Name, Country, Region, TimeZone);

    private static Shape<LocationBody> With(Shape<LocationBody> shape) => shape
        .Required("name", Kinds.Text(200, "Madrid office"), "Its name.", (body, name) => body.Name = name)
        .Required("country", Kinds.Text(2, "ES", "^[A-Z]{2}$"), "ISO 3166-1 alpha-2.", (body, country) => body.Country = country)
        .Optional("region", Kinds.Text(200, "Comunidad de Madrid"), "What the country calls its parts, where holidays or taxes differ by it.", (body, region) => body.Region = region)
        .Required("timeZone", Kinds.Text(64, "Europe/Madrid"), "IANA name.", (body, zone) => body.TimeZone = zone);
}

internal sealed class ChangeLocationBody
{
    public static Shape<ChangeLocationBody> Shape { get; } = With(new Shape<ChangeLocationBody>("ChangeLocation", "From a day on, the location has another name, region or zone; what is left out stays."));

    public static Shape<ChangeLocationBody> Correction { get; } = With(new Shape<ChangeLocationBody>("CorrectLocationChange", "The change as it should have been recorded: the whole of it."))
        .Required("reason", PlainReasonBody.Shape, "Why it is corrected.", (body, reason) => body.Reason = reason.Reason);

    public DateOnly EffectiveDate { get; set; }

    public string? Name { get; set; }

    public Named<string?>? Region { get; set; }

    public string? TimeZone { get; set; }

    public Reason Reason { get; set; } = new("");

    public LocationChange Change => new(Name, Region, TimeZone);

    private static Shape<ChangeLocationBody> With(Shape<ChangeLocationBody> shape) => shape
        .Required("effectiveDate", Kinds.Day, "From this day on.", (body, day) => body.EffectiveDate = day)
        .Optional("name", Kinds.Text(200, "Madrid Norte"), "The name from then on.", (body, name) => body.Name = name)
        .NamedText("region", Kinds.Text(200, "Comunidad de Madrid"), "The region from then on; null for none.", (body, region) => body.Region = region)
        .Optional("timeZone", Kinds.Text(64, "Europe/Madrid"), "The zone from then on, an IANA name.", (body, zone) => body.TimeZone = zone);
}
