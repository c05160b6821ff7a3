using HrSaas.Adapters.Host.Cluster;

if (args is ["cluster", .. var rest]) return await ClusterOnly.Run(rest);

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();
return 0;
