namespace HrSaas.Specs.Kernel;

using HrSaas.Domain.Employment.Seats;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Domain.Tenancy.ApiClients;
using HrSaas.Domain.Tenancy.Roles;
using HrSaas.Specs.Dsl;

/// <summary>Two values are the same only if all that they say is: else what was said anew would be taken for what is there already, and be lost.</summary>
public sealed class EqualValues
{
    private static readonly DateOnly May = new(2024, 5, 1), June = new(2024, 6, 1);
    private static readonly OrgUnitId Sales = Names.Id<OrgUnitId>("Sales"), Support = Names.Id<OrgUnitId>("Support");
    private static readonly FactId One = Names.Id<FactId>("one fact"), Other = Names.Id<FactId>("other fact");

    [Fact]
    public void Of_working_patterns()
    {
        static Shift Shift() => new(new(9, 0), new(17, 0), [new(30, IsPaid: false)]);
        static PatternDay Day() => new([Shift()], 450);
        static PatternWeek Week() => new(Day(), Day(), Day(), Day(), Day(), Day(), Day());
        Differ(Shift, shift => shift with { Start = new(8, 0) }, shift => shift with { End = new(18, 0) }, shift => shift with { Breaks = [new(45, IsPaid: false)] }, shift => shift with { Breaks = [] });
        Differ(Day, day => day with { Minutes = null }, day => day with { Shifts = [] });
        Differ(() => new Rotation(May, [Week()]), rotation => rotation with { Anchor = June }, rotation => rotation with { Weeks = [Week(), Week()] });
    }

    [Fact]
    public void Of_holidays()
    {
        var source = new HolidaySource(default, "MD", null, IsStale: false);
        static SaidHoliday Said(string name) => new(May, new(name, default, default));
        SourcedYear Year() => new(2024, source, [Said("May Day")]);
        Differ(Year, year => year with { Year = 2025 }, year => year with { Source = source with { Region = "CT" } }, year => year with { Said = [Said("Labour Day")] }, year => year with { Said = [] },
            year => year with { Otherwise = new(May, []) });
        Differ(() => new SaidOtherwise(May, [Said("May Day")]), otherwise => otherwise with { Since = June }, otherwise => otherwise with { Says = [] }, otherwise => otherwise with { Says = [Said("Labour Day")] });
        Differ(() => new HolidaySourceDiffered(2024, May, [Said("May Day")]), differed => differed with { Year = 2025 }, differed => differed with { Since = June }, differed => differed with { Says = [] });
        Differ(() => new SourcedYears([Year()]), years => years with { All = [] }, years => years with { All = [Year() with { Year = 2025 }] });
        Differ(() => new HolidaysBroughtIn(2024, source, [Said("May Day")]),
            brought => brought with { Year = 2025 }, brought => brought with { Source = source with { IsStale = true } }, brought => brought with { Said = [Said("Labour Day")] });
    }

    [Fact]
    public void Of_org_units()
    {
        Differ(() => new OrgUnitParts([Sales, Support]), parts => parts with { Units = [Support, Sales] }, parts => parts with { Units = [Sales] });
        Differ(() => new Mergers(Mergers.None.Of.Add(Sales, new(One, May, Support))), _ => Mergers.None, mergers => mergers with { Of = mergers.Of.SetItem(Sales, new(One, June, Support)) },
            _ => new(Mergers.None.Of.Add(Support, new(One, May, Sales))), mergers => mergers with { Of = mergers.Of.Add(Support, new(Other, May, Sales)) });
    }

    [Fact]
    public void Of_persons()
    {
        Differ(() => new HomeAddress("ES", ["Calle Mayor 1"], "28013", "Madrid", "MD"), address => address with { Country = "FR" }, address => address with { Lines = ["Calle Mayor 2"] },
            address => address with { PostalCode = null }, address => address with { Town = "Getafe" }, address => address with { Region = null });
        Differ(() => new ContactPoints([new(default, "a@example.org", IsPrimary: true)]), _ => new([]), _ => new([new(default, "b@example.org", IsPrimary: true)]));
        Differ(() => new EmergencyContacts([new("Ben", "+34 91 555 0117")]), _ => new([]), _ => new([new("Cleo", "+34 91 555 0117")]));
        Differ(() => new Nationalities(["ES", "FR"]), _ => new(["FR", "ES"]), _ => new(["ES"]));
        Differ(() => new FieldChoices([new("s", "Small", IsRetired: false)]), _ => new([]), _ => new([new("s", "Small", IsRetired: true)]));
        Differ(() => new FieldForm(default, 10, 1, 5, 2, [new("s", "Small")]), form => form with { Type = (CustomFieldType)1 }, form => form with { Longest = 11 }, form => form with { Minimum = 2 },
            form => form with { Maximum = 6 }, form => form with { Decimals = 3 }, form => form with { Choices = [] });
    }

    [Fact]
    public void Of_rights_and_secrets()
    {
        Grant pay = new(Permission.ReadPay, Reach.All), leave = new(Permission.ReadLeave, Reach.Self);
        Differ(() => new Grants([pay, leave]), _ => new([pay]), _ => new([pay, pay with { Reach = Reach.Self }]));
        new Grants([pay, leave]).Should().Be(new Grants([leave, pay]));
        var secret = new ApiSecret(Names.Id<ApiSecretId>("secret"), Guid.Empty, "abcd");
        Differ(() => new ApiClientSecrets([new(secret, null, IsRevoked: false)]), _ => new([]), _ => new([new(secret, null, IsRevoked: true)]));
    }

