namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask Organization about legal entities. What a decision has been told here is proved with it.</summary>
public interface IKnownLegalEntities
{
    /// <summary>The IANA zones by which the day is told for those it employs, with one on every day; null when there is no such legal entity.</summary>
    ValueTask<Timeline<string>?> ZonesOf(LegalEntityId legalEntity, CancellationToken cancellation);

    /// <summary>Whether there is such a legal entity, open or closed, and it is not void.</summary>
    ValueTask<bool> Knows(LegalEntityId legalEntity, CancellationToken cancellation);
}
