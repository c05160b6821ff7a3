namespace HrSaas.Adapters.Http.Problems;

using System.Globalization;

/// <summary>A problem of the protocol rather than of a rule of the domain; those are the refusals.</summary>
/// <param name="Why">What its page says: what happened, and why.</param>
/// <param name="WayOut">And how to get out of it.</param>
public sealed record HttpProblem(string Code, int Status, string Why, string WayOut)
{
    public Problem With(string detail) => new(Status, Code, detail);

    public ProblemException Thrown(string detail) => new(With(detail));
}

/// <summary>Every problem that the HTTP adapter itself can answer with. The rest are the domain's refusals.</summary>
public static class HttpProblems
{
    public static readonly HttpProblem MalformedJson = new("malformed-json", 400,
        "The body is not JSON (RFC 8259), not UTF-8, or empty where a body is needed.",
        "Look at the position that the detail names. JSON has no comments, no trailing commas and no byte order mark.");

    public static readonly HttpProblem MalformedBody = new("malformed-body", 400,
        "The body is JSON, but not of the form that this operation takes: members are missing, unknown, doubled or of the wrong kind.",
        "Each entry of `errors` names one member by a JSON pointer. All of them are listed at once; put them right and send the request again.");

    public static readonly HttpProblem TooDeep = new("too-deep", 400,
        "The body nests objects or arrays deeper than any operation of this API needs.",
        "Compare the body with the operation's example in the OpenAPI document.");

    public static readonly HttpProblem MalformedId = new("malformed-id", 400,
        "A segment of the path should be an id, and is not a UUID.",
        "Take ids from the answers of this API, whole and unchanged.");

    public static readonly HttpProblem MalformedParameter = new("malformed-parameter", 400,
        "A query parameter does not have the form that it should have.",
        "Each entry of `errors` names a parameter and what its form has to be.");

    public static readonly HttpProblem UnknownParameter = new("unknown-parameter", 400,
        "The operation does not know a query parameter. It is refused rather than ignored, because the answer would not be the one asked for.",
        "The OpenAPI document lists the parameters of each operation. Parameters are case-sensitive and given once.");

    public static readonly HttpProblem KnownAtInFuture = new("known-at-in-future", 400,
        "What will be known at a moment to come cannot be told.",
        "Leave `knownAt` out to be told what is known now. Mind the time zone: the moment is compared in UTC.");

    public static readonly HttpProblem CursorOfAnotherList = new("cursor-of-another-list", 400,
        "A cursor goes on from where one list ended; it belongs to that list's filter, day and sort order, and is not to be made or changed by hand.",
        "Follow the `Link: rel=\"next\"` of the page before, or start again without a cursor.");

    public static readonly HttpProblem IdempotencyKeyMissing = new("idempotency-key-missing", 400,
        "A request that records something must bear an `Idempotency-Key`, so that sending it again after a lost answer does nothing twice.",
        "Make a fresh key (a UUID will do) for each thing that is to happen once, and send the same key with every repetition.");

    public static readonly HttpProblem IdempotencyKeyMalformed = new("idempotency-key-malformed", 400,
        "The `Idempotency-Key` is empty, longer than 255 characters, given more than once, or holds other than visible ASCII characters.",
        "Send one key of 1 to 255 visible characters; a UUID will do.");

    public static readonly HttpProblem IfMatchMalformed = new("if-match-malformed", 400,
        "The `If-Match` header is not one strong entity tag as this API gives them.",
        "Send back the `ETag` of the resource as it was read, quotes included: `If-Match: \"7.3q2+7w\"`. The version alone will do: `\"7\"`.");

    public static readonly HttpProblem TokenMissing = new("token-missing", 401,
        "The request bears no access token.",
        "Send `Authorization: Bearer …` with a token of your identity provider. In development, `POST /dev/token` hands them out.");

    public static readonly HttpProblem TokenMalformed = new("token-malformed", 401,
        "What was sent as a token is not a signed JSON Web Token, or holds a claim twice or of the wrong kind.",
        "Send the access token whole, as the issuer gave it.");

    public static readonly HttpProblem TokenAlgorithmNotAllowed = new("token-algorithm-not-allowed", 401,
        "The token is not signed, or with an algorithm that is not accepted here. Accepted are RS256, PS256 and ES256.",
        "Have the issuer sign with one of these.");

