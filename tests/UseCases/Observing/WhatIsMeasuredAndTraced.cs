namespace HrSaas.UseCases.Observing;

using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Composition;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

/// <summary>What those who operate the product see of a command: its outcome in the measures, and its way from the port to the read model in its trace.</summary>
public sealed class WhatIsMeasuredAndTraced : IAsyncLifetime
{
    /// <summary>For every job that is called A another is defined, so that something follows from a command.</summary>
    private static readonly Policy DefineASecondJob = new("define-a-second-job", [StoredJobEvents.Map], recorded =>
        recorded.Event is not JobDefined { Code: "A" } ? [] :
        [
            (services, context) => services.GetRequiredService<Jobs>().Define(new(new(recorded.EventId), "B", "Second", null, null), context),
        ]);

    private readonly TenantId _tenant = new(Guid.CreateVersion7());
    private FreshDatabase _database = null!;
    private FollowingHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await FreshDatabase.Create();
        _host = await FollowingHost.Start(_database.Connection, FollowingHost.Steady, more: services => services.AddSingleton(DefineASecondJob));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_counted_once_by_what_became_of_it_and_a_refusal_by_its_name()
    {
        using var listening = new Listening();
        var (first, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        (await Define(listening, first, "C")).Should().BeOfType<Done>();
        (await Define(listening, first, "C")).Should().BeOfType<Done>().Which.IsReplayed.Should().BeTrue();
        (await Define(listening, other, "C")).Should().BeOfType<Refused>();

        var counted = listening.Mine.Where(measured => measured.Name == "hrsaas.commands").ToList();
        counted.Should().OnlyContain(measured => measured.Value == 1
            && measured.Tags["hrsaas.context"] == "organization" && measured.Tags["hrsaas.root"] == "job" && measured.Tags["hrsaas.command"] == "Define");
        counted.Select(measured => measured.Tags["hrsaas.outcome"]).Should().Equal("accepted", "replayed", "refused");
        listening.Mine.Where(measured => measured.Name == "hrsaas.refusals").Select(measured => measured.Tags["hrsaas.refusal"]).Should().Equal("job-code-taken");
        listening.Mine.Where(measured => measured.Name == "hrsaas.command.duration").Should().HaveCount(3).And.OnlyContain(measured => measured.Value > 0);
    }

    [Fact]
    public async Task The_trace_of_a_request_shows_its_command_the_append_what_a_policy_did_and_what_read_models_made_of_it()
    {
        using var listening = new Listening();

        var done = (Done)await Define(listening, Guid.CreateVersion7(), "A");
        (await _host.Reaches(_tenant, IJobList.Model, done.Position)).Should().BeTrue();

        await Eventually.Holds("the policy's command is in the read model, and all of it in the trace", () => Task.FromResult(
            listening.Spans.Count(span => span.OperationName == "command job Define") == 2
            && listening.Spans.Where(span => span.OperationName == $"apply {IJobList.Model}").Sum(span => (int)span.GetTagItem("hrsaas.events")!) == 2));
        var spans = listening.Spans;
        var command = spans.First(span => span.OperationName == "command job Define");
        command.ParentSpanId.ToHexString().Should().Be(listening.RequestSpan);
        command.GetTagItem("hrsaas.outcome").Should().Be("accepted");
        command.GetTagItem("hrsaas.position").Should().Be(done.Position);
        spans.Should().Contain(span => span.OperationName == "append" && span.ParentSpanId == command.SpanId);
        var react = spans.Single(span => span.OperationName == "react define-a-second-job");
        spans.Last(span => span.OperationName == "command job Define").ParentSpanId.Should().Be(react.SpanId);
        // The read model's own trace is the page's; each request is linked to it.
        var apply = spans.First(span => span.OperationName == $"apply {IJobList.Model}");
        listening.AllSpans.Should().Contain(span => span.OperationName == $"follow {IJobList.Model}" && span.SpanId == apply.Links.Single().Context.SpanId);
    }

    [Fact]
    public async Task Every_span_and_every_tag_is_one_that_is_documented()
    {
        using var listening = new Listening();

        var done = (Done)await Define(listening, Guid.CreateVersion7(), "A");
        await Define(listening, Guid.CreateVersion7(), "A");
        (await _host.Reaches(_tenant, IJobList.Model, done.Position)).Should().BeTrue();
        await Eventually.Holds("the read model has told", () => Task.FromResult(listening.Spans.Any(span => span.OperationName.StartsWith("apply ", StringComparison.Ordinal))));

        foreach (var span in listening.AllSpans)
        {
            var kind = Telemetry.Spans.Single(kind => span.OperationName == kind.Name || span.OperationName.StartsWith(kind.Name + " ", StringComparison.Ordinal));
            span.TagObjects.Select(tag => tag.Key).Should().BeSubsetOf(kind.Tags, span.OperationName);
        }
        foreach (var measured in listening.All)
            measured.Tags.Keys.Should().BeEquivalentTo(Telemetry.Measures.Single(measure => measure.Name == measured.Name).Tags, measured.Name);
        listening.All.Select(measured => measured.Name).Should().Contain(["hrsaas.commands", "hrsaas.append.batch.size", "hrsaas.append.wait", "hrsaas.states", "hrsaas.subscription.events", "hrsaas.subscription.delay"]);
    }

    [Fact]
    public void Without_an_endpoint_nothing_is_there_that_could_send_and_with_one_it_is()
    {
        Registered([]).Should().BeEmpty();
        Registered([new("OTEL_EXPORTER_OTLP_ENDPOINT", "")]).Should().BeEmpty();
        Registered([new("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317")]).Should().Contain(type => type.Name == "TracerProvider").And.Contain(type => type.Name == "MeterProvider");

        static IEnumerable<Type> Registered(IEnumerable<KeyValuePair<string, string?>> settings)
        {
            var services = new ServiceCollection();
            services.AddTelemetry(new HostSettings(), new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            return services.Select(service => service.ServiceType);
        }
    }

    private async Task<CommandOutcome> Define(Listening listening, Guid id, string code)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().Open(_tenant, new("member:test", "hr-admin", null), listening.Trace);
        return await scope.ServiceProvider.GetRequiredService<Jobs>().Define(new(new(id), code, "Job", null, null), new(new(id, id), null, default));
    }
}
