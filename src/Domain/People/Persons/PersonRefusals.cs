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
