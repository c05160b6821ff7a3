namespace HrSaas.Specs.Kernel;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Domain.People.RetentionRules;
using HrSaas.Specs.Dsl;

/// <summary>How many there may be of what a person, unit or pattern has several of: as many as is said, and not one more.</summary>
public sealed class BoundsOfLists
{
    [Fact]
    public void Of_persons()
    {
        string[] countries = ["AD", "AE", "AT", "BE", "CH", "DE", "ES", "FR", "GB"];
        Most(Nationalities.Most, n => new Nationalities([.. countries.Take(n)]).FindFlaws());
        Most(ContactPoints.Most, n => new ContactPoints([.. Many(n, i => new ContactPoint(ContactKind.WorkEmail, $"a{i}@example.org", IsPrimary: i == 0))]).FindFlaws());
        Most(EmergencyContacts.Most, n => new EmergencyContacts([.. Many(n, i => new EmergencyContact($"Ben {i}", "+34 91 555 0117"))]).FindFlaws());
        Most(HomeAddress.MostLines, n => new HomeAddress("ES", [.. Many(n, i => $"line {i}")]).FindFlaws());
        Most(FieldForm.MostChoices, n => new FieldForm(CustomFieldType.Choice, null, null, null, null, [.. Many(n, i => new FieldChoice($"c{i}", $"Choice {i}"))]).FindFlaws());
        Most(Text.MaxNote, n => new FieldForm(CustomFieldType.Text, n, null, null, null, []).FindFlaws());
    }

    [Fact]
    public void Of_org_units()
    {
        Most(OrgUnitParts.Most, n => new OrgUnitParts([.. Many(n, i => Names.Id<OrgUnitId>($"part {i}"))]).FindFlaws());
        Most(PartToOpen.MostTaken, n => new PartToOpen(default, Names.Id<OrgUnitId>("part"), "P", "Part", [.. Many(n, i => new UnitToTake(default, Names.Id<OrgUnitId>($"taken {i}")))]).FindFlaws("part"));
    }

    [Fact]
    public void Of_working_patterns()
    {
        static PatternDay Day(int minutes) => new([], minutes);
        static PatternDay Off() => new([], null);
        static PatternWeek Week() => new(Day(480), Off(), Off(), Off(), Off(), Off(), Off());
        Most(Rotation.MostWeeks, n => new Rotation(new(2024, 1, 1), [.. Many(n, _ => Week())]).FindFlaws());
        Most(6, n => new PatternDay([.. Many(n, i => new Shift(new(i, 0), new(i, 30), []))], null).FindFlaws("monday"));
        Most(6, n => new Shift(new(8, 0), new(18, 0), [.. Many(n, _ => new ShiftBreak(5, IsPaid: true))]).FindFlaws("shift"));
        Most(24 * 60, n => Day(n).FindFlaws("monday"));
        Day(1).FindFlaws("monday").Should().BeEmpty();
        Day(0).FindFlaws("monday").Should().NotBeEmpty();
        new Shift(new(8, 0), new(18, 0), [new(1, IsPaid: false)]).FindFlaws("shift").Should().BeEmpty();
        new Shift(new(8, 0), new(18, 0), [new(0, IsPaid: false)]).FindFlaws("shift").Should().NotBeEmpty();
    }

    [Fact]
    public void Of_holidays() => Most(DatedHoliday.MostAtOnce, n => DatedHoliday.FlawsOf([.. Many(n, i => new DatedHoliday(default, new DateOnly(2024, 1, 1).AddDays(i), new("Day", default, default)))]));

    [Fact]
    public void Of_amounts_and_times()
    {
        new RangeAmounts(RangeAmounts.Most, RangeAmounts.Most, RangeAmounts.Most).FindFlaws().Should().BeEmpty();
        new RangeAmounts(0, 0, RangeAmounts.Most + 0.0001m).FindFlaws().Select(flaw => (flaw.Member, flaw.Code)).Should().Equal(("maximum", "too-large"));
        new BirthDate(new(1900, 1, 1)).FindFlaws().Should().BeEmpty();
        new BirthDate(new(1899, 12, 31)).FindFlaws().Should().NotBeEmpty();
        new RetentionPeriod(1, RetentionPeriod.MostMonths).FindFlaws().Should().BeEmpty();
        new RetentionPeriod(1, RetentionPeriod.MostMonths + 1).FindFlaws().Should().NotBeEmpty();
        new RetentionPeriod(2, 3).AllMonths.Should().Be(27);
    }

    private static IEnumerable<T> Many<T>(int n, Func<int, T> make) => Enumerable.Range(0, n).Select(make);

    private static void Most(int most, Func<int, ImmutableArray<Flaw>> flawsOf)
    {
        flawsOf(most).Should().BeEmpty();
        flawsOf(most + 1).Should().ContainSingle();
    }
}
