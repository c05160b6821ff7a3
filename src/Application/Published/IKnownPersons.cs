namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask People. What a decision has been told here is proved with it.</summary>
public interface IKnownPersons
{
    /// <summary>Whether the person is registered, and not void.</summary>
    ValueTask<bool> Knows(PersonId person, CancellationToken cancellation);

    /// <summary>The id itself or, where that person was merged into another, who remains.</summary>
    ValueTask<PersonId> StandsFor(PersonId person, CancellationToken cancellation);
}
