namespace HrSaas.Adapters.Http.Docs;

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

/// <summary>Something that is the same for everybody for as long as the host runs: kept as bytes, plain and packed, under a tag of its content.</summary>
internal sealed class Served
{
    /// <summary>Nothing from elsewhere, no script and no style but ours.</summary>
    public const string Strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The same where diagrams are drawn: the drawing brings its own style with it, and no script.</summary>
    public const string Drawn = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly byte[] _plain;
    private readonly byte[] _packed;
    private readonly string _type;
    private readonly string _policy;

    private Served(byte[] plain, string type, string policy)
    {
        (_plain, _type, _policy) = (plain, type, policy);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(plain);
        _packed = packed.ToArray();
        Tag = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
    }

    /// <summary>A name for exactly this content.</summary>
    public string Tag { get; }

    public static Served Page(string html, string policy = Strict) => new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", policy);

    public static Served Asset(string name) => new(Sources.Asset(name), name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8", Strict);

    public static Served Json(byte[] json) => new(json, "application/json", Strict);

    /// <summary>Answers with it, or says that the caller has it already.</summary>
    public Task Write(HttpContext http, int status = StatusCodes.Status200OK)
    {
        var isPacked = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var tag = isPacked ? $"\"{Tag}-gzip\"" : $"\"{Tag}\"";
        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.Vary = "Accept-Encoding";
        // Whoever asks for it by its tag will never get anything else; everything else is asked for anew, which costs one small answer.
        headers.CacheControl = http.Request.Query["v"] == Tag ? "public, max-age=31536000, immutable" : "public, no-cache";
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (status == StatusCodes.Status200OK && http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var body = isPacked ? _packed : _plain;
        if (isPacked) headers.ContentEncoding = "gzip";
        http.Response.StatusCode = status;
        http.Response.ContentType = _type;
        http.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
