namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>Make a person known, under a name.</summary>
/// <param name="Details">What is told with it.</param>
public sealed record RegisterPerson(FactId Fact, PersonId Id, PersonName Name, ImmutableArray<PersonDetail> Details = default);

/// <summary>Put right the name that a person was registered under.</summary>
public sealed record CorrectRegistration(FactId Fact, FactId Correction, PersonName Name, Reason Reason);

/// <summary>Record another name from a day on.</summary>
public sealed record ChangeName(FactId Fact, DateOnly EffectiveDate, PersonName Name);

/// <summary>Put right a recorded change of name: another day, another name.</summary>
public sealed record CorrectNameChange(FactId Fact, FactId Correction, DateOnly EffectiveDate, PersonName Name, Reason Reason);

/// <summary>Say that a person was registered twice: from now on this id stands for the other.</summary>
/// <param name="Into">Who remains.</param>
public sealed record MergePerson(FactId Fact, PersonId Into);

/// <summary>Withdraw a merger: they are two after all.</summary>
public sealed record RescindMerger(Reason Reason);

/// <summary>Withdraw a fact about a person that should not have been recorded, or a correction of one.</summary>
public sealed record RescindPersonFact(FactId Fact, Reason Reason);

/// <summary>Say that what is known of a person is needed, for a dispute or an inquiry: they must not be erased.</summary>
/// <param name="Day">Today, at the company's home.</param>
public sealed record PlaceLegalHold(FactId Fact, DateOnly Day, Reason Reason);

/// <summary>Say that one hold is over. Others may still be on.</summary>
public sealed record ReleaseLegalHold(FactId Hold, Reason Reason);

/// <summary>Destroy for good what identifies a person, under all ids that stand for them.</summary>
/// <param name="Day">Today, at the company's home.</param>
/// <param name="Reason">A code without a note: no key could protect one.</param>
public sealed record ErasePerson(FactId Fact, DateOnly Day, Reason Reason);
