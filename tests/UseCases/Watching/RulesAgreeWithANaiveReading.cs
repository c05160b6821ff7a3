namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.UseCases.ReadModels;
using Histories = HrSaas.UseCases.ReadModels.Histories;
using static WatchedCompany;

/// <summary>For any history, every day and several moments: the exceptions listed are those of a naive reading, with the same first and last days.</summary>
public sealed class RulesAgreeWithANaiveReading(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly First = Histories.First.AddDays(-10), Last = Histories.First.AddDays(230);
    private readonly WatchedCompany _company = new(followed.Host);
    private readonly Dictionary<EmploymentId, Employment> _employments = [];
    private readonly Dictionary<PayRangeId, PayRange> _ranges = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task On_every_day_the_exceptions_are_those_of_a_naive_reading(int seed)
    {
        var histories = new Histories(seed);
        PersonId[] people = [Person(1), Person(2), Person(3), Person(4), Person(5)];
        await _company.Record(people[0], Registered(people[0]));
        await _company.Record(people[3], Registered(people[3]));
        await _company.Record(people[4], Registered(people[4]));
        foreach (var grade in (string[])["P1", "P2"])
        {
            var id = NewIds.Of<PayRangeId>();
            foreach (var events in histories.OfPayRange(id, grade, 12))
            {
                await _company.Record(id, events);
                _ranges[id] = events.Aggregate(_ranges.GetValueOrDefault(id, PayRange.Initial), PayRange.Evolve);
            }
        }
        PersonId[] employed = [people[0], people[1], people[2], people[3], people[1], people[4]];
        foreach (var person in employed)
        {
            var id = NewIds.Of<EmploymentId>();
            foreach (var events in histories.OfEmployment(person, 40))
            {
                await _company.Append(StoredEmploymentEvents.Map, id.Value, person, events);
                _employments[id] = events.Aggregate(_employments.GetValueOrDefault(id, Employment.Initial), Employment.Evolve);
            }
        }
        await Agree([], null, seed);

        var (_, early) = await _company.Merge(people[4], people[3]);
        var (_, late) = await _company.Merge(people[3], people[0]);
        Dictionary<PersonId, PersonId> both = new() { [people[4]] = people[0], [people[3]] = people[0] };
        await Agree(both, null, seed);
        await Agree(new() { [people[4]] = people[3] }, early, seed);
        await Agree(both, late, seed);
    }

    /// <summary>Asked on the first and the last day of every stretch of days on which the naive reading finds the same: so every day is told of.</summary>
    private async Task Agree(Dictionary<PersonId, PersonId> mergedInto, DateTimeOffset? knownAt, int seed)
    {
        var naive = new NaiveExceptions(
            _employments.Where(one => one.Value is CurrentEmployment).ToDictionary(one => one.Key, one => (CurrentEmployment)one.Value), mergedInto,
            [.. _ranges.Values.OfType<DefinedPayRange>()]);
        var days = Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(n => First.AddDays(n)).ToDictionary(day => day, naive.On);
        var turns = days.Keys.Where(day => day == First || day == Last || !days[day].SetEquals(days[day.AddDays(-1)]) || !days[day].SetEquals(days[day.AddDays(1)])).ToList();
        turns.Should().HaveCountGreaterThan(3);
        foreach (var day in turns)
        {
            var told = (await _company.List(day, limit: 200, knownAt: knownAt)).Rows.Where(row => NaiveExceptions.Rules.Contains(row.Rule))
                .Select(row => NaiveExceptions.Say(NaiveExceptions.KeyOf(row), row.Since, row.LastDay));
            told.Should().BeEquivalentTo(days[day].Select(key => NaiveExceptions.Say(key, Since(key, day), Until(key, day))), "on {0:O} with seed {1}", day, seed);
        }

        DateOnly Since(string key, DateOnly day) => day > First && days[day.AddDays(-1)].Contains(key) ? Since(key, day.AddDays(-1)) : day;

        DateOnly? Until(string key, DateOnly day) => day == Last ? null : days[day.AddDays(1)].Contains(key) ? Until(key, day.AddDays(1)) : day;
    }

    private static Domain.People.Persons.PersonRegistered Registered(PersonId person) =>
        new(Fact(), person, Identifying<Domain.People.Persons.PersonName>.Of(new("Ana", "Ruiz")));

    private static PersonId Person(int n) => new(new Guid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}
