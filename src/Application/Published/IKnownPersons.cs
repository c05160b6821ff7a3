namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask People. What a decision has been told here is proved with it.</summary>
public interface IKnownPersons
{
    /// <summary>Whether the person is registered, and neither void nor erased.</summary>
    ValueTask<bool> Knows(PersonId person, CancellationToken cancellation);

    /// <summary>Whether the person was there and has been erased.</summary>
    ValueTask<bool> WereErased(PersonId person, CancellationToken cancellation);

    /// <summary>The id itself or, where that person was merged into another, who remains.</summary>
    ValueTask<PersonId> StandsFor(PersonId person, CancellationToken cancellation);

    /// <summary>All ids that stand for the same person as this one, who remains first. What an answer has been told here is confirmed with it.</summary>
    ValueTask<IReadOnlyList<PersonId>> KnownIdsOf(PersonId person, CancellationToken cancellation);

    /// <summary>All ids that stand for the same person as this one, who remains first: for what was recorded under any of them. As the log has it now.</summary>
    Task<IReadOnlyList<PersonId>> IdsOf(PersonId person, CancellationToken cancellation);
}
