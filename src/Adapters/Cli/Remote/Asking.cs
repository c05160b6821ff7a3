namespace HrSaas.Adapters.Cli.Remote;

using System.CommandLine;

/// <summary>The parameters of a question, as the API names them.</summary>
internal sealed class Asking
{
    private readonly Option<string[]> _where = new("--where") { Description = "A parameter of the API, such as orgUnitId=… or status=active. May be given several times.", HelpName = "NAME=VALUE" };

    private readonly Option<DateOnly?> _asOf = new("--as-of") { Description = "The day that the answer is about.", HelpName = "YYYY-MM-DD" };

    private readonly Option<string?> _knownAt = new("--known-at") { Description = "The moment whose knowledge the answer is from.", HelpName = "INSTANT" };

    public Asking() => _where.Validators.Add(given =>
    {
        foreach (var one in given.GetValueOrDefault<string[]>() ?? [])
            if (one.IndexOf('=', StringComparison.Ordinal) < 1) given.AddError($"'{one}' is no NAME=VALUE.");
    });

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_where, _asOf, _knownAt]) command.Options.Add(option);
    }

    /// <summary>The address below <c>/v1</c> with what was asked for.</summary>
    public string Address(ParseResult asked, string path)
    {
        var parameters = (asked.GetValue(_where) ?? []).Select(one => one.Split('=', 2)).Select(pair => (Name: pair[0], Value: pair[1])).ToList();
        if (asked.GetValue(_asOf) is { } day) parameters.Add(("asOf", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (asked.GetValue(_knownAt) is { } moment) parameters.Add(("knownAt", moment));
        var query = string.Join('&', parameters.Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value)}"));
        return $"/v1/{path.Trim('/')}{(query.Length > 0 ? "?" + query : "")}";
    }
}
