namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Feeds;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Queries;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>Who is away, for calendar programs. The feed itself is no part of the API that the document describes: it is read without a token.</summary>
internal static class AbsenceFeedRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, RouteTable routes)
    {
        routes.Creates("/v1/absence-feeds", "makeAbsenceFeed", "Make an address under which a calendar program reads who is away; the answer shows its secret once", ReadDirectory, MakeAbsenceFeedBody.Shape,
            static (r, body) => r.Port<AbsenceFeeds>().Make(body.Command(r.NewFeedSecret()), r.Today, r.Context), showsSecret: true);
        routes.Lists<AbsenceFeedFilter, AbsenceFeedRow, AbsenceFeedKey>("/v1/absence-feeds", "listAbsenceFeeds", "List your own feeds of absences, or those of everybody if you keep their leave, the first made first", ReadDirectory, IAbsenceFeedList.Model,
            [Parameters.KnownAt, Parameters.Id("makerId", "Only those that this person made."), Parameters.YesOrNo("isRevoked", "Only those that are revoked, or with false only those that are not.")],
            static r => new(r.Query.Id<PersonId>("makerId"), r.Query.YesOrNo("isRevoked")), static (r, filter, page) => r.Port<IAbsenceFeedList>().List(filter, page, r.Cancellation));
        routes.Reads("/v1/absence-feeds/{absenceFeedId}", "readAbsenceFeed", "Read what a feed of absences shows, and whether it is revoked", ReadDirectory, [],
            static r => r.Port<AbsenceFeedReadings>().Find(r.Id<AbsenceFeedId>("absenceFeedId"), r.Cancellation), static it => it.Version);
        routes.Changes("/v1/absence-feeds/{absenceFeedId}/revocation", "revokeAbsenceFeed", "Let nobody read a feed of absences any more", ReadDirectory, RevokeAbsenceFeedBody.Shape,
            static (r, _) => r.Port<AbsenceFeeds>().Revoke(r.Id<AbsenceFeedId>("absenceFeedId"), new(), r.Context));

        endpoints.MapMethods(FeedRoute.Path, [HttpMethods.Get], endpoints.ServiceProvider.GetRequiredService<FeedRoute>().Run);
    }
}
