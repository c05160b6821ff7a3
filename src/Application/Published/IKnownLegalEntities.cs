namespace HrSaas.Application.Published;

using HrSaas.Domain.Kernel;

/// <summary>What other contexts may ask Organization about legal entities. What a decision has been told here is proved with it.</summary>
public interface IKnownLegalEntities
{
    /// <summary>The IANA zone in which "today" falls for those it employs; null when there is no such legal entity.</summary>
    ValueTask<string?> ZoneOf(LegalEntityId legalEntity, CancellationToken cancellation);
}
