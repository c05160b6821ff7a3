namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>What is wrong with the form of one member of a value or command.</summary>
/// <param name="Member">The member's name in camelCase, from the value or command down: <c>name.given</c>.</param>
/// <param name="Code">Kebab-case; stable.</param>
public sealed record Flaw(string Member, string Code, string Detail);

/// <summary>A value is not of the form that the domain asks for: too long, empty, out of its list.</summary>
/// <remarks>Each flaw names the member and what its form has to be. Send the command again with all of them put right.</remarks>
public sealed record NotWellFormed(ImmutableArray<Flaw> Flaws) : Refusal("not-well-formed",
    string.Join(" ", Flaws.Select(flaw => $"{flaw.Member}: {flaw.Detail}")))
{
    /// <summary>The refusal for these flaws, or null when there are none.</summary>
    public static NotWellFormed? Of(params ReadOnlySpan<ImmutableArray<Flaw>> flaws)
    {
        var count = 0;
        foreach (var some in flaws) count += some.Length;
        if (count == 0) return null;
        var all = ImmutableArray.CreateBuilder<Flaw>(count);
        foreach (var some in flaws) all.AddRange(some);
        return new(all.MoveToImmutable());
    }

    public bool Equals(NotWellFormed? other) => other is not null && Flaws.AsSpan().SequenceEqual(other.Flaws.AsSpan());

    public override int GetHashCode() => Flaws.Length;
}

/// <summary>The form of texts that people give: any script, byte for byte as given, within these bounds.</summary>
public static class Text
{
    public const int MaxCode = 40;
    public const int MaxName = 200;
    public const int MaxNote = 2000;

    /// <summary>A code, as the company writes it: 1 to 40 characters, the first and last of them no space, so that no two codes look the same.</summary>
    public static ImmutableArray<Flaw> FlawsOfCode(string member, string code) =>
        FlawsOf(member, code, MaxCode) is [_, ..] flaws ? flaws
        : char.IsWhiteSpace(code[0]) || char.IsWhiteSpace(code[^1]) ? [new(member, "surrounding-space", "must not begin or end with a space.")]
        : [];

    /// <summary>A name or title: 1 to 200 characters.</summary>
    public static ImmutableArray<Flaw> FlawsOfName(string member, string name) => FlawsOf(member, name, MaxName);

    /// <summary>Blank, longer than <paramref name="max"/> UTF-16 code units, with control characters or half a surrogate pair: the first that applies.</summary>
    public static ImmutableArray<Flaw> FlawsOf(string member, string text, int max) =>
        string.IsNullOrWhiteSpace(text) ? [new(member, "blank", "must not be blank.")]
        : text.Length > max ? [new(member, "too-long", FormattableString.Invariant($"must have at most {max} characters."))]
        : text.Any(char.IsControl) ? [new(member, "control-characters", "must have no control characters.")]
        : HasUnpairedSurrogate(text) ? [new(member, "unpaired-surrogate", "must be valid Unicode.")]
        : [];

    private static bool HasUnpairedSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }
}
