namespace HrSaas.Adapters.Http.Routes;

using System.Buffers;
using System.Text.Json;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What happens around every preview: who asks and may they, the body; then the port is called. Nothing is recorded, so there is no key and no version.</summary>
internal sealed class PreviewRoute<TBody, TReading>(
    Permission permission, Shape<TBody> shape, Func<ReadRequest, TBody, Task<TReading>> call, Authentication authentication, HttpSettings settings, TimeProvider time)
    where TBody : class, new() where TReading : class
{
    public async Task Run(HttpContext http)
    {
        var (caller, tenant) = await authentication.Admit(http, permission);
        var query = new Query(http.Request, []);
        var request = new ReadRequest(http, caller, tenant, query, time);
        query.Check();
        var body = Read(http.Request, await RequestBody.Receive(http.Request, settings.LargestBody));
        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);
        var reading = await call(request, body);

        using var json = PooledJson.Rent();
        JsonSerializer.Serialize(json.Writer, reading, Answers.Of<TReading>());
        var written = json.Written;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = written.Length;
        await http.Response.Body.WriteAsync(written, http.RequestAborted);
    }

    private TBody Read(HttpRequest request, in ReadOnlySequence<byte> bytes)
    {
        try
        {
            return BodyReader.Read(shape, bytes);
        }
        finally
        {
            RequestBody.Release(request, bytes);
        }
    }
}
