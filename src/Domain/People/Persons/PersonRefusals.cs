namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>There is no such person here.</summary>
/// <remarks>Take the id from the people directory, or register the person first.</remarks>
public sealed record PersonNotFound() : Refusal("person-not-found", "There is no such person.", RefusalKind.NotThere);

/// <summary>A person is registered once.</summary>
/// <remarks>Read the person: they are there already. Another name from a day on is a change of name; a name that was never right is corrected.</remarks>
public sealed record PersonAlreadyRegistered() : Refusal("person-already-registered",
    "This person is registered already.", RefusalKind.Conflict);

/// <summary>The registration was rescinded: this person was never meant to be here, and nothing can be recorded about them.</summary>
/// <remarks>Register the person anew; they get another id.</remarks>
public sealed record PersonIsVoid() : Refusal("person-is-void",
    "The registration of this person was rescinded.", RefusalKind.Conflict);

/// <summary>A person is born once, and a birth date is recorded for them already.</summary>
/// <remarks>If the recorded day is wrong, correct it; the history of the person names the fact.</remarks>
public sealed record BirthDateAlreadyRecorded(FactId Fact) : Refusal("birth-date-already-recorded",
    $"Another birth date is recorded already, by the fact {Fact}.", RefusalKind.Conflict);

/// <summary>Nobody is here who is still to be born: a birth date is today, by the tenant's home zone, or before.</summary>
/// <remarks>Look at the year: mostly it is a slip of the keyboard.</remarks>
public sealed record BirthDateInFuture(DateOnly Today) : Refusal("birth-date-in-future", $"The birth date is after today, {Today:yyyy-MM-dd}.");

/// <summary>Another person has this identifier or external id: on some day, in what stands of what is recorded about them.</summary>
/// <remarks>
/// If it was recorded for the wrong person, rescind or correct it there first; then it is free. If both are the same person, registered twice, merge them.
/// </remarks>
/// <param name="By">Who has it, for whom the caller may read; null otherwise, or when the other was faster in this very moment.</param>
public sealed record IdentifierTaken(PersonId? By) : Refusal("identifier-taken",
    By is { } person ? $"Person {person} has this identifier." : "Another person has this identifier.", RefusalKind.Conflict);

/// <summary>This person was registered twice and merged into another: facts are recorded about who remains.</summary>
/// <remarks>Use the id that the refusal names. If the two are not the same person after all, rescind the merger first.</remarks>
public sealed record PersonIsMerged(PersonId Into) : Refusal("person-is-merged",
    $"This person was merged into {Into}.", RefusalKind.Conflict);

/// <summary>Nobody is their own duplicate.</summary>
/// <remarks>Name the id of the other registration.</remarks>
public sealed record MergedIntoThemselves() : Refusal("merged-into-themselves", "A person cannot be merged into themselves.");

/// <summary>Who is to remain is not known here, or their registration was rescinded.</summary>
/// <remarks>Take the id from the people directory.</remarks>
public sealed record SurvivorNotKnown(PersonId Into) : Refusal("survivor-not-known", $"There is no person {Into} to merge into.");

/// <summary>Who is to remain has been merged into another themselves. So two persons can never stand for each other.</summary>
/// <remarks>Merge into the one that the refusal names.</remarks>
public sealed record SurvivorIsMerged(PersonId Into, PersonId Further) : Refusal("survivor-is-merged",
    $"Person {Into} was merged into {Further}.", RefusalKind.Conflict);

/// <summary>There is no merger of this person to rescind.</summary>
/// <remarks>Read the person: whoever was merged says into whom.</remarks>
public sealed record PersonIsNotMerged() : Refusal("person-is-not-merged", "This person is not merged into another.", RefusalKind.Conflict);

/// <summary>Other ids stand for this person; without the registration they would stand for nobody.</summary>
/// <remarks>Rescind the mergers first, or merge this person into the right one instead.</remarks>
public sealed record OthersStandForPerson(PersonId Other) : Refusal("others-stand-for-person",
    $"Person {Other} was merged into this one.", RefusalKind.Conflict);

/// <summary>The person was erased: nothing can be recorded about them any more, and nothing brings back what identified them.</summary>
/// <remarks>If the same human being comes back, register a new person. What was retained stays readable under this id.</remarks>
public sealed record PersonIsErased(DateOnly Day) : Refusal("person-is-erased",
    $"This person was erased on {Day:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>Who is to remain was erased: nobody can be told any more to be the same person.</summary>
/// <remarks>Erase this person too, if both are the same human being.</remarks>
public sealed record SurvivorIsErased(PersonId Into, DateOnly Day) : Refusal("survivor-is-erased",
    $"Person {Into} was erased on {Day:yyyy-MM-dd}.", RefusalKind.Conflict);

/// <summary>A legal hold is on: what is known of the person may be evidence, and stays.</summary>
/// <remarks>Wait until the hold that the refusal names is over, and release it then. There may be others, which are told with the person.</remarks>
/// <param name="Reason">The code with which it was placed.</param>
public sealed record PersonOnLegalHold(FactId Hold, string Reason) : Refusal("person-on-legal-hold",
    $"The legal hold {Hold} is on: {Reason}.", RefusalKind.Conflict);

/// <summary>The person is employed today or will be: whoever works here is somebody.</summary>
/// <remarks>Terminate the employment, and erase the person after the last day that the refusal names; or rescind the hire, if there never was one.</remarks>
public sealed record PersonIsEmployed(DateOnly? LastDay) : Refusal("person-is-employed",
    LastDay is { } day ? $"The person is employed until {day:yyyy-MM-dd}." : "The person is employed, and no last day is agreed.", RefusalKind.Conflict);
