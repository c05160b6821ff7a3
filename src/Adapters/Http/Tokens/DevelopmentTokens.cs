namespace HrSaas.Adapters.Http.Tokens;

using System.Buffers.Text;
using System.Text;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Hands out tokens to whoever asks: <c>POST /dev/token</c>. It is there in development only.</summary>
internal sealed class DevelopmentTokens(DevelopmentKeys keys, ITenants tenants, ITenantRoles roles, HttpSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public async Task Run(HttpContext http)
    {
        if (http.Request.QueryString.HasValue) throw HttpProblems.UnknownParameter.Thrown("This operation has no query parameters.");
        var body = Read(http.Request, await RequestBody.Receive(http.Request, settings.LargestBody));

        var tenant = (Guid.TryParseExact(body.Tenant, "D", out var id)
            ? await tenants.Find(new(id), http.RequestAborted)
            : await tenants.FindBySlug(body.Tenant, http.RequestAborted)) ?? throw HttpProblems.TenantUnknown.Thrown("There is no such tenant.");
        if (await roles.Find(tenant.Id, body.Role, http.RequestAborted) is null)
            throw HttpProblems.RoleUnknown.Thrown("The role is none of hr-admin, manager, employee, and none that the tenant has defined and has in use.");
        var person = body.EmployeeNumber is { } number ? await PersonWith(http, tenant, number) : null;
        await Write(http, Issue(tenant.Id, body.Role, person));
    }

    /// <summary>A token signed with the newest development key.</summary>
    public string Issue(TenantId tenant, string role, PersonId? person)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var (keyId, sign) = keys.Signer();
        var content = Part(json =>
        {
            json.WriteString("alg", "ES256");
            json.WriteString("typ", "at+jwt");
            json.WriteString("kid", keyId);
        }) + "." + Part(json =>
        {
            json.WriteString("iss", settings.Issuer);
            json.WriteString("aud", settings.Audience);
            json.WriteString("sub", person is { } known ? $"{role}:{known}" : role);
            json.WriteString("tenant", tenant.Value);
            json.WriteString("role", role);
            if (person is { } own) json.WriteString("person", own.Value);
            json.WriteNumber("iat", now);
            json.WriteNumber("exp", now + (long)Lifetime.TotalSeconds);
        });
        return content + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)));
    }

    private static DevelopmentTokenBody Read(HttpRequest request, in System.Buffers.ReadOnlySequence<byte> bytes)
    {
        try
        {
            return BodyReader.Read(DevelopmentTokenBody.Shape, bytes);
        }
        finally
        {
            RequestBody.Release(request, bytes);
        }
    }

    // The number stays here: the token names the person by id, and holds nothing identifying.
    private static async Task<PersonId?> PersonWith(HttpContext http, Tenant tenant, string number)
    {
        http.RequestServices.GetRequiredService<RequestScope>().Open(tenant.Id, new("development", Access.HrAdmin, null), Trace.Of(http).Id);
        return await http.RequestServices.GetRequiredService<EmployeeNumbers>().PersonWith(number, http.RequestAborted)
            ?? throw HttpProblems.NotKnown.Thrown("Nobody in the tenant has that employee number.");
    }

    private static string Part(Action<System.Text.Json.Utf8JsonWriter> write)
    {
        using var json = PooledJson.Rent();
        json.Writer.WriteStartObject();
        write(json.Writer);
        json.Writer.WriteEndObject();
        return Base64Url.EncodeToString(json.Written.Span);
    }

    private static async Task Write(HttpContext http, string token)
    {
        using var json = PooledJson.Rent();
        json.Writer.WriteStartObject();
        json.Writer.WriteString("access_token"u8, token);
        json.Writer.WriteString("token_type"u8, "Bearer");
        json.Writer.WriteNumber("expires_in"u8, (long)Lifetime.TotalSeconds);
        json.Writer.WriteEndObject();
        var body = json.Written;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}

internal sealed class DevelopmentTokenBody
{
    public static Shape<DevelopmentTokenBody> Shape { get; } = new Shape<DevelopmentTokenBody>("DevelopmentToken", "For whom a token is wanted.")
        .Required("tenant", Kinds.Text(100, "demo"), "The tenant's slug or id.", (body, tenant) => body.Tenant = tenant)
        .Required("role", Kinds.Text(40, "hr-admin"), "hr-admin, manager or employee.", (body, role) => body.Role = role)
        .Optional("employeeNumber", Kinds.Text(40, "000417"), "Whose token it is; for manager and employee.", (body, number) => body.EmployeeNumber = number);

    public string Tenant { get; set; } = "";

    public string Role { get; set; } = "";

    public string? EmployeeNumber { get; set; }
}
