namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Organization.Positions;
using HrSaas.Domain.Organization.ReportingLines;
using Npgsql;

/// <summary>Keeps positions and their reporting line in two times: what an event changes is the difference between the stretches before and after it.</summary>
internal sealed class PositionFacts(LogPages log, ReadSchemas schemas) : IReadModel
{
    private readonly StreamFolds<Position> _positions = new(
        log, StoredPositionEvents.Map, 50_000, row => row.Read(StoredPositionEvents.Map),
        (before, @event) => Position.Evolve(before ?? Position.Initial, (PositionEvent)@event));
    private readonly StreamFolds<ReportingLine> _lines = new(
        log, StoredReportingLineEvents.Map, 50_000, row => row.Read(StoredReportingLineEvents.Map),
        (before, @event) => ReportingLine.Evolve(before ?? ReportingLine.Initial, (ReportingLineEvent)@event));
    private readonly PositionFactRows _rows = new(schemas);
    private readonly List<Action> _moment = [];

    public string Name => IPositionList.Model;

    public IReadOnlyList<string> Tables => ["read.position_facts"];

    public string Script => "Organization/Positions.model.sql";

    public async Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation)
    {
        await _positions.Prepare(page, cancellation);
        await _lines.Prepare(page, cancellation);
    }

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        _moment.Clear();
        try
        {
            foreach (var row in moment) _moment.Add(StoredReportingLineEvents.Map.Knows(row.Type) ? Placed(row) : Changed(row));
        }
        catch
        {
            _positions.TakeBack();
            _lines.TakeBack();
            throw;
        }
        _positions.Keep();
        _lines.Keep();
        foreach (var write in _moment) write();
    }

    public void Write(NpgsqlBatch batch) => _rows.Write(batch);

    public void End(bool isWritten)
    {
        _positions.End(isWritten);
        _lines.End(isWritten);
        _rows.Clear();
    }

    private Action Changed(LogRow row)
    {
        var (before, _, after) = _positions.Apply(row);
        var (was, now) = (PositionTimelines.Of(before ?? Position.Initial), PositionTimelines.Of(after));
        return () =>
        {
            for (var at = 0; at < PositionTimelines.Names.Length; at++) _rows.Change(row, row.Stream, PositionTimelines.Names[at], was[at], now[at]);
        };
    }

    private Action Placed(LogRow row)
    {
        var (before, @event, after) = _lines.Apply(row);
        var position = ReportingLine.PositionOf((ReportingLineEvent)@event);
        return () => _rows.Change(
            row, position.Value, PositionTimelines.ReportsTo, PositionTimelines.PlacesOf(before?.Find(position)), PositionTimelines.PlacesOf(after.Find(position)));
    }
}
