namespace HrSaas.Tools.Mutants;

/// <summary>A place at which the domain can be made to say something else.</summary>
/// <param name="IsTried">A static initialiser runs once for all mutants, and is not.</param>
internal sealed record Point(int Id, string File, int Line, string Member, string From, string To, bool IsTried)
{
    /// <summary>The context, or the kernel.</summary>
    public string Context => File.Split('/')[2];

    /// <summary>The folder within the context: mostly a root.</summary>
    public string Root => File.Split('/') is [_, _, _, var root, _, ..] ? root : "";

    /// <summary>What was there and what stands there instead, long ones cut to where they differ.</summary>
    public (string From, string To) Change => (Cut(From), Cut(To));

    private string Cut(string text)
    {
        const int Around = 40;
        if (Math.Max(From.Length, To.Length) <= 4 * Around) return text;
        var (same, most) = (0, Math.Min(From.Length, To.Length));
        while (same < most && From[same] == To[same]) same++;
        var from = Math.Max(0, same - Around);
        var until = Math.Min(text.Length, same + Around);
        return $"{(from > 0 ? "…" : "")}{text[from..until]}{(until < text.Length ? "…" : "")}";
    }
}

internal enum Outcome
{
    /// <summary>A spec went red.</summary>
    Killed,
    Survived,

    /// <summary>No spec goes there.</summary>
    NotReached,
}

/// <param name="By">The spec that went red, or how else it ended; null where nothing did.</param>
internal sealed record Verdict(int Id, Outcome Outcome, string? By);
