namespace HrSaas.Adapters.Http.Answers;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A page of changes as it is told.</summary>
internal sealed record ToldChanges(IReadOnlyList<ToldChange> Data, ToldChangesPage Page);

/// <param name="Next">Where to go on, also when nothing more is there yet.</param>
/// <param name="IsEnd">Whether this was all that was recorded when it was read.</param>
internal sealed record ToldChangesPage(string Next, bool IsEnd);

/// <summary>One change as it is told.</summary>
/// <param name="Cursor">The place in the feed after this change.</param>
/// <param name="Resource">Where the subject can be read.</param>
internal sealed record ToldChange(
    string Cursor, Guid Id, string Type, ChangeContext? Context, ChangeSubject? Subject, string? Resource, long Version, FactId? Fact, FactId? Correction, DateOnly? EffectiveDate,
    IReadOnlyList<string> Members, bool IsTombstone, DateTimeOffset RecordedAt, string Actor)
{
    public static ToldChange Of(Change change, string cursor) => new(
        cursor, change.Id, change.Type, change.Context, change.Subject, change.Subject is { } subject ? $"{PathOf(subject.Kind)}/{subject.Id}" : null, change.Version,
        change.Fact, change.Correction, change.EffectiveDate, change.Members, change.IsTombstone, change.RecordedAt, change.Actor);

    /// <summary>The resources of a kind, one of which is the subject.</summary>
    internal static string PathOf(ChangeKind kind) => kind switch
    {
        ChangeKind.LegalEntity => "/v1/legal-entities",
        ChangeKind.Location => "/v1/locations",
        ChangeKind.HolidayCalendar => "/v1/holiday-calendars",
        ChangeKind.Job => "/v1/jobs",
        ChangeKind.PayRange => "/v1/pay-ranges",
        ChangeKind.OrgUnit => "/v1/org-units",
        ChangeKind.Position => "/v1/positions",
        ChangeKind.WorkingPattern => "/v1/working-patterns",
        ChangeKind.Person => "/v1/people",
        ChangeKind.CustomField => "/v1/custom-fields",
        ChangeKind.RetentionRule => "/v1/retention-rules",
        ChangeKind.Employment => "/v1/employments",
        ChangeKind.Exception => "/v1/exceptions",
        ChangeKind.Role => "/v1/roles",
        ChangeKind.ApiClient => "/v1/api-clients",
        ChangeKind.LeaveType => "/v1/leave-types",
        ChangeKind.LeavePolicy => "/v1/leave-policies",
    };
}
