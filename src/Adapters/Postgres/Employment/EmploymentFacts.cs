namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using Npgsql;

/// <summary>Keeps the employment facts in two times: what an event changes is the difference between the stretches before and after it.</summary>
/// <param name="schemas">Where its tables are.</param>
internal sealed class EmploymentFacts(LogPages log, ReadSchemas schemas) : IReadModel
{
    private readonly StreamFolds<EmploymentView> _employments = new(
        log, StoredEmploymentEvents.Map, 200_000, row => row.Read(StoredEmploymentEvents.Map),
        (before, @event) => EmploymentTimelines.Evolve(before, (EmploymentEvent)@event));
    private readonly EmploymentFactRows _rows = new(schemas);
    private readonly List<(LogRow Last, EmploymentView? Before, EmploymentView After)> _moment = [];

    public string Name => IEmploymentFactReport.Model;

    public IReadOnlyList<string> Tables => ["read.employment_facts"];

    public string Script => "Employment/EmploymentFacts.model.sql";

    public Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation) => _employments.Prepare(page, cancellation);

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        _moment.Clear();
        try
        {
            foreach (var row in moment)
            {
                var (before, _, after) = _employments.Apply(row);
                var same = _moment.FindIndex(change => change.Last.Stream == row.Stream);
                if (same < 0) _moment.Add((row, before, after));
                else _moment[same] = (row, _moment[same].Before, after);
            }
        }
        catch
        {
            _employments.TakeBack();
            throw;
        }
        _employments.Keep();
        foreach (var (row, before, after) in _moment) Change(row, before ?? EmploymentView.Nothing, after);
    }

    public void Write(NpgsqlBatch batch) => _rows.Write(batch);

    public void End(bool isWritten)
    {
        _employments.End(isWritten);
        _rows.Clear();
    }

    private void Change(LogRow row, EmploymentView before, EmploymentView after)
    {
        for (var attribute = 0; attribute < EmploymentTimelines.Names.Length; attribute++)
        {
            var (was, now) = (before.Attributes[attribute], after.Attributes[attribute]);
            if (ReferenceEquals(was, now)) continue;
            if (attribute != EmploymentTimelines.Allowance) Change(row, attribute, was, now, after.Person);
            else
                foreach (var item in was.Concat(now).Select(stretch => stretch.Item).Distinct().ToList())
                    Change(row, attribute, [.. was.Where(stretch => stretch.Item == item)], [.. now.Where(stretch => stretch.Item == item)], after.Person);
        }
    }

    private void Change(LogRow row, int attribute, FactStretch[] before, FactStretch[] after, Guid person) =>
        Stretches.Compare<FactStretch>(before, after, stretch => stretch.From, was => _rows.Close(row, attribute, was), now => _rows.Open(row, person, attribute, now));
}
