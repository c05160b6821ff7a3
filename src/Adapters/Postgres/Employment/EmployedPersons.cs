namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.People.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.Persons;

/// <summary>Tells from the employment facts, once they have caught up with the log.</summary>
public sealed class EmployedPersons(TwoTimes twoTimes) : IEmployedPersons
{
    private sealed record Nothing;

    public async Task<EmployedOn?> OnOrAfter(DateOnly day, IReadOnlyList<PersonId> ids, CancellationToken cancellation)
    {
        await twoTimes.CatchUp(IEmploymentFactReport.Model, cancellation);
        var page = await twoTimes.Read(IEmploymentFactReport.Model, new PageOf<Nothing>(day, null, 1), p => Statement(day, ids, p),
            reader => new EmployedOn(reader.IsDBNull(0) ? null : reader.GetFieldValue<DateOnly>(0).AddDays(-1)), _ => new Nothing(), cancellation);
        return page.Rows.Count > 0 ? page.Rows[0] : null;
    }

    // Without a last day comes first.
    private static string Statement(DateOnly day, IReadOnlyList<PersonId> ids, Parameters p) => $"""
        {TwoTimes.Moment}
        select f.valid_until from k cross join read.employment_facts f
        where {TwoTimes.Known("f")} and f.attribute = 'employment' and f.person_id = any({p.Add(Sql.Uuids([.. ids.Select(id => id.Value)]))})
          and (f.valid_until is null or f.valid_until > {p.Add(Sql.Day(day))})
        order by f.valid_until desc nulls first limit 1
        """;
}
