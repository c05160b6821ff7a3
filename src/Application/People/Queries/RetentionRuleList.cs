namespace HrSaas.Application.People.Queries;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;

/// <summary>The retention rules that apply on a day, each with its period of that day.</summary>
public interface IRetentionRuleList
{
    const string Model = "retention-rules";

    /// <summary>Sorted by kind, then country; the rule for all countries without one of their own comes first.</summary>
    /// <exception cref="ReadModelUnavailableException">The model is stopped or behind what was asked for.</exception>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    Task<Page<RetentionRuleRow, RetentionRuleKey>> List(PageOf<RetentionRuleKey> page, CancellationToken cancellation);
}

/// <summary>The sort key: of these two there is one rule.</summary>
public sealed record RetentionRuleKey(RetentionKind Kind, string? Country);

/// <summary>One retention rule on a day.</summary>
/// <param name="Kind">What it counts from.</param>
/// <param name="Country">That of the legal entity of the last employment, ISO 3166-1 alpha-2; absent: every country without a rule of its own.</param>
/// <param name="FirstDay">The first day on which it applies.</param>
/// <param name="Version">The version of its stream at the moment asked for.</param>
public sealed record RetentionRuleRow(RetentionRuleId Id, RetentionKind Kind, string? Country, RetentionPeriod Period, DateOnly FirstDay, long Version);
