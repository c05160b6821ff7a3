namespace HrSaas.Domain.Kernel;

/// <summary>No fact and no correction of this resource has that id.</summary>
/// <remarks>Read the history of the resource: it lists every fact and every correction with its id.</remarks>
public sealed record FactNotFound(FactId Fact) : Refusal("fact-not-found",
    $"No fact or correction {Fact} is recorded here.", RefusalKind.NotThere);

/// <summary>The id belongs to a fact of another kind than the one that this correction is for.</summary>
/// <remarks>Use the correction that fits the fact's kind, as the history shows it: a pay change is corrected as a pay change.</remarks>
public sealed record FactOfAnotherKind(FactId Fact) : Refusal("fact-of-another-kind",
    $"The fact {Fact} is of another kind than the one to be corrected.");

/// <summary>A fact that has been rescinded no longer says anything, so there is nothing to correct or to bring back.</summary>
/// <remarks>Record what is true as a new fact.</remarks>
public sealed record FactIsRescinded(FactId Fact) : Refusal("fact-is-rescinded",
    $"The fact that {Fact} belongs to has been rescinded.", RefusalKind.Conflict);