    public static readonly HttpProblem TokenKeyUnknown = new("token-key-unknown", 401,
        "The token names a signing key that is not, or no longer, among the issuer's keys.",
        "Get a fresh token: the issuer signs it with a key that is in use.");

    public static readonly HttpProblem TokenSignatureWrong = new("token-signature-wrong", 401,
        "The token's signature does not fit its content: it was changed, or signed by somebody else.",
        "Get a fresh token, and send it unchanged.");

    public static readonly HttpProblem TokenExpired = new("token-expired", 401,
        "The token's time is over.",
        "Get a fresh token.");

    public static readonly HttpProblem TokenNotYetValid = new("token-not-yet-valid", 401,
        "The token's time has not come: its `nbf` or `iat` lies in the future.",
        "Check the issuer's clock, or wait.");

    public static readonly HttpProblem TokenOfAnotherIssuer = new("token-of-another-issuer", 401,
        "The token was not issued by the identity provider that this server trusts.",
        "Get the token from the configured issuer.");

    public static readonly HttpProblem TokenForAnotherAudience = new("token-for-another-audience", 401,
        "The token was issued for another service.",
        "Ask the issuer for a token whose audience is this API.");

    public static readonly HttpProblem TokenWithoutTenant = new("token-without-tenant", 401,
        "The token does not say which tenant it is for.",
        "Have the issuer add the `tenant` claim with the tenant's id.");

    public static readonly HttpProblem OperatorKeyWrong = new("operator-key-wrong", 401,
        "What only those who operate the product are told was asked for with something else than their key.",
        "Send the key of the file that the setting `HrSaas__OperatorKeyFile` names as bearer token; or leave the header out, to be told what everybody may know.");

    public static readonly HttpProblem ApiSecretMalformed = new("api-secret-malformed", 401,
        "What begins like the secret of an API client is none: its length, its characters or the checksum at its end are wrong.",
        "Copy the secret whole and unchanged: `hrs_live_` or `hrs_test_` and 68 letters and digits.");

    public static readonly HttpProblem ApiSecretOfAnotherEnvironment = new("api-secret-of-another-environment", 401,
        "The secret is well-formed and for another environment: `hrs_test_` opens development hosts only, and `hrs_live_` all others.",
        "Use the secret that was made on this installation.");

    public static readonly HttpProblem ApiSecretNotGood = new("api-secret-not-good", 401,
        "The secret is not one of an API client's that is good now: it was never given out here, another has taken its place, or it was revoked, alone or with its client.",
        "Have somebody read the API client (`GET /v1/api-clients/{apiClientId}`), which tells of each secret by its last four characters until when it is good, and rotate it where it has to be replaced.");

    public static readonly HttpProblem ApiClientExpired = new("api-client-expired", 401,
        "The last day on which the API client is let in is over, by the tenant's home zone.",
        "Have somebody create another API client (`POST /v1/api-clients`).");

    public static readonly HttpProblem TenantUnknown = new("tenant-unknown", 403,
        "The token is good, but the tenant that it names is not here.",
        "Check that the token was issued for this installation.");

    public static readonly HttpProblem TenantSuspended = new("tenant-suspended", 403,
        "The tenant has been suspended; nothing can be read or recorded until that is lifted.",
        "Talk to whoever runs this installation.");

    public static readonly HttpProblem OriginNotAllowed = new("origin-not-allowed", 403,
        "The request comes from a page in a browser, and the token's tenant does not allow that page's origin.",
        "Have whoever runs this installation add the origin to the tenant's. A program that is no page in a browser sends no `Origin` header.");

    public static readonly HttpProblem RoleUnknown = new("role-unknown", 403,
        "The token gives no role that counts here: none of hr-admin, manager and employee, and none that the tenant has defined and has in use.",
        "Have the issuer put one of them into the `role` claim, or define the role (`POST /v1/roles`).");

    public static readonly HttpProblem PermissionMissing = new("permission-missing", 403,
        "The caller's role does not hold the permission that this operation needs.",
        "The detail names the permission. Ask for a role that holds it, or have somebody who has it do this.");

    public static readonly HttpProblem NotWithinYourScope = new("not-within-your-scope", 403,
        "The caller's role holds the permission, but it does not reach whom this is about, as things are today.",
        "Ask somebody whose scope is wider: hr-admin sees everything of the tenant.");

