using HrSaas.Adapters.Cli;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
return await HrSaasCommands.Run(args, new Shell(Console.Out, Console.Error, isWatched: !Console.IsOutputRedirected && !Console.IsErrorRedirected), configuration);
