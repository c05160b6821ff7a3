namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Watching;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using Microsoft.Extensions.DependencyInjection;
using static Company;
using static WatchedCompany;

/// <summary>Acknowledgements hold for exactly the exception that they name, and stay in what was known.</summary>
public sealed class Acknowledging(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly June1 = new(2026, 6, 1);
    private static readonly Reason Why = new("data-entry-error"), Sought = new("successor-sought");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task An_acknowledged_exception_says_by_whom_when_and_why_until_that_is_withdrawn()
    {
        var it = await ManagerLeaves();

        var done = Accepted(await _company.Acknowledge(it.Id, June1, Sought));
        (await _company.Read(it.Id, June1))!.Should().BeEquivalentTo(new { Acknowledged = new Acknowledgement("member:test", done.RecordedAt, "successor-sought"), Version = 1L });
        (await _company.On(June1, new(Acknowledged: true))).Select(row => row.Id).Should().Equal(it.Id);
        (await _company.On(June1, new(Acknowledged: false))).Should().BeEmpty();
        Accepted(await _company.Acknowledge(it.Id, June1, Sought)).Answer.Changed.Should().BeFalse();
        Accepted(await _company.Acknowledge(it.Id, June1, Why));
        (await _company.Read(it.Id, June1))!.Acknowledged!.ReasonCode.Should().Be(Why.Code);

        Accepted(await _company.Withdraw(it.Id, June1, Why));
        (await _company.Read(it.Id, June1))!.Should().Match<ExceptionRow>(row => row.Acknowledged == null && row.Version == 3);
        (await _company.Read(it.Id, June1, done.RecordedAt))!.Acknowledged!.ReasonCode.Should().Be("successor-sought", "it was known so");
    }

    [Fact]
    public async Task An_exception_goes_with_the_facts_and_what_was_said_about_it_stays_in_what_was_known()
    {
        var termination = Fact();
        var boss = await _company.Hire(new(new(2026, 1, 1)));
        await _company.Hire(new(new(2026, 1, 1), Manager: boss.Person));
        await _company.Record(boss.Employment, new EmploymentTerminated(termination, new(2026, 5, 31), Why));
        var it = (await _company.On(June1)).Single();
        var done = Accepted(await _company.Acknowledge(it.Id, June1, Sought));

        await _company.Record(boss.Employment, new TerminationCorrected(termination, Fact(), new(2026, 6, 30), Why, Why));

        (await _company.Read(it.Id, new(2026, 7, 1))).Should().BeNull();
        var other = (await _company.On(new(2026, 7, 1))).Single();
        other.Id.Should().NotBe(it.Id, "it begins on another day");
        other.Acknowledged.Should().BeNull();
        (await _company.Read(it.Id, June1, done.RecordedAt))!.Acknowledged.Should().NotBeNull();
        (await _company.Acknowledge(it.Id, June1, Why)).Should().Be(new Refused(new ExceptionNotOpen(it.Id)));
        Accepted(await _company.Withdraw(it.Id, June1, Why));
    }

    [Fact]
    public async Task No_refusal_rests_on_rows_that_are_behind_the_log()
    {
        var boss = await _company.Hire(new(new(2026, 1, 1)));
        await _company.Hire(new(new(2026, 1, 1), Manager: boss.Person));
        var termination = Fact();
        await _company.Record(boss.Employment, new EmploymentTerminated(termination, new(2026, 5, 31), Why));
        var it = (await _company.On(June1)).Single();
        for (var round = 0; round < 5; round++)
        {
            await _company.Record(boss.Employment, new TerminationCorrected(termination, Fact(), new(2026, 8, 31), Why, Why));
            (await _company.Acknowledge(it.Id, June1, new($"round-{round}"))).Should().Be(new Refused(new ExceptionNotOpen(it.Id)));
            await _company.Record(boss.Employment, new TerminationCorrected(termination, Fact(), new(2026, 5, 31), Why, Why));
            Accepted(await _company.Acknowledge(it.Id, June1, new($"round-{round}")));
        }
    }

    [Fact]
    public async Task A_manager_acknowledges_what_they_own_today_and_nothing_else()
    {
        var boss = await _company.Hire(new(new(2026, 1, 1)));
        await _company.Hire(new(new(2026, 1, 1), Manager: boss.Person, OrgUnit: new(Guid.CreateVersion7())));
        var other = await ManagerLeaves();
        var own = (await _company.On(June1, new(Owner: boss.Person))).Single();
        var caller = new Caller("member:boss", Access.Manager, boss.Person);

        Accepted(await _company.Acknowledge(own.Id, June1, Why, caller));
        Accepted(await _company.Withdraw(own.Id, June1, Why, caller));
        foreach (var refused in (Func<Task>[])[
            () => _company.Acknowledge(other.Id, June1, Why, caller), () => _company.Withdraw(other.Id, June1, Why, caller),
            () => _company.Acknowledge(own.Id, June1, Sought, caller, today: June1.AddDays(1)),
            () => _company.Acknowledge(own.Id, June1, Sought, new("member:other", Access.Manager, NewIds.Of<PersonId>()))])
            await refused.Should().ThrowAsync<NotWithinScopeException>();
    }

    [Fact]
    public async Task A_note_is_gone_when_the_persons_key_is()
    {
        var it = await ManagerLeaves();
        Accepted(await _company.Acknowledge(it.Id, June1, new("successor-sought", Identifying<string>.Of("She is on leave."))));

        await followed.Host.Services.GetRequiredService<IPersonKeys>().Destroy(_company.Tenant, [it.Person!.Value], default);

        var events = await followed.Host.For(_company.Tenant, services =>
            services.GetRequiredService<IEventStreams>().Read(StoredWatchedExceptionEvents.Map, it.Id.Value, 0, null, default));
        events.Should().ContainSingle().Which.Event.Should().BeOfType<ExceptionAcknowledged>().Which.Reason.Should().Match<Reason>(
            reason => reason.Code == "successor-sought" && reason.Note!.IsErased);
    }

    private async Task<ExceptionRow> ManagerLeaves()
    {
        var boss = await _company.Hire(new(new(2026, 1, 1)));
        await _company.Hire(new(new(2026, 1, 1), Manager: boss.Person));
        await _company.Record(boss.Employment, new EmploymentTerminated(Fact(), new(2026, 5, 31), Why));
        return (await _company.On(June1, new(WatchedRule.ManagerNotEmployed))).Single();
    }
}
