using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Cluster;
using HrSaas.Adapters.Host.Operations;
using HrSaas.Adapters.Postgres.Bi;

if (args is ["cluster", .. var rest]) return await ClusterOnly.Run(rest);

try
{
    if (args is ["bi-login", .. var wanted]) return await BiLoginRun.Run(wanted);
    await HrSaasHost.Run(args);
    return 0;
}
catch (OperationCanceledException)
{
    return 0; // asked to stop before it was up
}
catch (Exception cannot) when (cannot is ClusterException or SettingsException or BiLoginException or InvalidDataException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(cannot.Message);
    return 1;
}
