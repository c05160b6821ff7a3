namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>A stretch of one attribute, as it stands in a row.</summary>
/// <param name="Until">The first day no more; null: open.</param>
internal readonly record struct FactStretch(DateOnly From, DateOnly? Until, FactId Fact, Guid? Value, BasePay? Pay = null, Fte? Fte = null);

/// <summary>An employment with the stretches of each of its attributes.</summary>
/// <param name="Attributes">By the place of the attribute in <see cref="EmploymentTimelines.Names"/>.</param>
internal sealed record EmploymentView(Employment State, FactStretch[][] Attributes, Guid Person)
{
    public static EmploymentView Nothing { get; } = new(Employment.Initial, [[], [], [], [], [], [], []], default);
}

/// <summary>Reads the visible stretches off an employment.</summary>
internal static class EmploymentTimelines
{
    private const int Being = 0, OrgUnit = 1, Location = 2, Manager = 3, Job = 4, Pay = 5, Fte = 6;

    public static readonly string[] Names = ["employment", "org-unit", "location", "manager", "job", "pay", "fte"];

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
        PayChanged or PayChangeCorrected => With(employment, before, Pay),
        EmployeeTransferred or TransferCorrected => With(employment, before, OrgUnit, Location, Manager, Job),
        EmployeePromoted or PromotionCorrected => With(employment, before, Job, Pay),
        WorkingTimeChanged or WorkingTimeChangeCorrected => With(employment, before, Fte, Pay),
        EmployeeHired or EmployeeRehired or HireCorrected or EmploymentTerminated or TerminationCorrected or TerminationWithdrawn or EmploymentFactRescinded =>
            With(employment, before, Being, OrgUnit, Location, Manager, Job, Pay, Fte),
    };

    private static FactStretch[][] With(CurrentEmployment employment, FactStretch[][] before, params ReadOnlySpan<int> touched)
    {
        FactStretch[][] after = [.. before];
        foreach (var attribute in touched)
            after[attribute] = attribute switch
            {
                Being => BeingOf(employment),
                OrgUnit => Of(employment, employment.OrgUnits, static s => new(s.From, s.Until, s.Fact, s.Value?.Value)),
                Location => Of(employment, employment.Locations, static s => new(s.From, s.Until, s.Fact, s.Value?.Value)),
                Manager => Of(employment, employment.Managers, static s => new(s.From, s.Until, s.Fact, s.Value?.Value)),
                Job => Of(employment, employment.Jobs, static s => new(s.From, s.Until, s.Fact, s.Value?.Value)),
                Pay => Of(employment, employment.Pay, static s => new(s.From, s.Until, s.Fact, null, s.Value)),
                Fte => Of(employment, employment.Ftes, static s => new(s.From, s.Until, s.Fact, null, Fte: s.Value)),
                _ => throw new ArgumentOutOfRangeException(nameof(touched)),
            };
        return after;
    }

    private static FactStretch[] BeingOf(CurrentEmployment employment) =>
        [new(employment.HireDate, employment.LastDay is { } last ? After(last) : null, employment.Hire.Id, employment.LegalEntity.Value)];

    // What the hire left open, and nobody has said since, has no row.
    private static FactStretch[] Of<T>(CurrentEmployment employment, Timeline<T> timeline, Func<Stretch<T>, FactStretch> read)
    {
        var stretches = new List<FactStretch>(timeline.Entries.Length);
        foreach (var stretch in timeline.Between(employment.HireDate, employment.LastDay))
            if (stretch.Value is not null || stretch.Fact != employment.Hire.Id) stretches.Add(read(stretch));
        return [.. stretches];
    }

    private static DateOnly? After(DateOnly last) => last == DateOnly.MaxValue ? null : last.AddDays(1);
}
