namespace HrSaas.UseCases.Watching;

using System.Globalization;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>Watched rules read day by day off the states of all roots, with no thought of stretches, indexes or SQL: what the list has to tell.</summary>
/// <param name="mergedInto">Of each merged id, who remains in the end.</param>
internal sealed class NaiveExceptions(
    IReadOnlyDictionary<EmploymentId, CurrentEmployment> employments, IReadOnlyDictionary<PersonId, PersonId> mergedInto, IReadOnlyCollection<DefinedPayRange> ranges)
{
    public static readonly WatchedRule[] Rules =
    [
        WatchedRule.ManagerNotEmployed, WatchedRule.FteAboveFullTime, WatchedRule.FixedTermOver, WatchedRule.PayBelowRange, WatchedRule.PayAboveRange,
        WatchedRule.ProbationUndecided, WatchedRule.ManagersInACircle, WatchedRule.ManagerUnderNotice,
    ];

    /// <summary>Rule, subject and whatever else makes it this exception and no other.</summary>
    public static string KeyOf(ExceptionRow row) => Key(
        row.Rule, row.Subject.Id, row.Related?.Id, row.Members, row.Rule is WatchedRule.PayBelowRange or WatchedRule.PayAboveRange ? row.FactIds : []);

    public HashSet<string> On(DateOnly day) => [.. Employments(day), .. Persons(day), .. Circles(day)];

    private static string Key(WatchedRule rule, Guid subject, Guid? related = null, IEnumerable<PersonId>? members = null, IEnumerable<FactId>? facts = null) =>
        string.Join(' ', [rule, subject, related, string.Join(',', members ?? []), string.Join(',', (facts ?? []).Select(fact => fact.ToString()).Order(StringComparer.Ordinal))]);

    private IEnumerable<string> Employments(DateOnly day)
    {
        foreach (var (id, employment) in At(day))
        {
            var on = On(employment, day);
            if (on.Manager.Value is { } manager)
            {
                if (!IsEmployed(manager, day)) yield return Key(WatchedRule.ManagerNotEmployed, id.Value, manager.Value);
                if (LeavesUnreplaced(employment, manager, day)) yield return Key(WatchedRule.ManagerUnderNotice, id.Value, manager.Value);
            }
            if (on.Contract.Value?.EndsOn < day) yield return Key(WatchedRule.FixedTermOver, id.Value);
            var saidOn = on.ProbationEnd.From < employment.HireDate ? employment.HireDate : on.ProbationEnd.From;
            if (on.ProbationEnd.Value is { } end && end < day && saidOn < end && employment.NoticeOn(day) is null) yield return Key(WatchedRule.ProbationUndecided, id.Value);
            foreach (var range in ranges)
                if (day >= range.FirstDay && on.Grade.Value == range.Grade && on.Pay.Value is { } pay && range.Amounts.At(day) is { Value: { } amounts } inForce)
                {
                    FactId[] facts = [on.Pay.Fact, on.Grade.Fact, on.Fte.Fact, inForce.Fact];
                    var annual = Compensation.Of(on, [], null, null).FullTimeAnnual!.Value;
                    if (annual < amounts.Minimum) yield return Key(WatchedRule.PayBelowRange, id.Value, range.Id.Value, facts: facts);
                    if (annual > amounts.Maximum) yield return Key(WatchedRule.PayAboveRange, id.Value, range.Id.Value, facts: facts);
                }
        }
    }

    private IEnumerable<string> Persons(DateOnly day) =>
        At(day).GroupBy(one => Remains(one.Employment.Person)).Where(person => person.Sum(one => On(one.Employment, day).Fte.Value.Value) > 1)
            .Select(person => Key(WatchedRule.FteAboveFullTime, person.Key.Value));

    /// <summary>Every way up from everybody, until it comes back to where it began; of each circle the one that begins with the least id.</summary>
    private IEnumerable<string> Circles(DateOnly day)
    {
        var managers = At(day).Where(one => On(one.Employment, day).Manager.Value is not null)
            .ToLookup(one => Remains(one.Employment.Person), one => Remains(On(one.Employment, day).Manager.Value!.Value));
        var found = new HashSet<string>();
        foreach (var start in managers) Walk([start.Key]);
        return found;

        void Walk(List<PersonId> way)
        {
            foreach (var next in managers[way[^1]].Distinct())
                if (next == way[0]) found.Add(Of(way));
                else if (!way.Contains(next)) Walk([.. way, next]);
        }

        static string Of(List<PersonId> way)
        {
            var least = way.IndexOf(way.MinBy(person => person.Value.ToString("N"))!);
            PersonId[] members = [.. way[least..], .. way[..least]];
            return Key(WatchedRule.ManagersInACircle, members[0].Value, members.Length > 1 ? members[1].Value : null, members);
        }
    }

    /// <summary>A notice runs for the manager, and on the day after the last of that employment they are named still and not employed.</summary>
    private bool LeavesUnreplaced(CurrentEmployment employment, PersonId manager, DateOnly day) =>
        At(day).Any(one => Remains(one.Employment.Person) == Remains(manager) && one.Employment.NoticeOn(day) is not null && one.Employment.LastDay is { } last
            && !IsEmployed(manager, last.AddDays(1)) && employment.IsEmployedOn(last.AddDays(1))
            && On(employment, last.AddDays(1)).Manager.Value is { } still && Remains(still) == Remains(manager));

    private static EmploymentOn On(CurrentEmployment employment, DateOnly day) => employment.On(day)!;

    private IEnumerable<(EmploymentId Id, CurrentEmployment Employment)> At(DateOnly day) =>
        employments.Where(one => one.Value.IsEmployedOn(day)).Select(one => (one.Key, one.Value));

    private bool IsEmployed(PersonId person, DateOnly day) => At(day).Any(one => Remains(one.Employment.Person) == Remains(person));

    private PersonId Remains(PersonId person) => mergedInto.GetValueOrDefault(person, person);

    public static string Say(string key, DateOnly since, DateOnly? last) => string.Create(CultureInfo.InvariantCulture, $"{key} {since:yyyy-MM-dd} {last:yyyy-MM-dd}");
}
