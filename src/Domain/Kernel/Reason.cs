namespace HrSaas.Domain.Kernel;

using System.Collections.Immutable;

/// <summary>Why something was recorded: a code that reports may count, and a free text about the person that only their key opens.</summary>
/// <param name="Code">Kebab-case, from the tenant's or the product's list; retained when the person is erased.</param>
public sealed record Reason(string Code, Identifying<string>? Note = null)
{
    /// <summary>A code of kebab-case, 1 to 40 characters; a note of at most 2000.</summary>
    public ImmutableArray<Flaw> FindFlaws() =>
        !IsKebab(Code) || Code.Length > Text.MaxCode
            ? [new("reason.code", "not-a-code", "must be 1 to 40 lower-case letters and digits, in words joined by hyphens.")]
        : Note is not { Value: { } note } ? []
        : string.IsNullOrWhiteSpace(note) ? [new("reason.note", "blank", "must not be blank; leave it out.")]
        : note.Length > Text.MaxNote ? [new("reason.note", "too-long", "must have at most 2000 characters.")]
        : [];

    /// <summary>As <see cref="FindFlaws"/>; and no note, because there is no person whose key could protect it.</summary>
    public ImmutableArray<Flaw> FindFlawsWhereNobodyIsConcerned() =>
        Note is null ? FindFlaws() : [new("reason.note", "not-allowed", "must be left out: no person's key could protect it here.")];

    private static bool IsKebab(string code) =>
        code.Length > 0 && code.Split('-').All(word => word.Length > 0 && word.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9')));
}
