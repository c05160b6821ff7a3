namespace HrSaas.Domain.Importing;

using System.Collections.Immutable;

/// <summary>How the files of one kind are to be read: which column of the source is which member of ours, and what its texts mean.</summary>
public sealed record KindMapping
{
    /// <summary>As it is without a mapping: columns are called like our members, and days are written YYYY-MM-DD.</summary>
    public static KindMapping AsOurs { get; } = new();

    /// <summary>By member: the column of the source. A member that is not among them has a column of its own name.</summary>
    public ImmutableDictionary<string, string> Columns { get; init; } = [];

    /// <summary>By member: what it says in every row.</summary>
    public ImmutableDictionary<string, string> Constants { get; init; } = [];

    /// <summary>By member: what the source's text is in our words.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Codes { get; init; } = [];

    /// <summary>By member: how many characters a code has, where the source has lost zeros before it.</summary>
    public ImmutableDictionary<string, int> Widths { get; init; } = [];

    /// <summary>The forms of days, tried one after the other.</summary>
    public ImmutableArray<string> Days { get; init; } = ["yyyy-MM-dd"];

    /// <summary>The first two-digit year that is of the last century; null where years of two digits are refused.</summary>
    public int? Pivot { get; init; }

    /// <summary>Whether the source's last days are the first days after it.</summary>
    public bool EndsAreHalfOpen { get; init; }

    /// <summary>Texts that stand for no day at all.</summary>
    public ImmutableHashSet<string> NoDay { get; init; } = [];

    /// <summary>Texts that say that there is none, where a blank cell says nothing.</summary>
    public ImmutableHashSet<string> None { get; init; } = [];

    /// <summary>Whether columns that stand for no member are left out rather than refused.</summary>
    public bool IgnoresOthers { get; init; }

    public char Delimiter { get; init; } = ',';

    /// <summary>The name of the source's character set.</summary>
    public string Encoding { get; init; } = "utf-8";
}

/// <summary>How a whole import is to be read.</summary>
/// <param name="System">The system whose keys the files have, in kebab-case.</param>
/// <param name="Kinds">By kind; one that is not named is read as ours.</param>
public sealed record Mapping(string System, ImmutableDictionary<string, KindMapping> Kinds)
{
    public static Mapping None { get; } = new("import", ImmutableDictionary<string, KindMapping>.Empty);

    public KindMapping Of(string kind) => Kinds.GetValueOrDefault(kind) ?? KindMapping.AsOurs;
}
