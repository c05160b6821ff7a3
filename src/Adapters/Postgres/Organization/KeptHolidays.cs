namespace HrSaas.Adapters.Postgres.Organization;

using HrSaas.Adapters.Postgres.Log;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Organization.Ports;

/// <summary>What public services said of holidays. The table is of no tenant.</summary>
public sealed class KeptHolidays(Database database) : IKeptHolidays
{
    public Task<KeptAnswer?> Find(Uri service, string country, int year, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var command = database.App.CreateCommand("select body, fetched_at from holidays.answers where service = $1 and country = $2 and year = $3");
        command.Parameters.Add(Sql.Text(service.AbsoluteUri));
        command.Parameters.Add(Sql.Text(country));
        command.Parameters.Add(Sql.Int(year));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new KeptAnswer(reader.GetString(0), Sql.ReadMoment(reader, 1)) : null;
    });

    public Task Keep(Uri service, string country, int year, KeptAnswer answer, CancellationToken cancellation) => StoreFaults.Named(async () =>
    {
        await using var command = database.App.CreateCommand("""
            insert into holidays.answers as a (service, country, year, body, fetched_at) values ($1, $2, $3, $4, $5)
            on conflict (service, country, year) do update set body = excluded.body, fetched_at = excluded.fetched_at where a.fetched_at < excluded.fetched_at
            """);
        command.Parameters.Add(Sql.Text(service.AbsoluteUri));
        command.Parameters.Add(Sql.Text(country));
        command.Parameters.Add(Sql.Int(year));
        command.Parameters.Add(Sql.Text(answer.Body));
        command.Parameters.Add(Sql.Moment(answer.FetchedAt));
        return await command.ExecuteNonQueryAsync(cancellation);
    });
}
