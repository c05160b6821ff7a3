namespace HrSaas.Benchmarks.Leave;

using HrSaas.Benchmarks.Running;
using HrSaas.Benchmarks.Writing;

/// <summary>Requests for a day of leave, sent to a running host and held against the log.</summary>
internal sealed class LeaveRequests(string connection, Wrk wrk, Company company, string type)
{
    private readonly RecordedEvents _log = new(connection, "leave.leave-requested.v1");
    private int _runs, _day;

    public List<string> Complaints { get; } = [];

    public async Task<Load> Run(Uri host, int connections, int seconds, CancellationToken cancellation, int rest = 0)
    {
        var before = await _log.Count(cancellation);
        string[] arguments = [company.Token, $"leave-{++_runs}", $"{Wrk.Threads(connections)}", $"{_day}", company.EmploymentsFile, type];
        var (load, last) = await wrk.Run("leave-requests.lua", host, connections, seconds, arguments, cancellation, rest);
        _day = last + 1;
        var recorded = await _log.Settled(cancellation) - before;
        if (load.Failed > 0) Complaints.Add($"{load.Failed} of {load.Done + load.Failed} leave requests at {connections} connections were answered otherwise than with success.");
        if (recorded < load.Done || recorded > load.Done + connections) Complaints.Add($"At {connections} connections {load.Done} leave requests were acknowledged and {recorded} recorded.");
        return load;
    }
}
