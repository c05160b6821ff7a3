namespace HrSaas.Domain.People.CustomFields;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Of what kind the values of a custom field are.</summary>
public enum CustomFieldType { Text, Number, Day, YesOrNo, Choice }

/// <summary>What a custom field takes. It stays as defined, save that choices are added and retired.</summary>
/// <param name="Longest">Of a text: the most characters, in UTF-16 code units; null for 2000.</param>
/// <param name="Minimum">Of a number: the least there may be; null where there is no such bound.</param>
/// <param name="Maximum">Of a number: the most there may be; null where there is no such bound.</param>
/// <param name="Decimals">Of a number: the most digits after the point; null for six.</param>
/// <param name="Choices">Of a choice: those that there are from the beginning, in the order in which they are shown.</param>
public sealed record FieldForm(CustomFieldType Type, int? Longest, decimal? Minimum, decimal? Maximum, int? Decimals, ImmutableArray<FieldChoice> Choices)
{
    public const int MostDecimals = 6;

    public const int MostChoices = 200;

    public ImmutableArray<FieldChoice> Choices { get; init; } = Choices.IsDefault ? [] : Choices;

    public int LongestText => Longest ?? Text.MaxNote;

    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Misplaced("longest", Longest is not null, CustomFieldType.Text), .. Misplaced("minimum", Minimum is not null, CustomFieldType.Number),
        .. Misplaced("maximum", Maximum is not null, CustomFieldType.Number), .. Misplaced("decimals", Decimals is not null, CustomFieldType.Number),
        .. Misplaced("choices", !Choices.IsEmpty, CustomFieldType.Choice),
        .. When(Longest is < 1 or > Text.MaxNote, new("longest", "out-of-range", "must be between 1 and 2000.")),
        .. When(Decimals is < 0 or > MostDecimals, new("decimals", "out-of-range", "must be between 0 and 6.")),
        .. When(Minimum is { } least && !CustomValue.Number.Fits(least), new("minimum", "too-precise", "must have at most 15 digits, 6 of them after the point.")),
        .. When(Maximum is { } most && !CustomValue.Number.Fits(most), new("maximum", "too-precise", "must have at most 15 digits, 6 of them after the point.")),
        .. When(Maximum < Minimum, new("maximum", "below-minimum", "must not be below the minimum.")),
        .. Type is CustomFieldType.Choice ? FlawsOfChoices() : [],
    ];

    internal Refusal? RefusalOf(decimal amount) =>
        amount < Minimum || amount > Maximum ? new ValueOutOfBounds(Minimum, Maximum)
        : Decimals is { } decimals && CustomValue.Number.HasMoreDecimalsThan(amount, decimals) ? new TooManyDecimals(decimals)
        : null;

    public bool Equals(FieldForm? other) => other is not null && Type == other.Type && Longest == other.Longest && Minimum == other.Minimum
        && Maximum == other.Maximum && Decimals == other.Decimals && Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Type, Choices.Length);

    private ImmutableArray<Flaw> Misplaced(string member, bool isGiven, CustomFieldType type) =>
        When(isGiven && Type != type, new(member, "not-of-this-type", "must be left out: fields of this type have none."));

    private ImmutableArray<Flaw> FlawsOfChoices() =>
        Choices.IsEmpty ? [new("choices", "empty", "must have one at least.")]
        : Choices.Length > MostChoices ? [new("choices", "too-many", "must have at most 200.")]
        : Choices.DistinctBy(choice => choice.Code).Count() < Choices.Length ? [new("choices", "same-code", "must have each code once.")]
        : [.. Choices.SelectMany((choice, n) => choice.FindFlaws(FormattableString.Invariant($"choices.{n}")))];

    private static ImmutableArray<Flaw> When(bool isSo, Flaw flaw) => isSo ? [flaw] : [];
}

/// <summary>One of the values that a field of choices takes.</summary>
/// <param name="Code">Kebab-case; unique in its field for ever.</param>
/// <param name="Label">As people read it.</param>
public sealed record FieldChoice(string Code, string Label)
{
    internal ImmutableArray<Flaw> FindFlaws(string member) => [.. KebabCode.FlawsOf(member + ".code", Code), .. Text.FlawsOfName(member + ".label", Label)];
}
