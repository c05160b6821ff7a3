namespace HrSaas.Adapters.Http.Uploads;

using System.Text.Json;
using CsvHelper;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Importing;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Tells of long work that it goes on.</summary>
internal static class OperationAnswers
{
    public static async Task Accepted(HttpContext http, Guid operation, bool isReplayed)
    {
        var reading = await http.RequestServices.GetRequiredService<IOperations>().Find(operation, http.RequestAborted) ?? throw HttpProblems.NotKnown.Thrown("There is no such operation.");
        var response = http.Response;
        response.StatusCode = StatusCodes.Status202Accepted;
        response.Headers.Location = $"/v1/operations/{operation}";
        if (isReplayed) response.Headers["Idempotent-Replayed"] = "true";
        response.Headers.CacheControl = "no-store";
        using var json = PooledJson.Rent();
        JsonSerializer.Serialize(json.Writer, reading, Answers.Of<OperationReading>());
        response.ContentType = "application/json";
        response.ContentLength = json.Written.Length;
        await response.Body.WriteAsync(json.Written, http.RequestAborted);
    }
}

/// <summary>Asks long work to end.</summary>
internal sealed class CancellationRoute(Permission permission, Authentication authentication)
{
    public async Task Run(HttpContext http)
    {
        var (caller, tenant) = await authentication.Admit(http, permission);
        new Query(http.Request, []).Check();
        var operation = Paths.Id<FactId>(http, "operationId").Value;
        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);
        if (!await http.RequestServices.GetRequiredService<IOperationEnds>().Cancel(operation, http.RequestAborted)) throw HttpProblems.NotKnown.Thrown("There is no such operation.");
        await OperationAnswers.Accepted(http, operation, isReplayed: false);
    }
}

/// <summary>A file to fill in: a header line, and a line that shows what the columns hold.</summary>
internal sealed class TemplateRoute(Permission permission, string kind, Authentication authentication)
{
    public async Task Run(HttpContext http)
    {
        await authentication.Admit(http, permission);
        new Query(http.Request, []).Check();
        var (header, example) = UploadReading.TemplateOf(http.RequestServices.GetServices<IImportKind>().First(one => one.Kind == kind));
        using var body = new MemoryStream();
        await using (var csv = CsvWriter.Create(body, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteHeader([.. header]);
            foreach (var cell in example) csv.WriteField(cell);
            csv.EndRecord();
            csv.Flush();
        }
        var response = http.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{kind}.csv\"";
        response.Headers.CacheControl = "private, no-cache";
        response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(response.Body, http.RequestAborted);
    }
}
