namespace HrSaas.Domain.People.Persons;

using HrSaas.Domain.Kernel;

/// <summary>A fact about one person.</summary>
public abstract record PersonEvent
{
    private protected PersonEvent() { }
}

/// <summary>A person became known here, under a name that holds for every day until a change of name.</summary>
public sealed record PersonRegistered(FactId Fact, PersonId Id, Identifying<PersonName> Name) : PersonEvent;

/// <summary>The person was registered under a wrong name; the right one was always this.</summary>
public sealed record RegistrationCorrected(FactId Fact, FactId Correction, Identifying<PersonName> Name, Reason Reason) : PersonEvent;

/// <summary>From a day on, the person bears another name.</summary>
public sealed record NameChanged(FactId Fact, DateOnly EffectiveDate, Identifying<PersonName> Name) : PersonEvent;

/// <summary>The change of name was not as recorded: it was from this day and to this name.</summary>
public sealed record NameChangeCorrected(
    FactId Fact, FactId Correction, DateOnly EffectiveDate, Identifying<PersonName> Name, Reason Reason) : PersonEvent;

/// <summary>The person had been registered twice: this id stands for another person, who remains. Both histories are kept.</summary>
public sealed record PersonMerged(FactId Fact, PersonId Into) : PersonEvent;

/// <summary>This person remains, and another id stands for them.</summary>
public sealed record PersonTakenOver(FactId Fact, PersonId Other) : PersonEvent;

/// <summary>The merger is withdrawn: the person stands for themselves again.</summary>
public sealed record MergerRescinded(FactId Fact, Reason Reason) : PersonEvent;

/// <summary>The merger is withdrawn on the side of who had remained.</summary>
public sealed record PersonReleased(FactId Fact, PersonId Other, Reason Reason) : PersonEvent;

/// <summary>A fact about the person, or a correction of one, is withdrawn. Rescinding the registration makes the person void.</summary>
public sealed record PersonFactRescinded(FactId Fact, Reason Reason) : PersonEvent;

/// <summary>What is known of the person is needed for a dispute or an inquiry: from this day on they are not erased.</summary>
public sealed record LegalHoldPlaced(FactId Fact, DateOnly Day, Reason Reason) : PersonEvent;

/// <summary>The hold is over; it stands in the way of an erasure no more.</summary>
/// <param name="Fact">The hold's.</param>
public sealed record LegalHoldReleased(FactId Fact, Reason Reason) : PersonEvent;

/// <summary>The person is erased: their key is destroyed, and nothing identifying about them can be read again, here or in a backup of the log.</summary>
/// <param name="Day">The day on which it was recorded, at the company's home.</param>
/// <param name="Reason">The code alone: no key could protect a text.</param>
public sealed record PersonErased(FactId Fact, DateOnly Day, string Reason) : PersonEvent;
