namespace HrSaas.Adapters.Http.Routes;

using System.Buffers;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What happens around every command: who asks and may they, the key, the version, the body; then the port is called.</summary>
internal sealed class CommandRoute<TBody>(
    Permission permission, Shape<TBody> shape, Precondition precondition, string? createdAt,
    Func<CommandRequest, TBody, Task<CommandOutcome>> call,
    Authentication authentication, IKeyedHash hash, HttpSettings settings, Func<ICurrentTag?> current)
    where TBody : class, new()
{
    public async Task Run(HttpContext http)
    {
        var request = http.Request;
        var (caller, tenant) = await authentication.Admit(http, permission);
        if (request.QueryString.HasValue) throw HttpProblems.UnknownParameter.Thrown("This operation has no query parameters.");
        var ifMatch = EntityTags.VersionOf(request.Headers.IfMatch);
        if (precondition == Precondition.Required && request.Headers.IfMatch.Count == 0)
            throw HttpProblems.IfMatchMissing.Thrown("This operation needs the If-Match header.");

        var (key, body) = Read(request, caller, await RequestBody.Receive(request, settings.LargestBody));

        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);
        if (!caller.Rights.HoldOfAll(permission)) await WriteReach.Check(http, permission, body);
        // Not cancelled when the client leaves: what has been asked for is carried out, and its answer is there for the next try.
        var outcome = await call(new(http, tenant, new(key, ifMatch, CancellationToken.None)), body);
        await CommandAnswers.Write(http, outcome, createdAt, outcome is VersionDiffers && current() is { } read ? await read.TagOf(http, caller, tenant) : null);
    }

    private (CommandKey Key, TBody Body) Read(HttpRequest request, Caller caller, in ReadOnlySequence<byte> bytes)
    {
        try
        {
            return (IdempotencyKeys.Of(request, caller, bytes, hash), BodyReader.Read(shape, bytes));
        }
        finally
        {
            RequestBody.Release(request, bytes);
        }
    }
}
