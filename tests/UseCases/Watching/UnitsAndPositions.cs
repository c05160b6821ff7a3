namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>Work and positions in units that are not open, with the successor proposed; and seats taken while they were frozen.</summary>
public sealed class UnitsAndPositions(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), Mar1 = new(2026, 3, 1), June1 = new(2026, 6, 1);
    private static readonly Reason Why = new("data-entry-error");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Work_in_a_unit_that_was_merged_proposes_the_transfer_to_what_it_has_become_over_several_mergers()
    {
        var (a, b, c) = (await _company.Open("A", Jan1), await _company.Open("B", Jan1), await _company.Open("C", Jan1));
        var inside = await _company.Hire(new(Jan1, OrgUnit: a));
        await _company.Record(new OrgUnitMerged(Fact(), a, new(2026, 5, 31), b, Why));
        (await _company.On(June1)).Single().Proposal.Should().Be(
            new ExceptionProposal("transfer", $"/v1/employments/{inside.Employment}/transfers", new(EffectiveDate: June1, OrgUnit: b)));

        await _company.Record(new OrgUnitMerged(Fact(), b, new(2026, 4, 30), c, Why));
        (await _company.On(June1)).Single().Proposal!.Body.OrgUnit.Should().Be(c, "B is not open then");
        var closed = await _company.Open("D", Jan1);
        await _company.Hire(new(Jan1, OrgUnit: closed));
        await _company.Record(new OrgUnitClosed(Fact(), closed, new(2026, 5, 31), null, Why));
        (await _company.On(June1, new(OrgUnit: closed))).Single().Proposal.Should().BeNull("nothing says where to");
    }

    [Fact]
    public async Task A_position_in_a_closed_unit_is_an_exception_until_it_moves_or_closes()
    {
        var (a, b) = (await _company.Open("A", Jan1), await _company.Open("B", Jan1));
        var position = await Open(a);
        var holder = await _company.Hire(new(Jan1, Position: position));
        (await _company.On(June1)).Should().BeEmpty();
        var merger = Fact();
        await _company.Record(new OrgUnitMerged(merger, a, new(2026, 5, 31), b, Why));

        (await _company.On(new(2026, 5, 31))).Should().BeEmpty();
        var found = (await _company.On(new(2026, 8, 1))).Should().ContainSingle("whoever holds it is there with it").Subject;
        found.Should().BeEquivalentTo(new
        {
            Rule = WatchedRule.PositionInUnitNotOpen, Subject = new ExceptionSubject(ExceptionAbout.Position, position.Value), Related = new ExceptionSubject(ExceptionAbout.OrgUnit, a.Value),
            OrgUnit = a, Person = (PersonId?)null, Since = June1, LastDay = (DateOnly?)null, Owner = new ExceptionOwner(null, "hr-admin"),
            Proposal = new ExceptionProposal("changePosition", $"/v1/positions/{position}/changes", new(EffectiveDate: June1, OrgUnit: b)),
        });
        var move = Fact();
        await _company.Record(position, new PositionChanged(move, new(2026, 7, 1), new(OrgUnit: b)));
        (await _company.On(June1)).Single().LastDay.Should().Be(new DateOnly(2026, 6, 30));
        (await _company.On(new(2026, 7, 1))).Should().BeEmpty();
        await _company.Record(position, new PositionFactRescinded(move, Why), new PositionClosed(Fact(), new(2026, 5, 31)));
        (await _company.On(June1)).Should().ContainSingle().Which.Rule.Should().Be(WatchedRule.PositionNotOpen);
        await _company.Record(new OrgUnitFactRescinded(merger, a, Why));
        (await _company.On(June1, new(WatchedRule.PositionInUnitNotOpen))).Should().BeEmpty();
        holder.Person.Should().NotBe(default(PersonId));
    }

    [Fact]
    public async Task A_seat_taken_on_days_on_which_it_turns_out_to_have_been_frozen_is_an_exception_until_it_is_thawed()
    {
        var position = await Open(await _company.Open("A", Jan1));
        await _company.Hire(new(Jan1, Position: position, Fte: new(0.4m)));
        var late = await _company.Hire(new(new(2026, 4, 1), Position: position, Fte: new(0.4m)));
        var freeze = Fact();
        await _company.Record(position, new PositionFrozen(freeze, June1));
        (await _company.On(new(2026, 8, 1))).Should().BeEmpty("whoever sat there stays");

        await _company.Record(position, new PositionFreezeCorrected(freeze, Fact(), Mar1, Why));
        (await _company.On(new(2026, 3, 31))).Should().BeEmpty();
        var found = (await _company.On(new(2026, 8, 1))).Should().ContainSingle().Subject;
        (found.Rule, found.Subject.Id, found.Since, found.LastDay).Should().Be((WatchedRule.PositionTakenWhileFrozen, late.Employment.Value, new DateOnly(2026, 4, 1), null));
        await _company.Record(position, new PositionThawed(Fact(), new(2026, 7, 1)));
        (await _company.On(June1)).Single().LastDay.Should().Be(new DateOnly(2026, 6, 30));
        (await _company.On(new(2026, 8, 1))).Should().BeEmpty();
        await _company.Record(position, new PositionFactRescinded(freeze, Why));
        (await _company.On(June1)).Should().BeEmpty();
    }

    private async Task<PositionId> Open(OrgUnitId unit)
    {
        var id = NewIds.Of<PositionId>();
        await _company.Record(id, new PositionOpened(Fact(), id, "P1", Jan1, new(NewIds.Of<JobId>(), unit, new Fte(1m))));
        return id;
    }
}
