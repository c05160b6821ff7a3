namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>People who are still employed by a legal entity after its last day.</summary>
public sealed class EmployersClosed(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), June30 = new(2026, 6, 30), July1 = new(2026, 7, 1);
    private static readonly Reason Why = new("data-entry-error");
    private readonly LegalEntityId _labs = NewIds.Of<LegalEntityId>(), _acme = NewIds.Of<LegalEntityId>();
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task Whom_a_closed_legal_entity_still_employs_is_an_exception_until_they_leave_or_it_goes_on()
    {
        foreach (var (id, code) in ((LegalEntityId, string)[])[(_labs, "LABS"), (_acme, "ACME")])
            await Record(id, new LegalEntityRegistered(id, code, code, "ES", Currency.Of("EUR")!.Value, "Europe/Madrid", MonthDay.Of(1, 1)!.Value));
        var boss = await _company.Hire(new(Jan1), entity: _acme);
        var stays = await _company.Hire(new(Jan1, Manager: boss.Person), entity: _labs);
        var leaves = await _company.Hire(new(Jan1), entity: _labs);
        var last = await _company.Hire(new(Jan1), entity: _labs);
        await _company.Record(leaves.Employment, new EmploymentTerminated(Fact(), new(2026, 9, 30), Why));
        await _company.Record(last.Employment, new EmploymentTerminated(Fact(), June30, Why));
        (await _company.On(July1)).Should().BeEmpty();

        var closing = Fact();
        var closed = await Record(_labs, new LegalEntityClosed(closing, June30));

        (await _company.On(June30)).Should().BeEmpty("the last day is included");
        var found = await _company.On(new(2026, 8, 1));
        found.Should().HaveCount(2);
        var one = found.Single(row => row.Subject.Id == stays.Employment.Value);
        one.Should().BeEquivalentTo(new
        {
            Rule = WatchedRule.LegalEntityClosed, Subject = new ExceptionSubject(ExceptionAbout.Employment, stays.Employment.Value),
            Related = new ExceptionSubject(ExceptionAbout.LegalEntity, _labs.Value), stays.Person, Since = July1, LastDay = (DateOnly?)null,
            Owner = new ExceptionOwner(null, "hr-admin"), Proposal = (ExceptionProposal?)null,
        });
        one.FactIds.Should().ContainSingle();
        found.Single(row => row.Subject.Id == leaves.Employment.Value).LastDay.Should().Be(new DateOnly(2026, 9, 30));
        (await _company.On(new(2026, 10, 1))).Should().ContainSingle().Which.Id.Should().Be(one.Id);

        await Record(_labs, new LegalEntityClosingCorrected(closing, Fact(), new(2026, 9, 30), Why));
        (await _company.On(new(2026, 8, 1))).Should().BeEmpty();
        (await _company.On(new(2026, 8, 1), knownAt: closed.RecordedAt)).Should().HaveCount(2, "so it was known then");
        (await _company.On(new(2026, 10, 1))).Should().ContainSingle().Which.Since.Should().Be(new DateOnly(2026, 10, 1));
        await Record(_labs, new LegalEntityFactRescinded(closing, Why));
        (await _company.On(new(2026, 10, 1))).Should().BeEmpty();
    }

    private Task<Committed> Record(LegalEntityId id, LegalEntityEvent @event) => _company.Append(StoredLegalEntityEvents.Map, id.Value, null, [@event]);
}
