namespace HrSaas.Adapters.Postgres.Changes;

using System.Text.Json;
using HrSaas.Adapters.Postgres.Subscriptions;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Organization.OrgStructures;
using HrSaas.Domain.Organization.ReportingLines;

/// <summary>What events are about: their context by the stored name, their subject by the root and, where one root holds many subjects, by the payload.</summary>
internal static class ChangeNames
{
    public static string Of(ChangeContext context) => context switch
    {
        ChangeContext.Organization => "organization",
        ChangeContext.People => "people",
        ChangeContext.Employment => "employment",
        ChangeContext.Watching => "watching",
        ChangeContext.Tenancy => "tenancy",
        ChangeContext.Leave => "leave",
    };

    /// <summary>Null for a context that this version of the service does not have.</summary>
    public static ChangeContext? ContextOf(string type)
    {
        var name = type[..type.IndexOf('.')];
        foreach (var context in Enum.GetValues<ChangeContext>())
            if (Of(context) == name) return context;
        return null;
    }

    public static ChangeSubject? SubjectOf(string root, Guid stream, JsonElement said) => root switch
    {
        "org-structure" => new(ChangeKind.OrgUnit, said.GetProperty("unit").GetGuid()),
        "reporting-line" or "seat" => new(ChangeKind.Position, said.GetProperty("position").GetGuid()),
        "legal-entity" => new(ChangeKind.LegalEntity, stream),
        "location" => new(ChangeKind.Location, stream),
        "holiday-calendar" => new(ChangeKind.HolidayCalendar, stream),
        "job" => new(ChangeKind.Job, stream),
        "pay-range" => new(ChangeKind.PayRange, stream),
        "position" => new(ChangeKind.Position, stream),
        "working-pattern" => new(ChangeKind.WorkingPattern, stream),
        "person" => new(ChangeKind.Person, stream),
        "custom-field" => new(ChangeKind.CustomField, stream),
        "retention-rule" => new(ChangeKind.RetentionRule, stream),
        "employment" => new(ChangeKind.Employment, stream),
        "watched-exception" => new(ChangeKind.Exception, stream),
        "role" => new(ChangeKind.Role, stream),
        "api-client" => new(ChangeKind.ApiClient, stream),
        "leave-type" => new(ChangeKind.LeaveType, stream),
        "leave-policy" => new(ChangeKind.LeavePolicy, stream),
        "leave-account" => new(ChangeKind.Employment, LeaveKeys.EmploymentOf(stream).Value),
        _ => null,
    };

    /// <summary>The streams that speak of a subject.</summary>
    public static Guid[] StreamsOf(ChangeSubject subject) => subject.Kind switch
    {
        ChangeKind.OrgUnit => [OrgStructure.StreamId],
        ChangeKind.Position => [subject.Id, Seats.StreamOf(new(subject.Id)), ReportingLine.StreamId],
        ChangeKind.Employment => [subject.Id, LeaveKeys.StreamOf(new(subject.Id))],
        _ => [subject.Id],
    };

    /// <summary>Whether an event of those streams, under the alias e, is about the subject: one stream holds all units, and one the whole reporting line.</summary>
    public static string IsAbout(ChangeSubject subject, Parameters p) => subject.Kind switch
    {
        ChangeKind.OrgUnit => $"e.payload ->> 'unit' = {p.Add(Sql.Text(subject.Id.ToString()))}",
        ChangeKind.Position => $"(e.stream_id <> {p.Add(Sql.Uuid(ReportingLine.StreamId))} or e.payload ->> 'position' = {p.Add(Sql.Text(subject.Id.ToString()))})",
        ChangeKind.Employment => "split_part(e.type, '.', 1) in ('employment', 'leave')",
        // Ids are of one kind of resource each; the kind keeps a slip from being answered with something else.
        _ => $"split_part(e.type, '.', 1) = {p.Add(Sql.Text(Of(ContextOf(subject.Kind))))}",
    };

    /// <summary>Whether nothing of the subject can be read any more after the event.</summary>
    public static bool IsTombstone(string type) => type.StartsWith("people.person-erased.", StringComparison.Ordinal);

    private static ChangeContext ContextOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Person or ChangeKind.CustomField or ChangeKind.RetentionRule => ChangeContext.People,
        ChangeKind.Employment => ChangeContext.Employment,
        ChangeKind.Exception => ChangeContext.Watching,
        ChangeKind.Role or ChangeKind.ApiClient => ChangeContext.Tenancy,
        ChangeKind.LeaveType or ChangeKind.LeavePolicy => ChangeContext.Leave,
        ChangeKind.LegalEntity or ChangeKind.Location or ChangeKind.HolidayCalendar or ChangeKind.Job or ChangeKind.PayRange or ChangeKind.OrgUnit or ChangeKind.Position
            or ChangeKind.WorkingPattern => ChangeContext.Organization,
    };
}
