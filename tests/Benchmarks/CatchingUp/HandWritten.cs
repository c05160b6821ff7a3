namespace HrSaas.Benchmarks.CatchingUp;

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HrSaas.Benchmarks.Running;
using Npgsql;

/// <summary>
/// What one would write for these two kinds of events alone: reads a page, folds it by hand, writes rows and checkpoint in one
/// transaction and one round trip. No lease, no tenants that stop, no other events, no way to rebuild beside the one in use.
/// </summary>
internal sealed class HandWritten(string connectionString, int pageSize) : IAsyncDisposable
{
    private const string Hired = "employment.employee-hired.v2", PayChanged = "employment.pay-changed.v1";

    // The same settings as the product's connections: a plan made while the table is empty must not read all of it when it has grown.
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = 20, AutoPrepareMinUsages = 1, Options = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off",
    });
    private readonly Dictionary<Guid, Known> _employments = [];
    private HandWrittenRows _rows = new();

    /// <summary>Empties what it builds; the table has the columns, indexes and settings of the read model's.</summary>
    public async Task Clear()
    {
        await Bench.Execute(connectionString, """
            drop schema if exists by_hand cascade;
            create schema by_hand;
            create table by_hand.employment_facts (like read.employment_facts including all);
            do $$ begin
                execute (select format('alter table by_hand.employment_facts set (%s)', array_to_string(c.reloptions, ', ')) from pg_class c
                         where c.oid = 'read.employment_facts'::regclass and c.reloptions is not null);
            exception when null_value_not_allowed then null; end $$;
            create table by_hand.checkpoint (position bigint not null);
            insert into by_hand.checkpoint values (0);
            """, CancellationToken.None);
        // Plans are of the tables that are gone.
        _source.Clear();
    }

    public async Task Build()
    {
        _employments.Clear();
        await using var connection = await _source.OpenConnectionAsync();
        // As the read model does: what is lost with the checkpoint is built again.
        await using (var relax = new NpgsqlCommand("set synchronous_commit = off", connection)) await relax.ExecuteNonQueryAsync();
        long at = 0, head;
        await using (var ask = new NpgsqlCommand("select position from log.head", connection)) head = (long)(await ask.ExecuteScalarAsync())!;
        while (at < head)
        {
            var to = Math.Min(head, at + pageSize);
            _rows = new();
            await ReadPage(connection, at, to);
            await using var batch = new NpgsqlBatch(connection);
            _rows.AddTo(batch);
            batch.BatchCommands.Add(new("update by_hand.checkpoint set position = $1") { Parameters = { new NpgsqlParameter<long> { TypedValue = to } } });
            await batch.ExecuteNonQueryAsync();
            at = to;
        }
    }

    /// <summary>How many rows are in one of the two tables only.</summary>
    public async Task<long> Differences() => await Bench.Scalar<long>(connectionString, """
        select (select count(*) from (table read.employment_facts except all table by_hand.employment_facts) ours)
             + (select count(*) from (table by_hand.employment_facts except all table read.employment_facts) hand)
        """, CancellationToken.None);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task ReadPage(NpgsqlConnection connection, long after, long to)
    {
        await using var command = new NpgsqlCommand("""
            select tenant_id, stream_id, type, recorded_at, payload from log.events
            where position > $1 and position <= $2 and type like 'employment.%' order by position
            """, connection)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = after }, new NpgsqlParameter<long> { TypedValue = to } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var (tenant, stream, recordedAt) = (reader.GetGuid(0), reader.GetGuid(1), reader.GetDateTime(3));
            var payload = reader.GetFieldValue<byte[]>(4);
            switch (reader.GetString(2))
            {
                case Hired:
                    Take(tenant, stream, recordedAt, JsonSerializer.Deserialize(payload, HandJson.Default.HandHired)!);
                    break;
                case PayChanged:
                    Take(stream, recordedAt, JsonSerializer.Deserialize(payload, HandJson.Default.HandPayChanged)!);
                    break;
                case var other:
                    throw new BenchmarkException($"The loop written by hand does not know {other}.");
            }
        }
    }

    private void Take(Guid tenant, Guid stream, DateTime at, HandHired hired)
    {
        var known = _employments[stream] = new(tenant, hired.Person, []);
        var (day, fact) = (hired.Terms.HireDate, hired.Fact);
        _rows.Open(tenant, stream, hired.Person, "employment", day, null, at, fact, hired.LegalEntity, null);
        if (hired.Terms.OrgUnit is { } unit) _rows.Open(tenant, stream, hired.Person, "org-unit", day, null, at, fact, unit, null);
        if (hired.Terms.Location is { } location) _rows.Open(tenant, stream, hired.Person, "location", day, null, at, fact, location, null);
        if (hired.Terms.Manager is { } manager) _rows.Open(tenant, stream, hired.Person, "manager", day, null, at, fact, manager, null);
        if (hired.Terms.Job is { } job) _rows.Open(tenant, stream, hired.Person, "job", day, null, at, fact, job, null);
        _rows.Open(tenant, stream, hired.Person, "fte", day, null, at, fact, null, null, hired.Terms.Fte ?? 1);
        if (hired.Terms.Pay is not { } pay) return;
        known.Pay.Add(new(day, fact, pay));
        _rows.Open(tenant, stream, hired.Person, "pay", day, null, at, fact, null, pay);
    }

    private void Take(Guid stream, DateTime at, HandPayChanged change)
    {
        var (tenant, person, pay) = _employments[stream];
        var next = pay.FindIndex(stretch => stretch.From > change.EffectiveDate);
        DateOnly? until = next < 0 ? null : pay[next].From;
        var place = next < 0 ? pay.Count : next;
        if (place > 0)
        {
            var before = pay[place - 1];
            _rows.Close(tenant, stream, "pay", before.From, at);
            if (before.From == change.EffectiveDate) pay.RemoveAt(--place);
            else _rows.Open(tenant, stream, person, "pay", before.From, change.EffectiveDate, at, before.Fact, null, before.Pay);
        }
        pay.Insert(place, new(change.EffectiveDate, change.Fact, change.Pay));
        _rows.Open(tenant, stream, person, "pay", change.EffectiveDate, until, at, change.Fact, null, change.Pay);
    }

    private sealed record Known(Guid Tenant, Guid Person, List<Stretch> Pay);

    private sealed record Stretch(DateOnly From, Guid Fact, HandPay Pay);
}

internal sealed record HandMoney(string Amount, string Currency)
{
    [JsonIgnore]
    public decimal Decimal => decimal.Parse(Amount, CultureInfo.InvariantCulture);
}

internal sealed record HandPay(HandMoney Amount, string Per);

internal sealed record HandTerms(DateOnly HireDate, Guid? Job, Guid? OrgUnit, Guid? Location, Guid? Manager, HandPay? Pay, decimal? Fte);

internal sealed record HandHired(Guid Fact, Guid Person, Guid LegalEntity, HandTerms Terms);

internal sealed record HandPayChanged(Guid Fact, DateOnly EffectiveDate, HandPay Pay);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HandHired))]
[JsonSerializable(typeof(HandPayChanged))]
internal sealed partial class HandJson : JsonSerializerContext;
