namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using Npgsql;
using NpgsqlTypes;

/// <summary>Keeps the lists of legal entities, locations and jobs.</summary>
internal sealed class OrganizationLists(ReadSchemas schemas) : IReadModel
{
    private readonly List<(LogRow Row, LegalEntityRegistered Event)> _legalEntities = [];
    private readonly List<(LogRow Row, LocationOpened Event)> _locations = [];
    private readonly Dictionary<(Guid Tenant, Guid Location), long> _locationVersions = [];
    private readonly List<(LogRow Row, JobDefined Event)> _jobs = [];

    private static readonly StoredEvents[] Roots = [StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map];

    public string Name => ILegalEntityList.Model;

    public IReadOnlyList<string> Tables => ["read.legal_entities", "read.locations", "read.jobs"];

    public string Script => "Organization/OrganizationLists.model.sql";

    public Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation) => Task.CompletedTask;

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        var read = new List<(LogRow Row, object Event)>(moment.Length);
        foreach (var row in moment) read.Add((row, row.ReadFirst(Roots)));
        foreach (var (row, @event) in read)
            if (@event is LegalEntityRegistered entity) _legalEntities.Add((row, entity));
            else if (@event is LocationOpened location) _locations.Add((row, location));
            else if (@event is LocationEvent) _locationVersions[(row.Tenant.Value, row.Stream)] = row.Version;
            else if (@event is JobDefined job) _jobs.Add((row, job));
    }

    public void Write(NpgsqlBatch batch)
    {
        if (_legalEntities.Count > 0)
            Add(batch, "legal_entities (tenant_id, id, version, recorded_from, code, name, country, currency, time_zone, fiscal_year_month, fiscal_year_day)",
                Envelopes(_legalEntities, e => e.Id.Value),
                Texts(_legalEntities, e => e.Code), Texts(_legalEntities, e => e.Name), Texts(_legalEntities, e => e.Country),
                Texts(_legalEntities, e => e.Currency.Code), Texts(_legalEntities, e => e.TimeZone),
                Sql.Ints([.. _legalEntities.Select(e => e.Event.FiscalYearStart.Month)]), Sql.Ints([.. _legalEntities.Select(e => e.Event.FiscalYearStart.Day)]));
        if (_locations.Count > 0)
            Add(batch, "locations (tenant_id, id, version, recorded_from, code, name, country, region, time_zone)",
                Envelopes(_locations, e => e.Id.Value),
                Texts(_locations, e => e.Code), Texts(_locations, e => e.Name), Texts(_locations, e => e.Country),
                Texts(_locations, e => e.Region), Texts(_locations, e => e.TimeZone));
        if (_locationVersions.Count > 0) batch.BatchCommands.Add(LocationVersions());
        if (_jobs.Count > 0)
            Add(batch, "jobs (tenant_id, id, version, recorded_from, code, title, family, grade)",
                Envelopes(_jobs, e => e.Id.Value),
                Texts(_jobs, e => e.Code), Texts(_jobs, e => e.Title), Texts(_jobs, e => e.Family), Texts(_jobs, e => e.Grade));
    }

    public void End(bool isWritten)
    {
        _legalEntities.Clear();
        _locations.Clear();
        _locationVersions.Clear();
        _jobs.Clear();
    }

    private void Add(NpgsqlBatch batch, string into, NpgsqlParameter[] envelopes, params NpgsqlParameter[] columns)
    {
        var count = envelopes.Length + columns.Length;
        var command = new NpgsqlBatchCommand(
            $"insert into {schemas.Read}.{into} select * from unnest({string.Join(", ", Enumerable.Range(1, count).Select(n => $"${n}"))})");
        foreach (var column in envelopes) command.Parameters.Add(column);
        foreach (var column in columns) command.Parameters.Add(column);
        batch.BatchCommands.Add(command);
    }

    private NpgsqlBatchCommand LocationVersions() => new($"""
        update {schemas.Read}.locations t set version = v.version
        from unnest($1, $2, $3) as v(tenant_id, id, version) where t.tenant_id = v.tenant_id and t.id = v.id
        """)
    {
        Parameters =
        {
            Sql.Uuids([.. _locationVersions.Keys.Select(key => key.Tenant)]), Sql.Uuids([.. _locationVersions.Keys.Select(key => key.Location)]),
            Sql.Bigints([.. _locationVersions.Values]),
        },
    };

    private static NpgsqlParameter[] Envelopes<T>(List<(LogRow Row, T Event)> rows, Func<T, Guid> id) =>
    [
        Sql.Uuids([.. rows.Select(r => r.Row.Tenant.Value)]), Sql.Uuids([.. rows.Select(r => id(r.Event))]),
        Sql.Bigints([.. rows.Select(r => r.Row.Version)]), Sql.Moments([.. rows.Select(r => r.Row.RecordedAt.UtcDateTime)]),
    ];

    private static NpgsqlParameter Texts<T>(List<(LogRow Row, T Event)> rows, Func<T, string?> text) =>
        Sql.Array<string?>([.. rows.Select(r => text(r.Event))], NpgsqlDbType.Text);
}
