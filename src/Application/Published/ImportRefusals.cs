namespace HrSaas.Application.Published;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A row names something by a key under which nothing is recorded, and which no row of the import brings in.</summary>
/// <remarks>Import what is named first, or in the same import; where the source knows one thing under two keys, translate the one into the other in the mapping (codes).</remarks>
public sealed record ReferenceNotFound(string To) : Refusal("reference-not-found", $"Nothing of the kind {To} has the key that the row names.");

/// <summary>What a row comes to needs a right that the import's owner does not hold, or not of this person.</summary>
/// <remarks>Let somebody import the file who may do by hand what its rows come to.</remarks>
public sealed record RightMissing(Permission Permission) : Refusal("right-missing", $"This needs the permission {RightsNamed.NameOf(Permission)}, held of whom the row is about.");

/// <summary>A cell has a value that its member cannot have.</summary>
/// <remarks>The template of the kind shows the form. A word of the source is translated into ours in the mapping (codes).</remarks>
public sealed record ValueNotTaken(string Member) : Refusal("value-not-taken", $"The value is none that {Member} can have.");

/// <summary>What a single command of an import came to.</summary>
public static class Verdicts
{
    /// <param name="done">What it is where the command is accepted.</param>
    /// <exception cref="StoreUnavailableException">It could not be settled now, and is tried again.</exception>
    public static RowVerdict Of(this CommandOutcome outcome, long row, RowOutcome done) => outcome switch
    {
        Done => new(row, done),
        Refused refused => new(row, RowOutcome.Refused, refused.Refusal, MemberOf(refused.Refusal)),
        VersionDiffers or KeyReused or StillRunning or TooContended => throw new StoreUnavailableException("A command of an import could not be settled."),
    };

    /// <summary>What a rule says of a command that is not issued.</summary>
    public static RowVerdict Of<TEvent>(this Decision<TEvent> decision, long row, RowOutcome done) where TEvent : class =>
        decision.Refusal is { } refusal ? new(row, RowOutcome.Refused, refusal, MemberOf(refusal)) : new(row, decision.Events.IsEmpty ? RowOutcome.LeftAlone : done);

    public static RowVerdict Refused(long row, Refusal refusal, string? member = null) => new(row, RowOutcome.Refused, refusal, member ?? MemberOf(refusal));

    private static string? MemberOf(Refusal refusal) => refusal is NotWellFormed { Flaws: [var flaw, ..] } ? flaw.Member : null;
}

/// <summary>Rows name one another as what is above them, in a circle: none of them can come first.</summary>
/// <remarks>Take the row that is wrong out of the circle, and import the file again.</remarks>
public sealed record NamedInACircle() : Refusal("named-in-a-circle", "The rows name one another in a circle.");

/// <summary>A row of a history ends before the employment begins.</summary>
/// <remarks>What a person did before they were hired is an employment of its own, with a key of its own; or the hire date is another one.</remarks>
public sealed record RowBeforeHire(DateOnly HireDate) : Refusal("row-before-hire", $"The row ends before the hire date, {HireDate:yyyy-MM-dd}.");
