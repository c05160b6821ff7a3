namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Requests;
using HrSaas.Domain.Kernel;

/// <summary>How a list is narrowed to what another system knows under a key.</summary>
internal static class ExternalIdFilter
{
    private const string System = "externalSystem", Key = "externalKey";

    public static Parameter[] Parameters(string summary) =>
    [
        Routes.Parameters.Text(System, summary, "payroll-nl", max: Text.MaxCode),
        Routes.Parameters.Text(Key, "The key, exactly as recorded.", "P-000417", max: Text.MaxName),
    ];

    public static ExternalId? Of(Query query)
    {
        var (system, key) = (query.Text(System, longest: Text.MaxCode), query.Text(Key, longest: Text.MaxName));
        if (system is not null && key is null) query.Complain(Key, "required", "must be given with externalSystem.");
        if (key is not null && system is null) query.Complain(System, "required", "must be given with externalKey.");
        return system is null || key is null ? null : new(system, key);
    }
}