    public static readonly HttpProblem NoSuchRoute = new("no-such-route", 404,
        "There is nothing at this address.",
        "The OpenAPI document at `/openapi/v1.json` lists every address.");

    public static readonly HttpProblem NotKnown = new("not-known", 404,
        "There is no such resource, or it was not known at the moment asked for. What belongs to another tenant is not there either.",
        "Check the id, and `knownAt` if it was given.");

    public static readonly HttpProblem NoSuchProblem = new("no-such-problem", 404,
        "This server has no problem of that name.", "See `/problems` for those it has.");

    public static readonly HttpProblem MethodNotAllowed = new("method-not-allowed", 405,
        "The address is right, but not for this method.",
        "The `Allow` header lists the methods of this address.");

    public static readonly HttpProblem StillRunning = new("still-running", 409,
        "The first request with this idempotency key is still being carried out.",
        "Send the request again, with the same key, after the time in `Retry-After`.");

    public static readonly HttpProblem TooContended = new("too-contended", 409,
        "Others kept changing what this command depends on, and nothing was recorded.",
        "Send the request again, with the same key.");

    public static readonly HttpProblem PersonErased = new("person-erased", 409,
        "The person's data has been erased for good; nothing identifying can be recorded about them again.",
        "If the same human being comes back, register a new person.");

    public static readonly HttpProblem VersionDiffers = new("version-differs", 412,
        "The resource has changed since it was read: the `If-Match` header names another version than the current one.",
        "Read the resource again, decide whether the change is still wanted, and send the `ETag` of the answer. The current one is in this answer's `ETag`.");

    public static readonly HttpProblem BodyTooLarge = new("body-too-large", 413,
        "The body is larger than this API takes.",
        "No operation needs more than 64 KB.");

    public static readonly HttpProblem UploadMalformed = new("upload-malformed", 400,
        "The body is `multipart/form-data`, but not as an import is sent: a part has no name or one that is no kind, the mapping comes after a file, a part is not of its form, or there is no file.",
        "Name each file's part after the kind of its rows, such as `people`, and send the part `mapping` first. The detail says which part it is.");

    public static readonly HttpProblem MappingMalformed = new("mapping-malformed", 400,
        "The part `mapping` of an import is not JSON of the form that mappings have, or names what is not known.",
        "Compare it with the mapping in the guide to importing a company. Nothing in it is ignored.");

    public static readonly HttpProblem UploadTooLarge = new("upload-too-large", 413,
        "The files of an import are larger than is taken at once, packed or unpacked.",
        "Send them in several imports: what is named by keys is found again, whichever import brought it in.");

    public static readonly HttpProblem UploadNotMultipart = new("upload-not-multipart", 415,
        "An import is sent as `multipart/form-data`, with a file in each part.",
        "Let your HTTP library make the form: it sets the `Content-Type` with its boundary.");

    public static readonly HttpProblem AddressTooLong = new("address-too-long", 414, "The address is too long.", "No operation needs so long an address.");

    public static readonly HttpProblem MediaTypeNotSupported = new("media-type-not-supported", 415,
        "The body is not sent as `application/json`, or in an encoding other than UTF-8, or compressed.",
        "Send `Content-Type: application/json`.");

    public static readonly HttpProblem IdempotencyKeyReused = new("idempotency-key-reused", 422,
        "The same idempotency key was used before for a request with another body.",
        "Use a fresh key for a new request; send a repetition with the very same body.");

    public static readonly HttpProblem IfMatchMissing = new("if-match-missing", 428,
        "What corrects or withdraws a fact must name the version that its sender has seen, so that nobody overwrites what they have not read.",
        "Read the resource and send its `ETag` as `If-Match`.");

    public static readonly HttpProblem RateLimited = new("rate-limited", 429,
        "The caller has made as many requests in this window of time as they may. Each caller of each tenant has a quota of their own: `RateLimit-Policy` tells how many requests (`q`) in how many seconds (`w`).",
        "Wait for the seconds in `Retry-After`, and send the request again with the same idempotency key: nothing of it was done. `RateLimit` tells with every answer how many requests are left (`r`), and in how many seconds the quota is full again (`t`).");

