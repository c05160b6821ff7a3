namespace HrSaas.UseCases.Leave;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Organization;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using static CompanyWithLeave;

/// <summary>Leave from asking for it to what becomes of it, on the real store, while things change around it.</summary>
public sealed class LivesOfRequests(HostWithLeave followed) : IClassFixture<HostWithLeave>
{
    private static readonly Reason Why = new("personal"), Mistake = new("data-entry-error");

    [Fact]
    public async Task A_request_is_asked_for_approved_cut_short_extended_and_called_off_and_the_balance_follows()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var request = await company.Asked(Week);
        (await company.Statement()).Balance.Should().Match<LeaveBalanceTold>(told => told.Available == 25 && told.Reserved == 5);

        (await company.Try<LeaveAccounts>(port => port.Approve(new(request), Company.Context()), new("member:ana", Access.HrAdmin, company.AsAna.Person)))
            .Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<OwnLeaveNotDecided>();
        await company.Do<LeaveAccounts>(port => port.Approve(new(request), Company.Context()), company.AsBea);
        (await company.Read(request)).Should().Match<LeaveRequestReading>(told => told.Standing == LeaveRequestStanding.Approved && told.Next == null && told.Cost == 5);

        await company.Do<LeaveAccounts>(port => port.CutShort(new(request, Monday.AddDays(2), Why), Company.Context()), company.AsAna);
        (await company.Statement()).Balance.Available.Should().Be(27);
        await company.Do<LeaveAccounts>(port => port.Extend(new(request, Monday.AddDays(3), Why), Company.Context()), company.AsBea);
        (await company.Statement()).Balance.Available.Should().Be(26);
        await company.Do<LeaveAccounts>(port => port.Cancel(new(request, Why), Company.Context()), company.AsAna);

