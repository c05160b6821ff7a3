namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Queries;
using HrSaas.Domain.Organization.Jobs;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Domain.Organization.Locations;
using Npgsql;

/// <summary>Keeps the lists of legal entities, locations and jobs in two times: a register for each.</summary>
internal sealed class OrganizationLists(LogPages log, ReadSchemas schemas) : IReadModel
{
    private static readonly StoredEvents[] Roots = [StoredLegalEntityEvents.Map, StoredLocationEvents.Map, StoredJobEvents.Map];

    private readonly (StoredEvents Root, IReadModel Model)[] _registers =
    [
        (StoredLegalEntityEvents.Map, new TimedRegister<LegalEntity, LegalEntityEvent, LegalEntityStretch>(
            ILegalEntityList.Model, Path, LegalEntityTable.Table, log, StoredLegalEntityEvents.Map, schemas)),
        (StoredLocationEvents.Map, new TimedRegister<Location, LocationEvent, LocationStretch>(
            ILocationList.Model, Path, LocationTable.Table, log, StoredLocationEvents.Map, schemas)),
        (StoredJobEvents.Map, new TimedRegister<Job, JobEvent, JobStretch>(IJobList.Model, Path, JobTable.Table, log, StoredJobEvents.Map, schemas)),
    ];

    private const string Path = "Organization/OrganizationLists.model.sql";

    public string Name => ILegalEntityList.Model;

    public IReadOnlyList<string> Tables => [.. _registers.SelectMany(register => register.Model.Tables)];

    public string Script => Path;

    public async Task Prepare(IReadOnlyList<LogRow> page, CancellationToken cancellation)
    {
        foreach (var (_, model) in _registers) await model.Prepare(page, cancellation);
    }

    public void Apply(ReadOnlySpan<LogRow> moment)
    {
        // One that nobody can read stops the moment before any register has taken in a part of it.
        foreach (var row in moment) row.ReadFirst(Roots);
        foreach (var (root, model) in _registers)
        {
            var rows = new List<LogRow>(moment.Length);
            foreach (var row in moment)
                if (root.Knows(row.Type)) rows.Add(row);
            if (rows.Count > 0) model.Apply(rows.ToArray());
        }
    }

    public void Write(NpgsqlBatch batch)
    {
        foreach (var (_, model) in _registers) model.Write(batch);
    }

    public void End(bool isWritten)
    {
        foreach (var (_, model) in _registers) model.End(isWritten);
    }
}

/// <summary>Cuts days into stretches.</summary>
internal static class DaysCut
{
    /// <summary>From the first day to the last, cut at each of the days given.</summary>
    /// <param name="last">Included; null without end.</param>
    /// <returns>First day, and the first day no more; null where it is open.</returns>
    public static IEnumerable<(DateOnly From, DateOnly? Until)> At(IEnumerable<DateOnly> days, DateOnly first, DateOnly? last)
    {
        DateOnly[] cuts = [.. days.Append(first).Where(day => day >= first && !(day > last)).Distinct().Order()];
        DateOnly? end = last is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : null;
        for (var i = 0; i < cuts.Length; i++) yield return (cuts[i], i + 1 < cuts.Length ? cuts[i + 1] : end);
    }
}
