namespace HrSaas.Adapters.Http.Uploads;

using System.Security.Cryptography;
using System.Text;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Adapters.Http.Routes;
using HrSaas.Application.Importing;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

/// <summary>Takes in the files of an import as they come, row by row, and lets it wait for its turn.</summary>
internal sealed class ImportRoute(Authentication authentication, IKeyedHash hash, HttpSettings settings)
{
    public static readonly Parameter DryRun = Parameters.YesOrNo("dryRun", "Whether it is only told what would become of each row. Nothing is recorded then.");
    private const int RowsAtOnce = 1000;
    private const int MostParts = 50;

    public async Task Run(HttpContext http)
    {
        var request = http.Request;
        var (caller, tenant) = await authentication.Admit(http, Permission.WriteImports);
        var query = new Query(request, [DryRun]);
        var isDryRun = query.YesOrNo("dryRun") ?? false;
        query.Check();
        var boundary = BoundaryOf(request);
        var key = IdempotencyKeys.Of(request, caller);
        if (request.ContentLength > settings.LargestUpload) throw HttpProblems.UploadTooLarge.Thrown(FormattableString.Invariant($"More than {settings.LargestUpload} bytes are not taken at once."));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null; // it is measured here
        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, caller, Trace.Of(http).Id);

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData([(byte)(isDryRun ? 1 : 0)]);
        await using var body = new Measured(request.Body, settings.LargestUpload);
        var operation = Guid.CreateVersion7();
        await using var upload = await http.RequestServices.GetRequiredService<IUploads>().Open(operation, http.RequestAborted);
        var reading = http.RequestServices.GetRequiredService<UploadReading>();
        var mapping = await Read(body, boundary, reading, upload, digest, http.RequestAborted);
        // What is behind the last part is of the body too.
        await body.CopyToAsync(Stream.Null, http.RequestAborted);
        var receipt = await upload.Commit(
            new(operation, new(key, IdempotencyKeys.BodyHashOf(digest.GetHashAndReset(), hash)), isDryRun, mapping.System, reading.Told), http.RequestAborted);
        if (receipt.IsOther) throw HttpProblems.IdempotencyKeyReused.Thrown("The Idempotency-Key was used before, with another body.");
        await OperationAnswers.Accepted(http, receipt.Operation, receipt.IsReplayed);
    }

    private async Task<Mapping> Read(Stream body, string boundary, UploadReading reading, IOpenUpload upload, IncrementalHash digest, CancellationToken cancellation)
    {
        var parts = new MultipartReader(boundary, body) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024, BodyLengthLimit = null };
        var (mapping, files) = ((Mapping?)null, 0);
        for (var n = 0; await Next(parts, cancellation) is { } section; n++)
        {
            if (n >= MostParts) throw HttpProblems.UploadMalformed.Thrown(FormattableString.Invariant($"More than {MostParts} parts are not taken at once."));
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                throw HttpProblems.UploadMalformed.Thrown("A part has no name.");
            // A form that is sent again has another boundary: what is compared is what the parts are called and hold.
            digest.AppendData(Encoding.UTF8.GetBytes($"{section.ContentType}\0{section.ContentDisposition}\0"));
            await using var content = new Measured(section.Body, settings.LargestUpload, digest);
            if (name == "mapping")
            {
                if (mapping is not null || files > 0) throw HttpProblems.UploadMalformed.Thrown("The part 'mapping' comes once, and before the files.");
                mapping = MappingJson.Read(await Whole(content, cancellation));
                continue;
            }
            if (!ImportKinds.Names.Contains(name)) throw HttpProblems.UploadMalformed.Thrown("A part is named after none of the kinds that can be imported.");
            mapping ??= Mapping.None;
            files++;
            var file = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
            await Read(new(section, content, name, file, mapping.Of(name), settings.LargestUpload), mapping, reading, upload, cancellation);
            await content.CopyToAsync(Stream.Null, cancellation);
        }
        return files > 0 ? mapping! : throw HttpProblems.UploadMalformed.Thrown("There is no file.");
    }

    private static async Task Read(UploadedFile file, Mapping mapping, UploadReading reading, IOpenUpload upload, CancellationToken cancellation)
    {
        var (rows, form) = (new List<UploadedRow>(RowsAtOnce), (RowForm?)null);
        await foreach (var (columns, row) in file.Rows(cancellation))
        {
            if (columns is not null)
            {
                (form, var refusal) = reading.Begin(file.Kind, mapping, columns);
                if (refusal is not null) throw new ProblemException(CommandAnswers.ProblemOf(refusal) with { Detail = $"{file.Kind}: {refusal.Detail}" });
                continue;
            }
            rows.Add(reading.Read(file.Kind, form!, file.Name, row.Line, row.Cell, row.Refusal));
            if (rows.Count < RowsAtOnce) continue;
            await upload.Add(rows, cancellation);
            rows.Clear();
        }
        await upload.Add(rows, cancellation);
    }

    private static async Task<MultipartSection?> Next(MultipartReader parts, CancellationToken cancellation)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancellation);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException && !cancellation.IsCancellationRequested)
        {
            throw HttpProblems.UploadMalformed.Thrown("The parts of the form cannot be told apart.");
        }
    }

    private static async Task<byte[]> Whole(Stream body, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        await using var measured = new Measured(body, MappingJson.Largest);
        await measured.CopyToAsync(whole, cancellation);
        return whole.ToArray();
    }

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary && request.Headers.ContentEncoding.Count == 0
            ? boundary : throw HttpProblems.UploadNotMultipart.Thrown("The body must be sent as multipart/form-data with a boundary, and not be compressed as a whole.");
}
