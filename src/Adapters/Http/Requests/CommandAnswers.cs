namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Adapters.Http.Problems;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;

/// <summary>Tells the sender of a command what became of it.</summary>
internal static class CommandAnswers
{
    /// <param name="createdAt">The path under which a created resource is found by its id; null for a command on one that is there.</param>
    /// <param name="currentTag">The resource's entity tag, where its sender has seen another version.</param>
    public static Task Write(HttpContext http, CommandOutcome outcome, string? createdAt, string? currentTag) => outcome switch
    {
        Done done => Write(http, done, createdAt),
        Refused refused => ProblemWriter.Write(http, ProblemOf(refused.Refusal)),
        VersionDiffers differs => ProblemWriter.Write(http, HttpProblems.VersionDiffers.With(
            $"If-Match names another version than the current one, which is {differs.Current}.") with { ETag = currentTag ?? EntityTags.Of(differs.Current) }),
        KeyReused => ProblemWriter.Write(http, HttpProblems.IdempotencyKeyReused.With("The Idempotency-Key was used before, with another body.")),
        StillRunning => ProblemWriter.Write(http, HttpProblems.StillRunning.With("The first request with this Idempotency-Key is still running.") with { RetryAfter = 1 }),
        TooContended => ProblemWriter.Write(http, HttpProblems.TooContended.With("Others kept changing what this command depends on.") with { RetryAfter = 1 }),
    };

    public static Problem ProblemOf(Refusal refusal) => new(
        refusal.Kind switch { RefusalKind.Rule => 422, RefusalKind.Conflict => 409, RefusalKind.NotThere => 404 }, refusal.Code, refusal.Detail)
    {
        Errors = refusal is NotWellFormed { Flaws: var flaws }
            ? [.. flaws.Select(flaw => new FieldError("/" + flaw.Member.Replace('.', '/'), flaw.Code, flaw.Detail))]
            : [],
    };

    private static Task Write(HttpContext http, Done done, string? createdAt)
    {
        var response = http.Response;
        response.StatusCode = createdAt is null ? 200 : 201;
        response.ContentType = "application/json";
        if (createdAt is not null) response.Headers.Location = createdAt + done.Answer.Id.ToString();
        if (done.IsReplayed) response.Headers["Idempotent-Replayed"] = "true";
        response.Headers.CacheControl = "no-store";

        using var json = PooledJson.Rent();
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteString("id"u8, done.Answer.Id);
        writer.WriteNumber("version"u8, done.Answer.Version);
        if (done.Answer.Fact is { } fact) writer.WriteString("factId"u8, fact.Value);
        if (done.Answer.Correction is { } correction) writer.WriteString("correctionId"u8, correction.Value);
        // What is replayed is what was kept, and the secret was not. Nor is one shown that was not recorded.
        if (done is { IsReplayed: false, Answer.Changed: true } && http.Features.Get<SecretToShow>() is { } secret) writer.WriteString("secret"u8, secret.Text);
        writer.WriteBoolean("changed"u8, done.Answer.Changed);
        writer.WriteString("position"u8, LogPositions.Write(done.Position));
        writer.WriteString("recordedAt"u8, done.RecordedAt.UtcDateTime);
        writer.WriteEndObject();
        var body = json.Written.Span;
        response.ContentLength = body.Length;
        body.CopyTo(response.BodyWriter.GetSpan(body.Length));
        response.BodyWriter.Advance(body.Length);
        return Task.CompletedTask;
    }
}
