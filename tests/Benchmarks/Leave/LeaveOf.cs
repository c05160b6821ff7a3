namespace HrSaas.Benchmarks.Leave;

using System.Globalization;
using System.Text.Json.Nodes;
using HrSaas.Benchmarks.Writing;

/// <summary>What leave rests on: a calendar with holidays, a leave type and its policy, 30 days a year that accrue by the month and are carried over.</summary>
internal static class LeaveOf
{
    private const int HolidaysAYear = 12;

    /// <param name="chain">Who decides; nobody where leave is approved as it is asked for.</param>
    /// <returns>The leave type.</returns>
    public static async Task<string> SetUp(Company company, string[] chain, CancellationToken cancellation)
    {
        var calendar = await company.Create("holiday-calendars", new() { ["code"] = "ES", ["name"] = "Spain", ["country"] = "ES" }, cancellation);
        for (var year = 2019; year <= 2030; year++)
        {
            var holidays = Enumerable.Range(1, HolidaysAYear).Select(month => (JsonNode)new JsonObject
            {
                ["date"] = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-15"), ["name"] = $"The day of month {month}", ["type"] = "public", ["extent"] = "whole-day",
            });
            await company.Create($"holiday-calendars/{calendar}/holidays", new() { ["holidays"] = new JsonArray([.. holidays]) }, cancellation);
        }
        await company.Create($"locations/{company.Location}/holiday-calendar-assignments", new() { ["effectiveDate"] = "2019-01-01", ["holidayCalendarId"] = calendar }, cancellation);
        var type = await company.Create("leave-types", new()
        {
            ["code"] = "ANNUAL", ["name"] = "Annual leave", ["isPaid"] = true, ["unit"] = "days", ["counted"] = "working-days", ["drawsOnBalance"] = true,
        }, cancellation);
        var policy = await company.Create("leave-policies", new()
        {
            ["code"] = "ANNUAL-30", ["leaveTypeId"] = type, ["effectiveDate"] = "2019-01-01", ["name"] = "30 days",
            ["terms"] = new JsonObject
            {
                ["unit"] = "days", ["leaveYear"] = new JsonObject { ["kind"] = "calendar" },
                ["accrual"] = new JsonObject
                {
                    ["schedule"] = "monthly", ["credited"] = "first",
                    ["bands"] = new JsonArray(new JsonObject { ["afterMonths"] = 0, ["amount"] = 30 }),
                },
                ["approvalChain"] = new JsonArray([.. chain.Select(approver => (JsonNode)new JsonObject { ["approver"] = approver })]),
            },
        }, cancellation);
        await company.Create($"leave-types/{type}/assignments", new()
        {
            ["effectiveDate"] = "2019-01-01", ["group"] = new JsonObject { ["kind"] = "everybody" }, ["leavePolicyId"] = policy,
        }, cancellation);
        return type;
    }
}
