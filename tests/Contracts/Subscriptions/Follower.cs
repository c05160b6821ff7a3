namespace HrSaas.Contracts.Subscriptions;

using System.Diagnostics;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.Locations;
using HrSaas.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

/// <summary>A host that follows the log in a process of its own, so that a test can stop it as an operating system would.</summary>
public sealed class Follower : IDisposable
{
    private readonly Process _process;

    private Follower(Process process) => _process = process;

    /// <summary>Where opening a location must lead to a job of the same code, and to one only.</summary>
    public static Policy DefineAJobForEachLocation { get; } = new("define-a-job-for-each-location", [StoredLocationEvents.Map], recorded =>
        recorded.Event is not LocationOpened opened ? [] :
        [
            (services, context) => services.GetRequiredService<Jobs>()
                .Define(new DefineJob(new(recorded.EventId), opened.Code, opened.Name, null, null), context),
        ]);

    public static async Task<int> Main(string[] args)
    {
        await using var host = await FollowingHost.Start(args[0], more: services => services.AddSingleton(DefineAJobForEachLocation));
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public static Follower Start(string connection) => new(Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { "exec", typeof(Follower).Assembly.Location, connection },
    })!);

    public void Stop() => Signal("-STOP");

    public void Continue() => Signal("-CONT");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        kill.ExitCode.Should().Be(0);
    }
}
