namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>The programs that call the API in a tenant's name.</summary>
internal static class ApiClientRoutes
{
    public static void Declare(RouteTable routes)
    {
        routes.Creates("/v1/api-clients", "createApiClient", "Let a program call the API in a role; the answer shows its secret once", WriteAccess, CreateApiClientBody.Shape,
            static (r, body) => r.Port<ApiClients>().Create(body.Command(r.NewSecret()), r.Today, r.Context), showsSecret: true);
        routes.Lists<NoFilter, ApiClientRow, ApiClientKey>("/v1/api-clients", "listApiClients", "List the API clients, by name", ReadAccess, IApiClientList.Model,
            [Parameters.KnownAt], AccessRoutes.OfAll, static (r, _, page) => r.Port<IApiClientList>().List(page, r.Cancellation));
        routes.Reads("/v1/api-clients/{apiClientId}", "readApiClient", "Read what an API client is, which secrets it has, and when it was last used", ReadAccess, [Parameters.KnownAt], Find, static it => it.Version);
        routes.Changes("/v1/api-clients/{apiClientId}/secrets", "rotateApiClientSecret", "Give an API client another secret; the answer shows it once", WriteAccess, RotateApiClientSecretBody.Shape,
            static (r, body) => r.Port<ApiClients>().Rotate(r.Id<ApiClientId>("apiClientId"), body.Command(r.NewSecret()), r.Today, r.Context), showsSecret: true);
        routes.Changes("/v1/api-clients/{apiClientId}/secrets/{credentialId}/revocation", "revokeApiClientSecret", "Let a secret be good no more", WriteAccess, RevokeApiClientSecretBody.Shape,
            static (r, _) => r.Port<ApiClients>().RevokeSecret(r.Id<ApiClientId>("apiClientId"), new(r.Id<ApiSecretId>("credentialId")), r.Context));
        routes.Changes("/v1/api-clients/{apiClientId}/revocation", "revokeApiClient", "Let an API client in no more", WriteAccess, RevokeApiClientBody.Shape,
            static (r, body) => r.Port<ApiClients>().Revoke(r.Id<ApiClientId>("apiClientId"), new(body.Reason), r.Context));
    }

    private static Task<ApiClientReading?> Find(ReadRequest r)
    {
        AccessRoutes.OfAll(r);
        return r.Port<ApiClientReadings>().Find(r.Id<ApiClientId>("apiClientId"), r.KnownAt, r.Cancellation);
    }
}
