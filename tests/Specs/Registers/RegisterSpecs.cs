namespace HrSaas.Specs.Registers;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Domain.Organization.Registers;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Jobs;
using HrSaas.Specs.LegalEntities;
using HrSaas.Specs.Locations;
using static HrSaas.Specs.Dsl.Names;

[Rules("Registering a legal entity", 1)]
public sealed class RegisteringALegalEntity : Specs<LegalEntityUnderSpec, LegalEntity, LegalEntityEvent, NoWorld>
{
    private static readonly LegalEntityId Id = Id<LegalEntityId>("Acme");

    private static RegisterLegalEntity Acme { get; } = new(
        Id, "ACME-ES", "Acme España S.L.", "ES", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value);

    private static LegalEntityRegistered Registered(RegisterLegalEntity c) =>
        new(c.Id, c.Code, c.Name, c.Country, c.Currency, c.TimeZone, c.FiscalYearStart);

    [Fact]
    public void A_legal_entity_has_a_country_a_currency_a_zone_and_a_fiscal_year() =>
        Given().When(Acme).Then(Registered(Acme)).Showing(
            new Reading<LegalEntity>("it has all of these", state => state, new RegisteredLegalEntity(
                Id, "ACME-ES", RegisterEntry<LegalEntityTerms, LegalEntityChange>.Of(
                    Id.Value, new("ES", "Acme España S.L.", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value)))));

    [Fact]
    public void A_fiscal_year_may_begin_on_any_day_that_every_year_has()
    {
        var april = Acme with { FiscalYearStart = MonthDay.Of(4, 6)!.Value };
        Given().When(april).Then(Registered(april));
        MonthDay.Of(2, 29).Should().BeNull();
        MonthDay.Of(4, 31).Should().BeNull();
        MonthDay.Of(0, 1).Should().BeNull();
        MonthDay.Of(13, 1).Should().BeNull();
        MonthDay.Of(1, 0).Should().BeNull();
        MonthDay.Of(12, 31).Should().NotBeNull();
    }

    [Fact]
    public void A_legal_entity_is_registered_once() =>
        Given(Registered(Acme)).When(Acme with { Name = "Acme" }).ThenRefused<LegalEntityAlreadyRegistered>();

    [Fact]
    public void Country_and_zone_are_those_of_the_world()
    {
        var country = new Flaw("country", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals.");
        foreach (var wrong in (string[])["XX", "es", "ESP", "", "UK"]) Given().When(Acme with { Country = wrong }).ThenRefused(new NotWellFormed([country]));
        var zone = new Flaw("timeZone", "unknown-time-zone", "must be the name of a zone in the IANA database, such as Europe/Madrid.");
        foreach (var wrong in (string[])["Europe/Atlantis", "", "europe/madrid", "../Europe/Madrid", "posix/Europe/Madrid", "localtime", "W. Europe Standard Time", "+01:00"])
            Given().When(Acme with { TimeZone = wrong }).ThenRefused(new NotWellFormed([zone]));
        foreach (var right in (string[])["UTC", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "Etc/GMT+5"])
            Given().When(Acme with { TimeZone = right }).Then(Registered(Acme with { TimeZone = right }));
        Countries.All.Should().HaveCount(249);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Given().When(Acme with { Code = "", Name = new('x', 201), Country = "XX" }).ThenRefused(new NotWellFormed(
        [
            new("code", "blank", "must not be blank."), new("name", "too-long", "must have at most 200 characters."),
            new("country", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals."),
        ]));
}

[Rules("Opening a location", 1)]
public sealed class OpeningALocation : Specs<LocationUnderSpec, Location, LocationEvent, LocationWorld>
{
    private static OpenLocation Lyon { get; } = new(Id<LocationId>("Lyon"), "LYS", "Lyon", "FR", "Auvergne-Rhône-Alpes", "Europe/Paris");

    private static LocationOpened Opened(OpenLocation c) => new(c.Id, c.Code, c.Name, c.Country, c.Region, c.TimeZone);

    [Fact]
    public void A_location_has_a_country_a_zone_and_perhaps_a_region()
    {
        Given().When(Lyon).Then(Opened(Lyon)).Showing(new Reading<Location>("it has all of these", state => state,
            new OpenedLocation(
                Lyon.Id, "LYS", RegisterEntry<LocationTerms, LocationChange>.Of(Lyon.Id.Value, new("FR", "Lyon", "Auvergne-Rhône-Alpes", "Europe/Paris")), FactLog<HolidayCalendarId?>.Empty)));
        Given().When(Lyon with { Region = null }).Then(Opened(Lyon with { Region = null }));
    }

    [Fact]
    public void A_location_is_opened_once() =>
        Given(Opened(Lyon)).When(Lyon with { Name = "Lyon Sud" }).ThenRefused<LocationAlreadyOpened>();

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Given().When(Lyon with { Code = new('x', 41), Name = "a\tb", Country = "FX", Region = "", TimeZone = "Paris" }).ThenRefused(new NotWellFormed(
        [
            new("code", "too-long", "must have at most 40 characters."), new("name", "control-characters", "must have no control characters."),
            new("country", "unknown-country", "must be a two-letter country code of ISO 3166-1, in capitals."),
            new("region", "blank", "must not be blank."),
            new("timeZone", "unknown-time-zone", "must be the name of a zone in the IANA database, such as Europe/Madrid."),
        ]));
}

[Rules("Defining a job", 1)]
public sealed class DefiningAJob : Specs<JobUnderSpec, Job, JobEvent, NoWorld>
{
    private static DefineJob Engineer { get; } = new(Id<JobId>("engineer"), "ENG-1", "Engineer", "Technology", "T1");

    private static JobDefined Defined(DefineJob c) => new(c.Id, c.Code, c.Title, c.Family, c.Grade);

    [Fact]
    public void A_job_has_a_title_and_perhaps_a_family_and_a_grade()
    {
        Given().When(Engineer).Then(Defined(Engineer)).Showing(
            new Reading<Job>("it has all of these", state => state, new DefinedJob(
                Engineer.Id, "ENG-1", RegisterEntry<JobTerms, JobChange>.Of(Engineer.Id.Value, new("Engineer", "Technology", "T1")))));
        Given().When(Engineer with { Family = null, Grade = null }).Then(Defined(Engineer with { Family = null, Grade = null }));
    }

    [Fact]
    public void A_job_is_defined_once() => Given(Defined(Engineer)).When(Engineer with { Title = "Developer" }).ThenRefused<JobAlreadyDefined>();

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Given().When(Engineer with { Code = " ", Title = "", Family = new('x', 201), Grade = new('x', 41) }).ThenRefused(new NotWellFormed(
        [
            new("code", "blank", "must not be blank."), new("title", "blank", "must not be blank."),
            new("family", "too-long", "must have at most 200 characters."), new("grade", "too-long", "must have at most 40 characters."),
        ]));
}
