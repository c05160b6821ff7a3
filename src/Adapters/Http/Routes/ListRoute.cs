namespace HrSaas.Adapters.Http.Routes;

using System.Globalization;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What happens around every list: who asks and may they, which page of which list, and waiting until the read model shows what it must.</summary>
internal sealed class ListRoute<TFilter, TRow, TKey>(
    Permission permission, string? model, IReadOnlyList<Parameter> parameters, Func<ReadRequest, TFilter> filterOf,
    Func<ReadRequest, TFilter, PageOf<TKey>, Task<Page<TRow, TKey>>> call,
    Authentication authentication, Cursors cursors, OpenStreams streams, HttpSettings settings, TimeProvider time)
    where TKey : class
{
    public async Task Run(HttpContext http)
    {
        var (caller, tenant) = await authentication.Admit(http, permission);
        var query = new Query(http.Request, parameters);
        var request = new ReadRequest(http, caller, tenant, query, time);
        var limit = query.Limit();
        var position = query.Position(http.Request);
        var fields = query.Words("fields", RowFields.Of<TRow>);
        var filter = filterOf(request);
        var format = ListFormats.Of(http.Request);
        if (format is not ListFormat.Json && query.Names("limit")) query.Complain("limit", "whole-list", "must be left out: in this format the list is written whole.");
        query.Check();
        var binding = string.Concat(tenant.Id.ToString(), http.Request.Path.Value, "?", query.Binding());
        var after = query.Cursor is { } cursor ? cursors.Read<TKey>(cursor, binding) : null;

        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);
        if (model is not null && position is { } wanted) await LogPositions.Reached(http, model, wanted, settings);
        var (day, moment) = (after?.AsOf ?? request.AsOfOrToday, after?.KnownAt ?? request.KnownAt);
        if (format is not ListFormat.Json)
        {
            // A whole list is long work for one request: a caller may have only so many under way.
            using var seat = streams.Enter(tenant.Id, caller);
            using var export = new ListExport<TRow, TKey>(format, fields);
            await export.Write(http, await Page(after), Page);
            return;
        }
        var page = await call(request, filter, new(day, moment, limit, after));
        await Write(http, page, fields, page.Next is { } next ? cursors.Write(next, binding) : null, query.Link(), limit);

        Task<Page<TRow, TKey>> Page(Cursor<TKey>? from) => call(request, filter, new(day, moment, settings.ExportPage, from));
    }

    private static async Task Write(HttpContext http, Page<TRow, TKey> page, IReadOnlyList<string>? fields, string? next, string filter, int limit)
    {
        using var json = PooledJson.Rent();
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteStartArray("data"u8);
        RowFields.Write(writer, page.Rows, fields);
        writer.WriteEndArray();
        writer.WriteStartObject("page"u8);
        if (next is not null) writer.WriteString("next"u8, next);
        writer.WriteEndObject();
        writer.WriteString("asOf"u8, page.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("knownAt"u8, page.KnownAt.UtcDateTime);
        writer.WriteString("position"u8, LogPositions.Write(page.Position));
        writer.WriteEndObject();
        var body = json.Written;

        var response = http.Response;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Vary", "Authorization, Accept");
        if (next is not null)
            response.Headers.Append("Link", string.Create(CultureInfo.InvariantCulture, $"<{http.Request.Path.Value}?{filter}limit={limit}&cursor={next}>; rel=\"next\""));
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, http.RequestAborted);
    }
}
