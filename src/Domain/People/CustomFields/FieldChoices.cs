namespace HrSaas.Domain.People.CustomFields;

using System.Collections.Immutable;

/// <summary>All choices that a field has ever had, in the order in which they were added. None is removed: what was chosen can always be told.</summary>
public sealed record FieldChoices(ImmutableArray<KeptChoice> All)
{
    public static FieldChoices Of(ImmutableArray<FieldChoice> choices) => new([.. choices.Select(choice => new KeptChoice(choice.Code, choice.Label, IsRetired: false))]);

    public KeptChoice? Find(string code) => All.FirstOrDefault(choice => choice.Code == code);

    public FieldChoices Add(FieldChoice choice) => new(All.Add(new(choice.Code, choice.Label, IsRetired: false)));

    public FieldChoices Retire(string code) => new([.. All.Select(choice => choice.Code == code ? choice with { IsRetired = true } : choice)]);

    public bool Equals(FieldChoices? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;
}

/// <param name="IsRetired">Nobody is given it from now on; whoever has it keeps it.</param>
public sealed record KeptChoice(string Code, string Label, bool IsRetired);
