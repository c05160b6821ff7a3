namespace HrSaas.UseCases.Watching;

using HrSaas.Application.Leave;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.UseCases.ReadModels;
using static WatchedCompany;

/// <summary>Documents that leave needs and that are not there in time.</summary>
public sealed class LeaveDocuments(FollowedDatabase followed) : IClassFixture<FollowedDatabase>
{
    private static readonly DateOnly Jan1 = new(2026, 1, 1), Monday = new(2026, 8, 3), Due = new(2026, 8, 7), After = new(2026, 8, 8);
    private static readonly LeaveSpan Week = new(Monday, new(2026, 8, 7));
    private static readonly Reason Why = new("personal");
    private readonly WatchedCompany _company = new(followed.Host);

    [Fact]
    public async Task A_document_that_is_not_there_on_the_day_after_it_was_due_is_an_exception_until_it_is()
    {
        var boss = await _company.Hire(new(Jan1));
        var ill = await _company.Hire(new(Jan1, Manager: boss.Person));
        var request = await Asked(ill, Due);
        await Asked(await _company.Hire(new(Jan1)), due: null);

        (await _company.On(Due)).Should().BeEmpty("that is the last day on which it may come");
        var found = (await _company.On(After)).Should().ContainSingle().Subject;
        found.Should().BeEquivalentTo(new
        {
            Rule = WatchedRule.LeaveDocumentOverdue, Subject = new ExceptionSubject(ExceptionAbout.Employment, ill.Employment.Value), ill.Person,
            Related = new ExceptionSubject(ExceptionAbout.LeaveRequest, request.Value), Since = After, LastDay = (DateOnly?)null,
            Owner = new ExceptionOwner(boss.Person, null), Proposal = (ExceptionProposal?)null,
        });
        (await _company.On(new(2027, 1, 1))).Should().ContainSingle().Which.Id.Should().Be(found.Id, "it does not go away by itself");

        Company.Accepted(await _company.Acknowledge(found.Id, After, Why));
        (await _company.On(After, new(Acknowledged: false))).Should().BeEmpty();

        var provided = await Record(ill, new LeaveDocumentProvided(request, Identifying<string>.Of("Sick notes, no. 17")));
        (await _company.On(After)).Should().BeEmpty();
        (await _company.On(After, knownAt: provided.RecordedAt.AddTicks(-10))).Should().ContainSingle("so it was known before");
    }

    [Fact]
    public async Task Leave_that_is_cut_short_declined_withdrawn_or_cancelled_needs_no_document_any_more()
    {
        var people = new List<((EmploymentId, PersonId) Who, LeaveRequestId Request)>();
        for (var i = 0; i < 4; i++)
        {
            var who = await _company.Hire(new(Jan1));
            people.Add((who, await Asked(who, Due, approved: i < 2)));
        }
        (await _company.On(After)).Should().HaveCount(4, "what is not decided needs it too");

        await Record(people[0].Who, new LeaveCutShort(people[0].Request, new(Monday, Monday), Why));
        await Record(people[1].Who, new LeaveCancelled(people[1].Request, Why));
        await Record(people[2].Who, new LeaveDeclined(people[2].Request, Why));
        (await _company.On(After)).Should().ContainSingle();
        await Record(people[3].Who, new LeaveWithdrawn(people[3].Request));
        (await _company.On(After)).Should().BeEmpty();
    }

    private async Task<LeaveRequestId> Asked((EmploymentId Employment, PersonId Person) who, DateOnly? due, bool approved = true)
    {
        var request = Application.Kernel.NewIds.Of<LeaveRequestId>();
        await Record(who, new LeaveAccountOpened(who.Employment, who.Person), new LeaveRequested(request, default, Week, Jan1, new([Approver.Manager]), DocumentDueOn: due));
        if (approved) await Record(who, new LeaveApproved(request, Approver.Manager, IsFinal: true));
        return request;
    }

    private Task<Application.Kernel.Committed> Record((EmploymentId Employment, PersonId Person) who, params object[] events) =>
        _company.Append(StoredLeaveAccountEvents.Map, LeaveKeys.StreamOf(who.Employment), who.Person, events);
}
