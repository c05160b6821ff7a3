namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>A stretch of one attribute, as it stands in a row.</summary>
/// <param name="Until">The first day no more; null: open.</param>
internal readonly record struct FactStretch(DateOnly From, DateOnly? Until, FactId Fact, Guid? Value, BasePay? Pay);

/// <summary>An employment with the stretches of each of its attributes.</summary>
/// <param name="Attributes">By the place of the attribute in <see cref="EmploymentTimelines.Names"/>.</param>
internal sealed record EmploymentView(Employment State, FactStretch[][] Attributes, Guid Person)
{
    public static EmploymentView Nothing { get; } = new(Employment.Initial, [[], [], [], [], [], []], default);
}

/// <summary>Reads the visible stretches off an employment.</summary>
internal static class EmploymentTimelines
{
    private const int Being = 0, OrgUnit = 1, Location = 2, Manager = 3, Job = 4, Pay = 5;

    public static readonly string[] Names = ["employment", "org-unit", "location", "manager", "job", "pay"];

    public static EmploymentView Evolve(EmploymentView? before, EmploymentEvent @event)
    {
        var known = before ?? EmploymentView.Nothing;
        var state = Employment.Evolve(known.State, @event);
        var attributes = state is CurrentEmployment current ? Stretches(current, known.Attributes, @event) : EmploymentView.Nothing.Attributes;
        return new(state, attributes, state.Subject?.Value ?? default);
    }

    // An event leaves the timelines alone that it cannot touch; they are taken over as they are.
    private static FactStretch[][] Stretches(CurrentEmployment employment, FactStretch[][] before, EmploymentEvent @event) => @event switch
    {
        PayChanged or PayChangeCorrected => [before[Being], before[OrgUnit], before[Location], before[Manager], before[Job], PayOf(employment)],
        EmployeeTransferred or TransferCorrected =>
            [before[Being], OrgUnits(employment), Locations(employment), Managers(employment), before[Job], before[Pay]],
        EmployeeHired or EmployeeRehired or HireCorrected or EmploymentTerminated or TerminationCorrected or TerminationWithdrawn or EmploymentFactRescinded =>
            [BeingOf(employment), OrgUnits(employment), Locations(employment), Managers(employment), Jobs(employment), PayOf(employment)],
    };

    private static FactStretch[] BeingOf(CurrentEmployment employment) =>
        [new(employment.HireDate, employment.LastDay is { } last ? After(last) : null, employment.Hire.Id, employment.LegalEntity.Value, null)];

    private static FactStretch[] OrgUnits(CurrentEmployment employment) => Of(employment, employment.OrgUnits, unit => (unit?.Value, null));

    private static FactStretch[] Locations(CurrentEmployment employment) => Of(employment, employment.Locations, location => (location?.Value, null));

    private static FactStretch[] Managers(CurrentEmployment employment) => Of(employment, employment.Managers, manager => (manager?.Value, null));

    private static FactStretch[] Jobs(CurrentEmployment employment) => Of(employment, employment.Jobs, job => (job?.Value, null));

    private static FactStretch[] PayOf(CurrentEmployment employment) => Of(employment, employment.Pay, pay => (null, pay));

    // What the hire left open, and nobody has said since, has no row.
    private static FactStretch[] Of<T>(CurrentEmployment employment, Timeline<T> timeline, Func<T, (Guid? Value, BasePay? Pay)> read)
    {
        var stretches = new List<FactStretch>(timeline.Entries.Length);
        foreach (var stretch in timeline.Between(employment.HireDate, employment.LastDay))
        {
            var (value, pay) = read(stretch.Value);
            if (value is null && pay is null && stretch.Fact == employment.Hire.Id) continue;
            stretches.Add(new(stretch.From, stretch.Until, stretch.Fact, value, pay));
        }
        return [.. stretches];
    }

    private static DateOnly? After(DateOnly last) => last == DateOnly.MaxValue ? null : last.AddDays(1);
}
