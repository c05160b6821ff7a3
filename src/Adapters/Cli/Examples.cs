namespace HrSaas.Adapters.Cli;

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

/// <summary>What a command looks like when it is typed: shown below its help.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, string[]> Known = [];

    /// <summary>The command, with lines that work when they are typed.</summary>
    public static Command With(this Command command, params string[] examples)
    {
        Known.Add(command, examples);
        return command;
    }

    /// <summary>Lets the help of the root and of every command below it end with its examples.</summary>
    public static void ShowIn(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
            if (help.Action is HelpAction usual) help.Action = new WithExamples(usual);
    }

    public static string[] Of(Command command) => Known.TryGetValue(command, out var examples) ? examples : [.. command.Subcommands.SelectMany(Of)];

    private sealed class WithExamples(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = usual.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (Of(parseResult.CommandResult.Command) is not { Length: > 0 } examples) return code;
            output.WriteLine("Examples:");
            foreach (var example in examples) output.WriteLine("  " + example);
            output.WriteLine();
            return code;
        }
    }
}
