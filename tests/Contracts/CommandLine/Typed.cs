namespace HrSaas.Contracts.CommandLine;

using System.Text.Json.Nodes;
using HrSaas.Adapters.Cli;
using HrSaas.Adapters.Cli.Operating;
using HrSaas.Adapters.Postgres;
using HrSaas.Adapters.Postgres.Keys;
using HrSaas.Tests.Support;
using Microsoft.Extensions.Configuration;

/// <summary>What a command line came to.</summary>
public sealed record Ended(int Code, string Output, string Errors)
{
    public JsonArray Rows => JsonNode.Parse(Output)!.AsArray();

    /// <summary>The cells of the tab-separated lines below the header.</summary>
    public IEnumerable<string[]> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'));
}

/// <summary>Command lines as they are typed, run in this process.</summary>
internal static class Typed
{
    private static readonly IConfiguration Nothing = new ConfigurationBuilder().Build();

    /// <param name="owner">The database of the installation; null where none is needed.</param>
    public static async Task<Ended> Run(string? owner, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await HrSaasCommands.Run(arguments, new Shell(output, errors, isWatched: false), Nothing, (_, cancellation) => Open(owner, cancellation), default);
        return new(code, output.ToString(), errors.ToString());
    }

    private static async Task<Installation> Open(string? owner, CancellationToken cancellation)
    {
        var database = await Database.Open(owner ?? throw new InvalidOperationException("No installation is needed here."), FreshDatabase.Secret, cancellation);
        return Installation.Over(owner, database, new PersonKeys(database, FreshDatabase.Secret), FollowingHost.Fast);
    }
}
