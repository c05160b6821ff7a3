namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>What is recorded, in the order in which it is: for integrations that follow along.</summary>
internal static class ChangeRoutes
{
    private static readonly Parameter After = Parameters.Text("after", "A place in the feed, from a change's cursor or the page's next: what comes after it is told.", "AAAAAAAAAAAAAAAAAAAAAA", max: 22) with { Example = null };

    private static readonly Parameter Context = Parameters.OneOf<ChangeContext>("context", "Only what this context records.");

    private static readonly Parameter Subject = Parameters.Text("subject", "Only what is recorded about this: a kind of resource, a colon, and its id.", "employment:01981f2e-5b7a-7c3d-9e10-4f2a6b8c0d1e", max: 60);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Changes");

        routes.Reads("/v1/changes", "readChanges", "Read what was recorded after a place in the feed; without one, from the beginning", ReadChanges, [After, Context, Subject, Parameters.Limit],
            Feed, static _ => 0);
        routes.Streams("/v1/changes/stream", "followChanges", "Follow what is recorded, as it is recorded; without a place in the feed, from now on", ReadChanges, [After, Context, Subject],
            FilterOf, static (r, position, filter, limit) => r.Port<IChanges>().After(position, filter, limit, r.Cancellation));
    }

    private static async Task<ToldChanges?> Feed(ReadRequest r)
    {
        var cursors = r.Port<ChangeCursors>();
        var (filter, limit, after) = (FilterOf(r), r.Query.Limit(), Place(r, cursors, "after", r.Query.Text("after")));
        r.Query.Check();
        var page = await r.Port<IChanges>().After(after ?? 0, filter, limit, r.Cancellation);
        return new([.. page.Changes.Select(change => ToldChange.Of(change, cursors.Write(r.Tenant, change.Position)))], new(cursors.Write(r.Tenant, page.Next), page.IsEnd));
    }

    private static ChangeFilter FilterOf(ReadRequest r)
    {
        // What is recorded about whom tells of everybody.
        if (!r.Caller.Rights.HoldOfAll(ReadChanges)) throw new NotWithinScopeException(ReadChanges);
        return new(r.Query.OneOf<ChangeContext>("context"), SubjectOf(r));
    }

    private static ChangeSubject? SubjectOf(ReadRequest r)
    {
        if (r.Query.Text("subject") is not { } text) return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && EnumNames<ChangeKind>.TryParse(text[..colon], out var kind) && Guid.TryParseExact(text.AsSpan(colon + 1), "D", out var id)) return new(kind, id);
        r.Query.Complain("subject", "not-a-subject", $"must be one of {string.Join(", ", EnumNames<ChangeKind>.All)}, a colon, and an id.");
        return null;
    }

    /// <summary>The position that a place in the feed stands for; null where none is named.</summary>
    internal static long? Place(ReadRequest r, ChangeCursors cursors, string name, string? text)
    {
        if (text is null) return null;
        if (cursors.TryRead(r.Tenant, text, out var position)) return position;
        r.Query.Complain(name, "not-a-cursor", "must be a cursor of this tenant's feed, unchanged.");
        return null;
    }
}
