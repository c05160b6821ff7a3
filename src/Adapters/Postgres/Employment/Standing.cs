namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>The stretches on which somebody is suspended or under notice: the days between those on which that may change.</summary>
internal static class Standing
{
    public static FactStretch[] Suspensions(CurrentEmployment employment) => Of(
        employment, employment.Suspensions.Standing.SelectMany(fact => Bounds(fact.From, fact.Value?.LastDay)),
        day => employment.SuspensionOn(day) is { Value: { } suspension } fact ? (fact.Id, NameOf(suspension.Type)) : null);

    public static FactStretch[] Notices(CurrentEmployment employment) => Of(
        employment, employment.Notices.Standing.SelectMany(notice => Bounds(notice.From, employment.RunsUntil(notice))),
        day => employment.NoticeOn(day) is { } notice ? (notice.Id, NameOf(notice.Value.By)) : null);

    private static IEnumerable<DateOnly> Bounds(DateOnly first, DateOnly? last) => last is { } day ? [first, day.AddDays(1)] : [first];

    private static FactStretch[] Of(CurrentEmployment employment, IEnumerable<DateOnly> bounds, Func<DateOnly, (FactId Fact, string Text)?> on)
    {
        DateOnly? end = employment.LastDay?.AddDays(1);
        DateOnly[] days = [.. bounds.Append(employment.HireDate).Where(day => day >= employment.HireDate && !(day >= end)).Distinct().Order()];
        var stretches = new List<FactStretch>();
        for (var i = 0; i < days.Length; i++)
        {
            if (on(days[i]) is not var (fact, text)) continue;
            var until = i + 1 < days.Length ? days[i + 1] : end;
            if (stretches is [.., var last] && last.Until == days[i] && last.Fact == fact && last.Text == text) stretches[^1] = last with { Until = until };
            else stretches.Add(new(days[i], until, fact, null, Text: text));
        }
        return [.. stretches];
    }

    private static string NameOf(SuspensionType type) => type switch
    {
        SuspensionType.Unpaid => "unpaid",
        SuspensionType.GardenLeave => "garden-leave",
    };

    private static string NameOf(NoticeBy by) => by switch
    {
        NoticeBy.Employer => "employer",
        NoticeBy.Employee => "employee",
    };
}