    public static readonly HttpProblem TooManyStreams = new("too-many-streams", 429,
        "The caller has as many live streams open, or lists that are written whole under way, as they may.",
        "Close one of them or wait until it has ended, and ask again. One stream can tell of everything: filter on your side, or share it among your programs.");

    public static readonly HttpProblem HeadersTooLarge = new("headers-too-large", 431, "The headers are too large.", "Send fewer or smaller headers.");

    public static readonly HttpProblem MalformedRequest = new("malformed-request", 400,
        "The request is not HTTP as this server understands it.", "Check the client, or what stands between it and this server.");

    public static readonly HttpProblem Unexpected = new("unexpected", 500,
        "This is a fault of the server, not of the request. It has been recorded under the trace id.",
        "Sending the request again with the same idempotency key is safe. If it stays, report the `traceId`.");

    public static readonly HttpProblem StreamUnreadable = new("stream-unreadable", 503,
        "The history of this resource holds an event of a kind that this host does not know; a newer release wrote it. Nothing is decided or told on half of a history.",
        "Wait until the release is everywhere, or ask a newer host. Everything else goes on.");

    public static readonly HttpProblem StoreUnavailable = new("store-unavailable", 503,
        "The database did not answer in time. Whether a command was carried out is not known to this host.",
        "Send the request again with the same idempotency key: it is carried out once, whatever became of the first.");

    public static readonly HttpProblem HolidayServiceUnavailable = new("holiday-service-unavailable", 503,
        "The public service for holidays does not answer in time, or not what could be understood, and nothing is kept that it said earlier of these years.",
        "Send the request again later, with the same idempotency key; or take the holidays from another source, such as the packaged calendars or a file.");

    public static readonly HttpProblem ReadModelBehind = new("read-model-behind", 503,
        "The list has not yet reached the position that the request waits for, and a stale answer is never passed off as fresh.",
        "Send the request again after the time in `Retry-After`, or without the position.");

    public static readonly HttpProblem ReadModelStopped = new("read-model-stopped", 503,
        "The list met an event that it cannot digest, and has stopped for this tenant rather than skip it.",
        "Commands, and reads of single resources, go on. Operators see it in `/health/ready`.");

    /// <summary>All of them, for the pages and the documentation.</summary>
    public static IReadOnlyList<HttpProblem> All { get; } =
    [
        MalformedJson, MalformedBody, TooDeep, MalformedId, MalformedParameter, UnknownParameter, KnownAtInFuture, CursorOfAnotherList,
        IdempotencyKeyMissing, IdempotencyKeyMalformed, IfMatchMalformed, MalformedRequest,
        TokenMissing, TokenMalformed, TokenAlgorithmNotAllowed, TokenKeyUnknown, TokenSignatureWrong, TokenExpired, TokenNotYetValid,
        TokenOfAnotherIssuer, TokenForAnotherAudience, TokenWithoutTenant, OperatorKeyWrong, ApiSecretMalformed, ApiSecretOfAnotherEnvironment, ApiSecretNotGood, ApiClientExpired,
        TenantUnknown, TenantSuspended, OriginNotAllowed, RoleUnknown, PermissionMissing, NotWithinYourScope,
        NoSuchRoute, NotKnown, NoSuchProblem, MethodNotAllowed, StillRunning, TooContended, PersonErased, VersionDiffers,
        BodyTooLarge, UploadMalformed, MappingMalformed, UploadTooLarge, UploadNotMultipart, AddressTooLong, MediaTypeNotSupported, IdempotencyKeyReused, IfMatchMissing, RateLimited, TooManyStreams, HeadersTooLarge,
        Unexpected, StreamUnreadable, StoreUnavailable, HolidayServiceUnavailable, ReadModelBehind, ReadModelStopped,
    ];

    /// <summary>The problem for a status that was set without one, by routing or by the server itself.</summary>
    public static HttpProblem OfStatus(int status) => status switch
    {
        404 => NoSuchRoute,
        405 => MethodNotAllowed,
        413 => BodyTooLarge,
        414 => AddressTooLong,
        415 => MediaTypeNotSupported,
        431 => HeadersTooLarge,
        >= 500 => Unexpected,
        _ => MalformedRequest,
    };

    internal static string Seconds(TimeSpan time) => ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
