namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;

internal sealed class CreateApiClientBody
{
    public static Shape<CreateApiClientBody> Shape { get; } = new Shape<CreateApiClientBody>("CreateApiClient", "A program that is to call the API in a role. The answer shows its secret, once.")
        .Required("name", Kinds.Text(Text.MaxName, "Payroll export"), "As people read it.", (body, name) => body.Name = name)
        .Required("roleCode", Kinds.Text(Text.MaxCode, "hr-admin", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), "hr-admin, manager, employee or a role of your own: what it allows now, whenever the client calls.", (body, code) => body.RoleCode = code)
        .Optional("lastDay", Kinds.DayOf("2099-12-31"), "The last day on which it is let in, by the tenant's home zone. Left out: no end.", (body, day) => body.LastDay = day);

    public string Name { get; set; } = "";

    public string RoleCode { get; set; } = "";

    public DateOnly? LastDay { get; set; }

    public CreateApiClient Command(ApiSecret secret) => new(NewIds.Of<ApiClientId>(), Name, RoleCode, LastDay, secret);
}

internal sealed class RotateApiClientSecretBody
{
    public static Shape<RotateApiClientSecretBody> Shape { get; } = new Shape<RotateApiClientSecretBody>("RotateApiClientSecret", "Another secret beside the one before. The answer shows it, once.")
        .Optional("previousGoodUntil", new MomentKind("2099-12-31T12:00:00Z"), "Until when the secret before it is good; a moment that is over ends it at once. Left out: until it is revoked.", (body, moment) => body.PreviousGoodUntil = moment);

    public DateTimeOffset? PreviousGoodUntil { get; set; }

    public RotateApiClientSecret Command(ApiSecret secret) => new(secret, PreviousGoodUntil);
}

internal sealed class RevokeApiClientSecretBody
{
    public static Shape<RevokeApiClientSecretBody> Shape { get; } = new("RevokeApiClientSecret", "Lets one secret be good no more. There is nothing to say beside.");
}

internal sealed class RevokeApiClientBody
{
    public static Shape<RevokeApiClientBody> Shape { get; } = new Shape<RevokeApiClientBody>("RevokeApiClient", "Lets the API client in no more, for good.")
        .Required("reason", PlainReasonBody.Shape, "Why.", (body, reason) => body.Reason = reason.Reason);

    public Reason Reason { get; set; } = new("");
}
