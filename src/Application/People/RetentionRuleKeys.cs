namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.RetentionRules;

/// <summary>Which retention rule is of a kind and for a country: a claim, taken by the first definition and kept for ever.</summary>
public sealed class RetentionRuleKeys(IClaims claims)
{
    private const string Claimed = "retention-rule";

    /// <summary>The rule of the kind for the country, void or not; null when there never was one.</summary>
    public async ValueTask<RetentionRuleId?> Find(RetentionKind kind, string? country, CancellationToken cancellation) =>
        await claims.Find(Claimed, KeyOf(kind, country), cancellation) is { } owner ? new RetentionRuleId(owner) : null;

    public static Claim ClaimOf(DefineRetentionRule command) => new(
        Claimed, KeyOf(command.Kind, command.Country), command.Id.Value, new RetentionRuleTaken(command.Kind, command.Country));

    private static string KeyOf(RetentionKind kind, string? country) => kind switch
    {
        RetentionKind.AfterEmployment => $"after-employment/{country ?? "*"}",
        RetentionKind.NeverEmployed => "never-employed",
    };
}
