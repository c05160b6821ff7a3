namespace HrSaas.UseCases.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CompanyWithLeave;

/// <summary>Leave that was covered when it was approved, and is not any more.</summary>
public sealed class OverdrawnLater(HostWithLeave followed) : IClassFixture<HostWithLeave>
{
    private static readonly Reason Why = new("personal");

    private static DateOnly Found => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);

    [Fact]
    public async Task What_an_entry_takes_away_from_under_approved_leave_is_an_exception_until_the_leave_is_cut_short()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var request = await company.Approved(Week);
        var entry = Fact();
        await company.Do<LeaveAccounts>(port => port.Adjust(company.Ana, new(entry, Monday.AddDays(-7), company.Annual, -27, null, Why), Company.Context()));

        var row = await Exception(company);
        row.Should().BeEquivalentTo(new { Rule = WatchedRule.LeaveOverdrawn, Subject = new ExceptionSubject(ExceptionAbout.Employment, company.Ana.Value), company.AsAna.Person, Related = (ExceptionSubject?)null, Owner = new ExceptionOwner(company.AsBea.Person, null) });
        row.Since.Should().BeOnOrBefore(Found).And.BeAfter(Found.AddDays(-3), "it is told when it is found, though the leave is still to come");
        row.LastDay.Should().Be(new(Monday.Year, 12, 31), "then the next year's leave is there");
        (await company.Statement(Monday)).Balance.OverdrawnOn.Should().Be(Monday.AddDays(3), "on the fourth day nothing is left");
        var known = DateTimeOffset.UtcNow;

        await company.Do<LeaveAccounts>(port => port.CutShort(new(request, Monday.AddDays(2), Why), Company.Context()), company.AsAna);

        await Eventually.Holds("it is covered again", async () => (await Exceptions(company)).Count == 0);
        (await Exceptions(company, known)).Should().ContainSingle("so it was known before").Which.Id.Should().Be(row.Id);
    }

    [Fact]
    public async Task A_holiday_that_is_none_and_a_policy_that_grants_more_are_looked_at_for_everybody()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var holiday = Fact();
        await company.Do<HolidayCalendars>(port => port.Add(
            company.Calendar, new([new(holiday, Monday, new("The founder's day", HolidayType.Public, HolidayExtent.WholeDay))]), Company.Context()));
        await company.Approved(Week);
        await company.Do<LeaveAccounts>(port => port.Adjust(company.Ana, new(Fact(), Monday, company.Annual, -26, null, Why), Company.Context()));

        await company.Do<HolidayCalendars>(port => port.Rescind(company.Calendar, new(holiday, Why), Company.Context()));
        await Exception(company);

        await company.Do<LeavePolicies>(port => port.Change(company.Policy, new(Fact(), new(Monday.Year, 1, 1), Of(31)), Company.Context()));
        await Eventually.Holds("everybody has one day more", async () => (await Exceptions(company)).Count == 0);
    }

    [Fact]
    public async Task Whoever_leaves_and_took_more_than_was_earned_owes_it()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        await company.Approved(new(new(Monday.Year, 2, 1), new(Monday.Year, 3, 5)));
        await company.Do<Application.Employment.Employments>(port => port.Terminate(company.Ana, new(Fact(), new(Monday.Year, 4, 30), new("resignation")), Company.Context()));

        (await Exception(company)).LastDay.Should().BeNull();
    }

    private static async Task<ExceptionRow> Exception(CompanyWithLeave company)
    {
        ExceptionRow? found = null;
        await Eventually.Holds("it is told", async () => (found = (await Exceptions(company)).SingleOrDefault()) is not null);
        return found!;
    }

    private static async Task<IReadOnlyList<ExceptionRow>> Exceptions(CompanyWithLeave company, DateTimeOffset? knownAt = null) =>
        (await company.As(null, services => services.GetRequiredService<IExceptionList>().List(new(WatchedRule.LeaveOverdrawn), new(Found, knownAt, 10), default))).Rows;
}
