using HrSaas.Adapters.Host;
using HrSaas.Adapters.Host.Cluster;

if (args is ["cluster", .. var rest]) return await ClusterOnly.Run(rest);

try
{
    await HrSaasHost.Run(args);
    return 0;
}
catch (OperationCanceledException)
{
    return 0; // asked to stop before it was up
}
catch (Exception cannot) when (cannot is ClusterException or SettingsException or InvalidDataException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(cannot.Message);
    return 1;
}
