namespace HrSaas.Contracts.Http;

using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using HrSaas.Tests.Support;

/// <summary>A part of a form.</summary>
internal sealed record FormPart(string Name, byte[] Content, string? File = null, string? Type = null)
{
    public static FormPart Csv(string kind, string text, string? file = null) => new(kind, Encoding.UTF8.GetBytes(text), file ?? kind + ".csv", "text/csv");

    public static FormPart Mapping(string json) => new("mapping", Encoding.UTF8.GetBytes(json), Type: "application/json");

    public FormPart Packed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Content);
        return this with { Content = packed.ToArray(), File = File + ".gz", Type = "application/gzip" };
    }
}

/// <summary>Sends forms with files.</summary>
internal static class Uploading
{
    private static readonly HttpClient Http = new();

    public static async Task<ApiAnswer> Import(this HttpHost host, ApiClient client, FormPart[] parts, string? key = null, bool isDryRun = false)
    {
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            var content = new ByteArrayContent(part.Content);
            if (part.Type is { } type) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            if (part.File is { } file) form.Add(content, part.Name, file);
            else form.Add(content, part.Name);
        }
        return await host.Send(client, form, key ?? Guid.NewGuid().ToString(), isDryRun ? "?dryRun=true" : "");
    }

    public static async Task<ApiAnswer> Send(this HttpHost host, ApiClient client, HttpContent content, string? key, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/v1/imports" + query)) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + client.Token);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        var message = await Http.SendAsync(request);
        return new((int)message.StatusCode, message, await message.Content.ReadAsStringAsync());
    }

    /// <summary>The operation once it has ended.</summary>
    public static async Task<ApiAnswer> Ended(this ApiClient client, ApiAnswer accepted)
    {
        accepted.Status.Should().Be(202, accepted.Text);
        ApiAnswer? answer = null;
        await Eventually.Holds("the operation has ended", async () => (answer = await client.Get(accepted.Header("Location")!)).Json["endedAt"] is not null);
        return answer!;
    }
}
