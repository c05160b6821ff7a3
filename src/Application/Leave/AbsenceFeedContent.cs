namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;

/// <summary>Somebody who is away, as a feed tells it.</summary>
/// <param name="Name">Null where it is the maker's own leave, or the name is not known any more.</param>
public sealed record FeedEntry(AbsenceRow Absence, string? Name)
{
    public override string ToString() => "(identifying)";
}

/// <summary>What is in a feed, for whoever made it: the scope is opened for them.</summary>
public sealed class AbsenceFeedContent(ILeaveRequestList absences, IKnownNames names, IHaveLeft left, StateReader reader)
{
    private const int DaysBefore = 90, DaysAfter = 366, AtOnce = 500, Most = 5000;

    /// <summary>The absences of some months back and a year ahead, by first day; null where the maker has left the company.</summary>
    /// <param name="today">In the tenant's home zone.</param>
    public async Task<IReadOnlyList<FeedEntry>?> Of(OpenAbsenceFeed feed, DateOnly today, CancellationToken cancellation)
    {
        if (await left.HasLeft(feed.Maker, today, cancellation)) return null;
        var filter = new AbsenceFilter(today.AddDays(-DaysBefore), today.AddDays(DaysAfter), feed.OrgUnit, Among: feed.Shows switch
        {
            AbsenceFeedShows.OwnLeave => Reach.Self,
            AbsenceFeedShows.DirectReports => Reach.DirectReports,
            AbsenceFeedShows.OrgUnit => null,
        });
        var rows = new List<AbsenceRow>();
        Cursor<LeaveRequestKey>? after = null;
        do
        {
            var page = await absences.Away(filter, new(today, null, AtOnce, after), cancellation);
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null && rows.Count < Most);
        return await reader.Confirmed<IReadOnlyList<FeedEntry>>(async () =>
        {
            var entries = new List<FeedEntry>(rows.Count);
            foreach (var row in rows) entries.Add(new(row, feed.Shows is AbsenceFeedShows.OwnLeave ? null : Shown(await names.NameOf(row.Person, today, cancellation))));
            return entries;
        }, cancellation);
    }

    private static string? Shown(NameOnDay? name) => name is null ? null : string.Join(' ', new[] { name.Preferred ?? name.Given, name.Family }.OfType<string>());
}
