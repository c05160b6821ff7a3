namespace HrSaas.Specs.ApiClients;

using HrSaas.Application.Kernel;
using HrSaas.Application.Tenancy;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Tenancy.ApiClients;
using HrSaas.Specs.Dsl;
using HrSaas.Specs.Registers;

public sealed class ApiClientUnderSpec : IRootUnderSpec<ApiClient, ApiClientEvent, ApiClientFacts>
{
    private static readonly Grant[] Everything = [.. Enum.GetValues<Permission>().Select(permission => new Grant(permission, Reach.All))];

    public static string Context => "Tenancy";

    public static string Name => "API client";

    public static StoredEvents Stored => StoredApiClientEvents.Map;

    /// <summary>hr-admin decides on 1 March 2026 at noon, and the role is there and lets its bearer read employments.</summary>
    public static ApiClientFacts World { get; } = new([new(Permission.ReadEmployments, Reach.All)], Everything, new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), new(2026, 3, 1));

    public static Decision<ApiClientEvent> Decide(ApiClient state, object command, ApiClientFacts world) => command switch
    {
        CreateApiClient c => ApiClient.Decide(state, c, world),
        RotateApiClientSecret c => ApiClient.Decide(state, c, world),
        RevokeApiClientSecret c => ApiClient.Decide(state, c),
        RevokeApiClient c => ApiClient.Decide(state, c),
        _ => throw new NotSupportedException($"{command} is no command of an API client."),
    };

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["not created", "in use", "revoked"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(CreateApiClient), typeof(RotateApiClientSecret), typeof(RevokeApiClientSecret), typeof(RevokeApiClient)];

    public static string? StatusFor(ApiClient state, object command) => state switch
    {
        NoApiClient => Statuses[0],
        ApiClientInUse => Statuses[1],
        RevokedApiClient => Statuses[2],
    };

    public static string LifeOf(ApiClient state, object command) => state switch
    {
        NoApiClient => "Not created",
        ApiClientInUse => "In use",
        RevokedApiClient => "Revoked",
    };

    public static string Say(ApiClientEvent @event) => @event switch
    {
        ApiClientCreated e => $"the API client {e.Name} is created in the role {e.RoleCode}{(e.LastDay is { } day ? FormattableString.Invariant($" until {day:yyyy-MM-dd}") : "")}, with {Names.Of(e.Secret.Id)}",
        ApiClientSecretRotated e => $"{Names.Of(e.Secret.Id)} is there{(e.Previous is { } previous ? $" beside {Names.Of(previous)}, which is good {Until(e.PreviousGoodUntil)}" : "")}",
        ApiClientSecretRevoked e => $"{Names.Of(e.Secret)} is revoked",
        ApiClientRevoked e => $"the API client is revoked: {e.Reason.Code}",
    };

    public static string SayCommand(object command) => command switch
    {
        CreateApiClient c => $"the API client {Spoken.Shorten(c.Name)} is to be created in the role {Spoken.Shorten(c.RoleCode)}{(c.LastDay is { } day ? FormattableString.Invariant($" until {day:yyyy-MM-dd}") : "")}",
        RotateApiClientSecret c => $"{Names.Of(c.Secret.Id)} is to be made, and the one before it to be good {Until(c.PreviousGoodUntil)}",
        RevokeApiClientSecret c => $"{Names.Of(c.Secret)} is to be revoked",
        RevokeApiClient c => $"the API client is to be revoked: {c.Reason.Code}",
        _ => command.ToString()!,
    };

    public static string? SayWorld(ApiClientFacts world) => world == World ? null : string.Join(", ", new[]
    {
        world.RoleGrants is null ? "there is no such role in use" : null,
        world.Own == World.Own ? null : "whoever decides may not do all that the role allows",
        world.Now == World.Now ? null : FormattableString.Invariant($"it is {world.Now:yyyy-MM-dd HH:mm}"),
    }.OfType<string>());

    private static string Until(DateTimeOffset? moment) => moment is { } it ? FormattableString.Invariant($"until {it:yyyy-MM-dd HH:mm}") : "until it is revoked";
}