        (await company.Read(request)).Standing.Should().Be(LeaveRequestStanding.Cancelled);
        (await company.Statement()).Balance.Available.Should().Be(30);
        (await company.Read(await company.Approved(Week))).Cost.Should().Be(5, "what was called off is in nobody's way");
    }

    [Fact]
    public async Task Another_pattern_under_approved_leave_counts_the_days_after_it_anew()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var request = await company.Approved(new(Monday, Monday.AddDays(11)));
        var before = await company.Statement();
        PatternDay worked = new([], 480), free = PatternDay.Free;
        var pattern = NewIds.Of<WorkingPatternId>();
        await company.Do<WorkingPatterns>(port => port.Define(
            new(Fact(), pattern, "MON-WED", Hired, new("Monday to Wednesday", new(Monday, [new(worked, worked, worked, free, free, free, free)]))), Company.Context()));

        await company.Do<Employments>(port => port.ChangeWorkingTime(company.Ana, new(Fact(), Monday.AddDays(7), new(WorkingPattern: new(pattern))), Company.Context()));

        var told = await company.Read(request);
        (told.Cost, told.Days.Where(day => day.Day > Monday.AddDays(9)).Select(day => day.Why).Distinct()).Should().BeEquivalentTo((8m, new[] { WhyCounted.DayOff }));
        ((await company.Statement()).Balance.Amount, before.Balance.Amount).Should().Be((22m, 20m));
        (await company.Statement(knownAt: before.KnownAt)).Balance.Amount.Should().Be(20, "so it was known before");
    }

    [Fact]
    public async Task A_termination_calls_off_what_lies_after_it_and_what_is_left_then_is_what_was_earned()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var (spans, after) = (await company.Approved(Week), await company.Approved(new(Monday.AddDays(14), Monday.AddDays(15))));

        await company.Do<Employments>(port => port.Terminate(company.Ana, new(Fact(), Monday.AddDays(1), new("resignation")), Company.Context()));

        await Eventually.Holds("the leave ends with the employment", async () =>
            await company.Read(spans) is { LastDay: var last } && last == Monday.AddDays(1) && (await company.Read(after)).Standing is LeaveRequestStanding.Cancelled);
        var told = await company.Statement(Monday.AddDays(2));
        told.Balance.Totals.Should().Contain(total => total.Kind == LineKind.Approved && total.Amount == -2);
        told.Lines.Should().Contain(line => line.Cause == AccrualCause.EmploymentEnded && line.Amount < 0, "of the year that was credited at once, the rest was not earned");
        (await company.Try<LeaveAccounts>(port => port.Request(company.Ana, new(NewIds.Of<LeaveRequestId>(), company.Annual, LeaveSpan.Of(Monday.AddDays(2))), Company.Context()), company.AsAna))
            .Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<LeaveOutsideEmployment>();
    }

    [Fact]
    public async Task Whoever_moves_to_another_legal_entity_on_the_first_day_of_a_leave_year_takes_along_what_may_be_carried_over()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var (other, next, first) = (NewIds.Of<LegalEntityId>(), NewIds.Of<EmploymentId>(), YearsEnd.AddDays(1));
        await company.Do<LeavePolicies>(port => port.Change(company.Policy, new(Fact(), new(Monday.Year, 1, 1), Of(30) with { Terms = Of(30).Terms with { CarryOver = new(Limit: 5) } }), Company.Context()));
        await company.Approved(Week);
        await company.Do<LegalEntities>(port => port.Register(new(other, "O", "O", "ES", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value), Company.Context()));
        await company.Do<Employments>(port => port.Move(next, new(Fact(), Fact(), company.Ana, other, new(first), new("moved")), Company.Context()));

        var told = (await company.As(new("member:hr", Access.HrAdmin, null), services => services.GetRequiredService<LeaveBalanceReadings>().Statement(next, company.Annual, first, null, default)))!;

        told.Lines.Select(line => (line.Kind, line.Amount)).Should().Equal((LineKind.HandedOver, 25m), (LineKind.NotCarriedOver, -20m), (LineKind.Accrued, 30m));
        told.Balance.Amount.Should().Be(35);
    }

    [Fact]
    public async Task A_holiday_that_is_added_afterwards_gives_a_day_back_and_the_line_names_it_until_it_is_withdrawn()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        var request = await company.Approved(Week);
        var before = await company.Statement();
        var holiday = Fact();

        await company.Do<HolidayCalendars>(port => port.Add(
            company.Calendar, new([new(holiday, Monday.AddDays(1), new("The founder's day", HolidayType.Public, HolidayExtent.WholeDay))]), Company.Context()));

        var after = await company.Statement();
        (before.Balance.Amount, after.Balance.Amount).Should().Be((25m, 26m));
        after.InWords.Should().ContainSingle(sentence => sentence.Contains("The founder's day", StringComparison.Ordinal));
        (await company.Read(request)).Days.Single(day => day.Day == Monday.AddDays(1)).Should().Match<LeaveDayTold>(day => day.Amount == 0 && day.Why == WhyCounted.Holiday && day.Fact == holiday);
        (await company.Statement(knownAt: before.KnownAt)).InWords.Should().Equal(before.InWords);
        (await company.Read(request, before.KnownAt)).Cost.Should().Be(5);

        await company.Do<HolidayCalendars>(port => port.Rescind(company.Calendar, new(holiday, Mistake), Company.Context()));
        (await company.Statement()).Balance.Amount.Should().Be(25);
    }

    [Fact]
    public async Task A_hire_date_that_is_put_right_moves_what_accrued_and_as_known_before_it_does_not()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        await company.Approved(Week);
        var before = await company.Statement();

        await company.Do<Employments>(port => port.CorrectHire(company.Ana, company.AnasTerms with { HireDate = new(Monday.Year, 7, 1) }, null, Mistake, Company.Context()));

        var (after, days) = (await company.Statement(), DateTime.IsLeapYear(Monday.Year) ? 366 : 365);
        before.Balance.Amount.Should().Be(25);
        after.Balance.Amount.Should().Be(decimal.Round(30m * 184 / days, 4, MidpointRounding.AwayFromZero) - 5);
        after.Lines.Single(line => line.Kind == LineKind.Accrued).Share.Should().Be(Fraction.Of(184, days) is { } share ? $"{share.Numerator}/{share.Denominator}" : null);
        (await company.Statement(knownAt: before.KnownAt)).Balance.Amount.Should().Be(25, "so it was known before");
    }

    [Fact]
    public async Task A_policy_that_changes_from_a_day_on_judges_what_is_asked_for_after_it_and_takes_nothing_back_that_was_approved()
    {
        var company = await new CompanyWithLeave(followed.Host).Founded();
        await company.Approved(new(Monday, Monday.AddDays(25)));
        (await company.Statement()).Balance.Available.Should().Be(10);

        await company.Do<LeavePolicies>(port => port.Change(company.Policy, new(Fact(), new(Monday.Year, 1, 1), Of(19)), Company.Context()));

        var told = (await company.Statement()).Balance;
        (told.Amount, told.Available).Should().Be((-1m, 0m));
        (await company.Statement(Monday)).Balance.OverdrawnOn.Should().Be(Monday.AddDays(25), "nothing is refused afterwards, and it is told");
        (await company.Try<LeaveAccounts>(port => port.Request(company.Ana, new(NewIds.Of<LeaveRequestId>(), company.Annual, LeaveSpan.Of(Monday.AddDays(28))), Company.Context()), company.AsAna))
            .Should().BeOfType<Refused>().Which.Refusal.Should().BeOfType<NotEnoughLeave>();
    }
}
