namespace HrSaas.Benchmarks.Writing;

using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// What one would write without a product around it: reads the body, inserts the row with a prepared statement on a pooled
/// connection, answers. No tenant, token, key, rule or record.
/// </summary>
public static class BareEndpoint
{
    public static async Task Run(string connectionString, int port)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 1 });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        await using var app = builder.Build();

        var insert = EventTable.Insert("$1", "$2", "$3");
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost("/pay-changes", async (BarePayChange body) =>
        {
            var stream = Guid.CreateVersion7();
            var payload = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new(Guid.CreateVersion7(), body.EffectiveDate, new(new(body.Pay.Amount, body.Pay.Currency), body.Pay.Per)), BareJson.Default.BareEvent);
            await using var command = source.CreateCommand(insert);
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = 1 });
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = payload, NpgsqlDbType = NpgsqlDbType.Json });
            await command.ExecuteNonQueryAsync();
            return new BareAnswer(stream, 1);
        });
        await app.RunAsync();
    }
}

public sealed record BarePay(string Amount, string Currency, string Per);

public sealed record BarePayChange(DateOnly EffectiveDate, BarePay Pay);

public sealed record BareStoredMoney(string Amount, string Currency);

public sealed record BareStoredPay(BareStoredMoney Amount, string Per);

public sealed record BareEvent(Guid Fact, DateOnly EffectiveDate, BareStoredPay Pay);

public sealed record BareAnswer(Guid Id, long Version);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BarePayChange))]
[JsonSerializable(typeof(BareEvent))]
[JsonSerializable(typeof(BareAnswer))]
internal sealed partial class BareJson : JsonSerializerContext;
