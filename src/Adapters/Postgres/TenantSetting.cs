namespace HrSaas.Adapters.Postgres;

using HrSaas.Application.Kernel;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// The tenant under row-level security. It goes in front of a statement in the same batch and is gone with the batch's
/// transaction: a pooled connection never remembers a tenant.
/// </summary>
public static class TenantSetting
{
    public static NpgsqlBatchCommand Command(TenantId tenant) => new("select set_config('hrsaas.tenant', $1, true)")
    {
        Parameters = { new NpgsqlParameter<string> { TypedValue = tenant.Value.ToString(), NpgsqlDbType = NpgsqlDbType.Text } },
    };
}
