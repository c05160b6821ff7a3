namespace HrSaas.Adapters.Host.Composition;

using HrSaas.Adapters.Host.Operations;
using Microsoft.Extensions.Logging.Console;

internal static class LogParts
{
    /// <exception cref="SettingsException">It is neither.</exception>
    public static string FormatOf(HostSettings settings, IHostEnvironment environment) => settings.LogFormat switch
    {
        null => environment.IsDevelopment() ? "text" : "json",
        "text" or "json" => settings.LogFormat,
        var other => throw new SettingsException($"HrSaas__LogFormat is json or text, and not '{other}'."),
    };

    /// <summary>Lines on the standard output, each with the trace id of the request that it is about.</summary>
    public static ILoggingBuilder AddConsoleIn(this ILoggingBuilder logging, string format) => format == "json"
        ? logging.AddConsole(console => console.FormatterName = JsonLines.FormatterName).AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>()
        : logging.AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes) = (true, true));
}
