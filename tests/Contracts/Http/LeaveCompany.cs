namespace HrSaas.Contracts.Http;

using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A company in Madrid where Ana reports to Bea, and everybody has 30 days a year.</summary>
public sealed class LeaveCompany
{
    // The first Monday of next August: a week that nobody can have begun yet.
    public static readonly DateOnly Monday = FirstMonday(new(DateTime.UtcNow.Year + 1, 8, 1));

    public required TenantId Tenant { get; init; }

    public required ApiClient Hr { get; init; }

    public required ApiClient Ana { get; init; }

    public required ApiClient Boss { get; init; }

    public required PersonId Person { get; init; }

    public required string Employment { get; init; }

    public required string Type { get; init; }

    public required string Policy { get; init; }

    public required string LegalEntity { get; init; }

    public required string Calendar { get; init; }

    public string Account => "/v1/employments/" + Employment;

    public string Requests => Account + "/leave-requests";

    public static async Task<LeaveCompany> Founded(HttpHost host)
    {
        var tenant = await host.NewTenant();
        var hr = host.Client(tenant, Access.HrAdmin);
        var entity = (await hr.Do("/v1/legal-entities", """{"code":"E","name":"E","country":"ES","currency":"EUR","timeZone":"Europe/Madrid","fiscalYearStart":"--01-01"}""")).Id;
        var calendar = (await hr.Do("/v1/holiday-calendars", """{"code":"ES","name":"Spain","country":"ES"}""")).Id;
        var location = (await hr.Do("/v1/locations", """{"code":"MAD","name":"Madrid","country":"ES","timeZone":"Europe/Madrid"}""")).Id;
        await hr.Do($"/v1/locations/{location}/holiday-calendar-assignments", $$"""{"effectiveDate":"2020-01-01","holidayCalendarId":"{{calendar}}"}""");
        var (ana, bea) = ((await hr.Do("/v1/people", """{"name":{"given":"Ana"}}""")).Id, (await hr.Do("/v1/people", """{"name":{"given":"Bea"}}""")).Id);
        await hr.Do("/v1/employments", $$"""{"personId":"{{bea}}","legalEntityId":"{{entity}}","employeeNumber":"1","hireDate":"2020-01-01"}""");
        var hired = await hr.Do("/v1/employments", $$"""{"personId":"{{ana}}","legalEntityId":"{{entity}}","employeeNumber":"2","hireDate":"2020-01-01","locationId":"{{location}}","managerId":"{{bea}}"}""");
        var type = (await hr.Do("/v1/leave-types", """{"code":"ANNUAL","name":"Annual leave","isPaid":true,"unit":"days","counted":"working-days","drawsOnBalance":true}""")).Id;
        var policy = (await hr.Do("/v1/leave-policies", $$"""{"code":"ANNUAL-30","leaveTypeId":"{{type}}",{{Version("2020-01-01", 30)[1..]}} """)).Id;
        var assigned = await hr.Do($"/v1/leave-types/{type}/assignments", $$"""{"effectiveDate":"2020-01-01","group":{"kind":"everybody"},"leavePolicyId":"{{policy}}"}""");
        // Who leads whom is told from read models.
        await hr.Get("/v1/employments", ("Wait-For-Position", (string)assigned.Json["position"]!));
        await hr.Get("/v1/leave-types", ("Wait-For-Position", (string)assigned.Json["position"]!));
        return new()
        {
            Tenant = tenant, Hr = hr, Ana = host.Client(tenant, Access.Employee, new PersonId(Guid.Parse(ana))), Boss = host.Client(tenant, Access.Manager, new PersonId(Guid.Parse(bea))),
            Person = new(Guid.Parse(ana)), Employment = hired.Id, LegalEntity = entity, Type = type, Policy = "/v1/leave-policies/" + policy, Calendar = "/v1/holiday-calendars/" + calendar,
        };
    }

    public static string Version(string from, int days) => $$"""
        {"effectiveDate":"{{from}}","name":"{{days}} days","terms":{"unit":"days","leaveYear":{"kind":"calendar"},
         "accrual":{"schedule":"at-once","credited":"first","bands":[{"afterMonths":0,"amount":{{days}}}]},"carryOver":{"limit":0},"approvalChain":[{"approver":"manager"}]} }
        """;

    public string Span(DateOnly first, DateOnly last) => $"\"firstDay\":\"{Iso(first)}\",\"lastDay\":\"{Iso(last)}\"";

    public string Body(string span, string? also = null) => $"{{\"leaveTypeId\":\"{Type}\",{span}{(also is null ? "" : "," + also)}}}";

    public string Entry(int amount) => $$"""{"leaveTypeId":"{{Type}}","day":"{{Iso(new(Monday.Year, 1, 1))}}","amount":{{amount}},"reason":{"code":"goodwill"} }""";

    public async Task<(decimal Available, decimal Reserved)> Balance(DateOnly day)
    {
        var balance = (await Ana.Get($"{Account}/leave-balances?asOf={Iso(day)}")).Json["balances"]![0]!;
        return ((decimal)balance["available"]!, (decimal)balance["reserved"]!);
    }

    public async Task<JsonObject> Statement(DateOnly day, string also = "") => (await Ana.Get($"{Account}/leave-types/{Type}/leave-statement?asOf={Iso(day)}{also}")).Json;

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly FirstMonday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(1);
        return day;
    }
}
