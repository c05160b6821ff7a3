namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.WorkingPatterns;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>People who still work by a pattern after its last day.</summary>
public sealed class PatternsClosed(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), June30 = new(2026, 6, 30), July1 = new(2026, 7, 1), Oct1 = new(2026, 10, 1);
    private static readonly Reason Why = new("data-entry-error");
    private static readonly PatternDay Worked = new([], 480);
    private static readonly PatternVersion FullTime = new("Full time", new(new(2026, 1, 5), [new(Worked, Worked, Worked, Worked, Worked, PatternDay.Free, PatternDay.Free)]));
    private readonly WorkingPatternId _old = NewIds.Of<WorkingPatternId>(), _new = NewIds.Of<WorkingPatternId>();
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Whoever_still_works_by_a_closed_pattern_is_an_exception_until_they_change_or_it_goes_on()
    {
        var definition = Fact();
        await Record(_old, new WorkingPatternDefined(definition, _old, "OLD", Jan1, FullTime));
        await Record(_new, new WorkingPatternDefined(Fact(), _new, "NEW", Jan1, FullTime));
        var boss = await _company.Hire(new(Jan1, WorkingPattern: _new));
        var stays = await _company.Hire(new(Jan1, Manager: boss.Person, WorkingPattern: _old));
        var changes = await _company.Hire(new(Jan1, WorkingPattern: _old));
        await _company.Record(changes.Employment, new WorkingTimeChanged(Fact(), Oct1, new(null, new(_new))));
        (await On(July1)).Should().BeEmpty();

        var closing = Fact();
        var closed = await Record(_old, new WorkingPatternClosed(closing, June30));

        (await On(June30)).Should().BeEmpty("the last day is included");
        var found = await On(July1);
        found.Should().HaveCount(2);
        found.Single(row => row.Subject.Id == stays.Employment.Value).Should().BeEquivalentTo(new
        {
            Rule = WatchedRule.WorkingPatternClosed, Subject = new ExceptionSubject(ExceptionAbout.Employment, stays.Employment.Value),
            Related = new ExceptionSubject(ExceptionAbout.WorkingPattern, _old.Value), stays.Person, Since = July1, LastDay = (DateOnly?)null,
            Owner = new ExceptionOwner(boss.Person, null), Proposal = (ExceptionProposal?)null,
        });
        found.Single(row => row.Subject.Id == changes.Employment.Value).LastDay.Should().Be(new DateOnly(2026, 9, 30));
        (await On(Oct1)).Should().ContainSingle();

        await Record(_old, new WorkingPatternClosingCorrected(closing, Fact(), new(2026, 9, 30), Why));
        (await On(July1)).Should().BeEmpty();
        (await On(July1, knownAt: closed.RecordedAt)).Should().HaveCount(2, "so it was known then");
        (await On(Oct1)).Should().ContainSingle().Which.Since.Should().Be(Oct1);
        await Record(_old, new WorkingPatternFactRescinded(closing, Why));
        (await On(Oct1)).Should().BeEmpty();

        await Record(_old, new WorkingPatternFactRescinded(definition, Why));
        (await On(July1)).Should().HaveCount(2, "a void pattern is nobody's").And.OnlyContain(row => row.Since == Jan1);
    }

    private Task<IReadOnlyList<ExceptionRow>> On(DateOnly day, DateTimeOffset? knownAt = null) => _company.On(day, new(Rule: WatchedRule.WorkingPatternClosed), knownAt);

    private Task<Committed> Record(WorkingPatternId id, WorkingPatternEvent @event) => _company.Append(StoredWorkingPatternEvents.Map, id.Value, null, [@event]);
}
