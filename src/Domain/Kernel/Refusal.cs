namespace HrSaas.Domain.Kernel;

/// <summary>In what way a command could not be carried out.</summary>
public enum RefusalKind
{
    /// <summary>A rule of the domain says no to what was asked.</summary>
    Rule,

    /// <summary>What was asked clashes with something already recorded.</summary>
    Conflict,

    /// <summary>What was to be changed is not there.</summary>
    NotThere,
}

/// <summary>
/// A named "no" to a well-formed command, with the values at hand. Its <see cref="Code"/> is its own name in
/// kebab-case, and is the problem type, the glossary's word and the spec's. The docstring of each refusal is the
/// page behind the problem's URL: the summary says why, the remarks how to get out of it.
/// </summary>
/// <param name="Code">The record's name in kebab-case.</param>
/// <param name="Detail">One sentence with the values at hand and no identifying data.</param>
public abstract record Refusal(string Code, string Detail, RefusalKind Kind = RefusalKind.Rule)
{
    public sealed override string ToString() => $"{Code}: {Detail}";
}
