namespace HrSaas.Adapters.Postgres.People;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.People;
using HrSaas.Application.People.Ports;
using HrSaas.Domain.Kernel;

/// <summary>Reads the erasures from the log, by an index of their own.</summary>
public sealed class ErasedPersons(Database database) : IErasedPersons
{
    private const int Batch = 1000;

    public async IAsyncEnumerable<(TenantId Tenant, IReadOnlyCollection<PersonId> Persons)> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = database.Engine.CreateCommand(
            $"select e.tenant_id, e.stream_id from log.events e where e.type = '{StoredPersonEvents.Erased}' order by e.tenant_id, e.stream_id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        TenantId tenant = default;
        List<PersonId> persons = [];
        while (await reader.ReadAsync(cancellation))
        {
            TenantId of = new(reader.GetGuid(0));
            if (persons.Count > 0 && (of != tenant || persons.Count == Batch))
            {
                yield return (tenant, persons);
                persons = [];
            }
            tenant = of;
            persons.Add(new(reader.GetGuid(1)));
        }
        if (persons.Count > 0) yield return (tenant, persons);
    }
}