    [Fact]
    public void Of_seats() => Differ(() => new Occupancy([new(May, null, Fte.Full)]), _ => Occupancy.None, _ => new([new(June, null, Fte.Full)]), _ => new([new(May, June, Fte.Full)]));

    [Fact]
    public void Of_leave_terms()
    {
        Differ(() => Accrual.Of(AccrualSchedule.Monthly, CreditDay.First, 12), accrual => accrual with { Schedule = AccrualSchedule.Weekly }, accrual => accrual with { Credited = CreditDay.Last },
            accrual => accrual with { Bands = [new(0, 13)] }, accrual => accrual with { Per = EntitledPer.Period }, accrual => accrual with { CreditedOn = 3 }, accrual => accrual with { MonthsBeginOn = 3 },
            accrual => accrual with { SecondHalfBeginsOn = 15 }, accrual => accrual with { WeeksBeginOn = DayOfWeek.Sunday }, accrual => accrual with { PeriodsFromHire = true }, accrual => accrual with { Hourly = new(1, 30) });
        Differ(() => new Blackout(May, June, "Fair", [Sales]), days => days with { First = June }, days => days with { Last = May }, days => days with { Name = "Inventory" }, days => days with { Units = [] });
        Differ(() => new MinimumStaffing(2, [Sales]), staffing => staffing with { AtLeast = 3 }, staffing => staffing with { Units = [Support] });
        Differ(() => new RequestRules(0.5m, 1, 20, 3, 5), rules => rules with { SmallestUnit = 1 }, rules => rules with { NoticeDays = 2 }, rules => rules with { LongestStretch = 21 }, rules => rules with { DocumentAfterDays = 4 },
            rules => rules with { DocumentDueDays = 6 }, rules => rules with { Blackouts = [new(May, June, "Fair", [])] }, rules => rules with { MinimumStaffing = [new(1, [])] });
        Differ(() => new LeaveTerms(LeaveUnit.Days, LeaveYear.Calendar, Accrual.AtOnce(25)), terms => terms with { Unit = LeaveUnit.Hours }, terms => terms with { Year = LeaveYear.Anniversary },
            terms => terms with { Accrual = Accrual.AtOnce(26) }, terms => terms with { Counted = (CountedDays)1 }, terms => terms with { PartDays = PartDays.CountByHours }, terms => terms with { HoursPerDay = 7.5m },
            terms => terms with { Proration = Proration.None }, terms => terms with { Rounding = new(RoundingRule.Up, 1, Rounded.SumOfYear) }, terms => terms with { AccruesAfter = new(1, WaitingUnit.Days) },
            terms => terms with { UsableAfter = new(1, WaitingUnit.Days) }, terms => terms with { Cap = 40 }, terms => terms with { CarryOver = new(5) }, terms => terms with { LastsMonths = 12 },
            terms => terms with { NegativeLimit = 3 }, terms => terms with { Requests = new(NoticeDays: 1) }, terms => terms with { ObservedHolidays = [HolidayKind.Bank] }, terms => terms with { ApprovalChain = [new(Approver.Hr)] });
    }

    [Fact]
    public void Of_leave()
    {
        Differ(() => new LeaveLine(May, LineKind.Taken, 1, 2), line => line with { Day = June }, line => line with { Kind = LineKind.Approved }, line => line with { Amount = 2 }, line => line with { Balance = 3 },
            line => line with { Period = (May, June) }, line => line with { Cause = AccrualCause.Credit }, line => line with { Entitlement = 3 }, line => line with { Limit = 3 }, line => line with { By = One },
            line => line with { IsPlanned = true }, line => line with { Holidays = [new(May, "May Day", default, IsHalfDay: false, One)] });
        Differ(() => new WorkPattern(May, [480, 0]), pattern => pattern with { Anchor = June }, pattern => pattern with { Minutes = [480, 240] });
        Differ(() => new ApprovalChain([Approver.Hr]), _ => ApprovalChain.Nobody, _ => new([Approver.Hr, Approver.Hr]));
        Differ(() => new LeaveMembership(Names.Id<EmploymentId>("Ana's"), Names.Id<LegalEntityId>("Acme"), null, [Sales], "permanent", "G5"), member => member with { Employment = Names.Id<EmploymentId>("Ben's") },
            member => member with { LegalEntity = Names.Id<LegalEntityId>("Other") }, member => member with { Location = Names.Id<LocationId>("Madrid") }, member => member with { Units = [Support] },
            member => member with { ContractType = null }, member => member with { Grade = "G6" });
        Differ(() => new OpenLeaveAccount(Names.Id<EmploymentId>("Ana's"), Names.Id<PersonId>("Ana"), FactLog<LeaveEntry>.Empty, [], 1), account => account with { Employment = Names.Id<EmploymentId>("Ben's") },
            account => account with { Person = Names.Id<PersonId>("Ben") }, account => account with { Version = 2 }, account => account with { Entries = account.Entries.Record(One, May, new(default, null, 1)) });
    }

    private static void Differ<T>(Func<T> make, params Func<T, T>[] changes) where T : class, IEquatable<T>
    {
        make().Should().Be(make());
        make().Equals(null).Should().BeFalse();
        foreach (var change in changes)
        {
            var other = change(make());
            make().Equals(other).Should().BeFalse("{0} says something else", other);
        }
    }
}
