namespace HrSaas.UseCases.Observing;

using System.Diagnostics;
using System.Text.Json.Nodes;
using HrSaas.Adapters.Host.Operations;
using HrSaas.Application.Kernel;
using HrSaas.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OpenTelemetry.Trace;

/// <summary>What the host tells those who operate it, part by part.</summary>
public sealed class WhatOperatorsSee
{
    [Fact]
    public void Which_traces_are_kept_follows_from_their_ids_alone_whatever_a_caller_says()
    {
        var sampler = new TraceShare(0.5);
        var random = new Random(1);
        var kept = 0;
        for (var n = 0; n < 1000; n++)
        {
            var id = new byte[16];
            random.NextBytes(id);
            var trace = ActivityTraceId.CreateFromBytes(id);
            var decisions = new[] { ActivityTraceFlags.None, ActivityTraceFlags.Recorded }.SelectMany(said => new[] { ActivityKind.Server, ActivityKind.Consumer }, (said, kind) =>
                sampler.ShouldSample(new(new(trace, ActivitySpanId.CreateRandom(), said, isRemote: true), trace, "any", kind)).Decision).ToHashSet();
            decisions.Should().ContainSingle("the request and what subscriptions do later have to come to the same");
            if (decisions.Single() == SamplingDecision.RecordAndSample) kept++;
        }

        kept.Should().BeInRange(400, 600);
        new TraceShare(1).ShouldSample(new(default, ActivityTraceId.CreateRandom(), "a statement", ActivityKind.Client)).Decision.Should().Be(SamplingDecision.Drop, "it belongs to nothing");
        new TraceShare(1).ShouldSample(new(default, ActivityTraceId.CreateRandom(), "a probe", ActivityKind.Server, [new("url.path", "/health/ready")])).Decision.Should().Be(SamplingDecision.Drop);
        new TraceShare(1).ShouldSample(new(default, ActivityTraceId.CreateRandom(), "a request", ActivityKind.Server, [new("url.path", "/v1/jobs")])).Decision.Should().Be(SamplingDecision.RecordAndSample);
    }

    [Fact]
    public async Task A_pool_is_exhausted_while_all_of_its_connections_are_in_use()
    {
        await using var database = await FreshDatabase.Create();
        using var pools = new ConnectionPools();
        var builder = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(database.Connection) { MaxPoolSize = 2 }.ConnectionString) { Name = "a pool of two" };
        await using var source = builder.Build();

        await using (await source.OpenConnectionAsync())
        {
            (await OfTheTwo()).Should().BeEmpty();
            await using (await source.OpenConnectionAsync())
                (await OfTheTwo()).Should().ContainSingle().Which.Name.Should().Be(DegradedNames.ConnectionsExhausted);
        }
        (await OfTheTwo()).Should().BeEmpty();

        async Task<IEnumerable<Degraded>> OfTheTwo() => (await pools.Look(default)).Where(one => one.Of == "a pool of two");
    }

    [Fact]
    public void A_line_of_the_log_tells_an_exceptions_kind_and_place_and_not_its_message()
    {
        Exception thrown;
        try { throw new InvalidOperationException("Ada Lovelace", new FormatException("born 1815")); }
        catch (InvalidOperationException failure) { thrown = failure; }
        var scopes = new LoggerExternalScopeProvider();
        using var request = scopes.Push(new Dictionary<string, object?> { ["TraceId"] = "4bf92f3577b34da6a3ce929d0e0e4736" });
        using var line = new StringWriter();

        new JsonLines().Write(new LogEntry<string>(LogLevel.Error, "Somewhere", new(7), "It failed", thrown, (state, _) => state), scopes, line);

        line.ToString().TrimEnd('\n').Should().NotContain("\n").And.NotContain("Ada").And.NotContain("1815");
        var json = JsonNode.Parse(line.ToString())!;
        json["level"]!.GetValue<string>().Should().Be("error");
        json["message"]!.GetValue<string>().Should().Be("It failed");
        json["traceId"]!.GetValue<string>().Should().Be("4bf92f3577b34da6a3ce929d0e0e4736");
        json["failures"]!.AsArray().Select(failure => failure!["kind"]!.GetValue<string>()).Should().Equal("System.InvalidOperationException", "System.FormatException");
        json["failures"]![0]!["where"]!.GetValue<string>().Should().Contain(nameof(A_line_of_the_log_tells_an_exceptions_kind_and_place_and_not_its_message));
    }
}
