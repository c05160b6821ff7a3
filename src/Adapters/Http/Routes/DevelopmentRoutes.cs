namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

/// <summary>What is there in development only.</summary>
internal static class DevelopmentRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, DevelopmentTokens tokens) =>
        endpoints.MapMethods("/dev/token", [HttpMethods.Post], tokens.Run)
            .WithMetadata(
                new Route(HttpMethods.Post, "/dev/token", "developmentToken", "Get a token, in development only", "Development", null, ((RequestDelegate)tokens.Run).Method)
                {
                    Body = DevelopmentTokenBody.Shape, Problems = [403, 404],
                },
                ((RequestDelegate)tokens.Run).Method)
            .WithName("developmentToken");
}
