namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.OrgStructures;
using Npgsql;

/// <summary>A stretch of days on which neither name nor parent nor head of a unit changes.</summary>
internal readonly record struct UnitStretch(
    DateOnly From, DateOnly? Until, string Code, DateOnly OpenedOn, string Name, FactId NameFact, Guid? Parent, FactId ParentFact,
    DateOnly? LastDay, Guid? Successor, Guid? Head, FactId HeadFact);

/// <summary>Keeps the org units in two times.</summary>
internal sealed class OrgUnits(LogPages log, ReadSchemas schemas) : IReadModel
{
    private readonly StreamFolds<OrgStructure> _structures = new(
        log, StoredOrgStructureEvents.Map, 50_000, row => row.Read(StoredOrgStructureEvents.Map),
        (before, @event) => OrgStructure.Evolve(before ?? OrgStructure.Initial, (OrgStructureEvent)@event));
    private readonly OrgUnitRows _rows = new(schemas);
    private readonly List<(LogRow Row, OrgUnitId Unit, OrgStructure Before, OrgStructure After)> _moment = [];

    public string Name => IOrgUnitList.Model;

    public IReadOnlyList<string> Tables => ["read.org_units", "read.org_unit_versions"];

    public string Script => "Organization/OrgUnits.model.sql";

    public Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation) => _structures.Prepare(page, cancellation);

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        _moment.Clear();
        try
        {
            foreach (var row in moment)
            {
                var (before, @event, after) = _structures.Apply(row);
                _moment.Add((row, OrgStructure.UnitOf((OrgStructureEvent)@event), before ?? OrgStructure.Initial, after));
            }
        }
        catch
        {
            _structures.TakeBack();
            throw;
        }
        _structures.Keep();
        foreach (var (row, unit, before, after) in _moment)
        {
            // A merger moves units that the event does not name.
            foreach (var id in ReferenceEquals(before.Mergers, after.Mergers) ? [unit] : after.Units.Keys)
            {
                Stretches.Compare<UnitStretch>(
                    Of(before.Find(id)), Of(after.Find(id)), stretch => stretch.From,
                    was => _rows.Close(row, id, was.From), now => _rows.Open(row, id, now));
                if (id == unit || before.VersionOf(id) != after.VersionOf(id)) _rows.Version(row, id);
            }
        }
    }

    public void Write(NpgsqlBatch batch) => _rows.Write(batch);

    public void End(bool isWritten)
    {
        _structures.End(isWritten);
        _rows.Clear();
    }

    /// <summary>The stretches of a unit, by their first day; none of one that is void.</summary>
    internal static UnitStretch[] Of(OrgUnit? unit)
    {
        if (unit is null or { IsVoid: true }) return [];
        var (opened, last, successor) = (unit.OpeningDay, unit.LastDay, unit.Closing?.Value.Successor?.Value);
        var stretches = new List<UnitStretch>();
        foreach (var parent in unit.Parents.Between(opened, last))
            foreach (var name in unit.Names.Between(parent.From, LastOf(parent.Until)))
                foreach (var head in unit.Heads.Between(name.From, LastOf(name.Until)))
                    stretches.Add(new(
                        head.From, head.Until, unit.Code, opened, name.Value, name.Fact, parent.Value?.Value, parent.Fact,
                        last, successor, head.Value?.Value, head.Fact));
        return [.. stretches];
    }

    private static DateOnly? LastOf(DateOnly? until) => until?.AddDays(-1);
}
