namespace HrSaas.Adapters.Postgres.Employment;

using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>A stretch of one attribute, as it stands in a row.</summary>
/// <param name="Until">The first day no more; null: open.</param>
internal readonly record struct FactStretch(DateOnly From, DateOnly? Until, FactId Fact, Guid? Value, BasePay? Pay = null, Fte? Fte = null, string? Text = null, DateOnly? Day = null)
{
    /// <summary>The code of an allowance; empty for all else.</summary>
    public string Item { get; init; } = "";
}

/// <summary>An employment with the stretches of each of its attributes.</summary>
/// <param name="Attributes">By the place of the attribute in <see cref="EmploymentTimelines.Names"/>.</param>
internal sealed record EmploymentView(Employment State, FactStretch[][] Attributes, Guid Person)
{
    public static EmploymentView Nothing { get; } = new(Employment.Initial, [.. EmploymentTimelines.Names.Select(_ => Array.Empty<FactStretch>())], default);
}

/// <summary>Reads the visible stretches off an employment.</summary>
internal static class EmploymentTimelines
{
    private const int Being = 0, OrgUnit = 1, Location = 2, Manager = 3, Job = 4, Pay = 5, Fte = 6, Position = 7, WorkingPattern = 8, Grade = 9, Contract = 10, Probation = 11, Suspension = 12,
        Notice = 13, Continues = 14, Ending = 16;

    /// <summary>Each of them, told apart by its code, has stretches of its own.</summary>
    internal const int Allowance = 15;

    public static readonly string[] Names = ["employment", "org-unit", "location", "manager", "job", "pay", "fte", "position", "working-pattern", "grade", "contract", "probation", "suspension", "notice", "continues", "allowance", "ending"];

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
        EmployeeTransferred or TransferCorrected => With(employment, before, OrgUnit, Location, Manager, Job, Position),
        EmployeePromoted or PromotionCorrected => With(employment, before, Job, Position, Grade, Pay),
        WorkingTimeChanged or WorkingTimeChangeCorrected => With(employment, before, Fte, WorkingPattern, Pay),
        GradeChanged or GradeChangeCorrected => With(employment, before, Grade, Pay),
        ContractChanged or ContractChangeCorrected => With(employment, before, Contract, Probation),
        NoticeGiven or NoticeCorrected => With(employment, before, Notice),
        EmployeeSuspended or SuspensionCorrected or EmployeeReturned or ReturnCorrected => With(employment, before, Suspension),
        AllowanceGranted or AllowanceCorrected or AllowanceEnded or AllowanceEndCorrected => With(employment, before, Allowance),
        EmploymentExternalIdChanged or EmploymentExternalIdChangeCorrected => before,
        EmployeeHired or EmployeeRehired or HireCorrected or EmploymentTerminated or TerminationCorrected or TerminationWithdrawn or EmploymentFactRescinded =>
            With(employment, before, Being, OrgUnit, Location, Manager, Job, Pay, Fte, Position, WorkingPattern, Grade, Contract, Probation, Suspension, Notice, Continues, Allowance, Ending),
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
                Position => Of(employment, employment.Positions, static s => new(s.From, s.Until, s.Fact, s.Value?.Value)),
                WorkingPattern => Of(employment, employment.WorkingPatterns, static s => new(s.From, s.Until, s.Fact, s.Value?.Value)),
                Grade => Of(employment, employment.Grades, static s => new(s.From, s.Until, s.Fact, null, Text: s.Value)),
                Contract => Of(employment, employment.Contracts, static s => new(s.From, s.Until, s.Fact, null, Text: NameOf(s.Value?.Type), Day: s.Value?.EndsOn)),
                Probation => Of(employment, employment.ProbationEnds, static s => new(s.From, s.Until, s.Fact, null, Day: s.Value)),
                Suspension => Standing.Suspensions(employment),
                Notice => Standing.Notices(employment),
                Continues => employment is { ContinuesService: true, Former: { } former } ? [BeingOf(employment)[0] with { Value = former.Value }] : [],
                Ending => employment.Termination is { } ending ? [new(ending.From, After(ending.From), ending.Id, null, Text: ending.Value.Code)] : [],
                Allowance => [.. employment.AllowanceCodes.SelectMany(code => AllowanceOf(employment, code))],
                _ => throw new ArgumentOutOfRangeException(nameof(touched)),
            };
        return after;
    }

    private static IEnumerable<FactStretch> AllowanceOf(CurrentEmployment employment, string code) =>
        from stretch in employment.AllowanceOf(code).Between(employment.HireDate, employment.LastDay)
        where stretch.Value is not null
        select new FactStretch(stretch.From, stretch.Until, stretch.Fact, null, stretch.Value) { Item = code };

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

    private static string? NameOf(ContractType? type) => type switch
    {
        null => null,
        ContractType.Permanent => "permanent",
        ContractType.FixedTerm => "fixed-term",
        ContractType.Apprentice => "apprentice",
        ContractType.Contractor => "contractor",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Null for none.</summary>
    public static ContractType? ContractTypeOf(string? name) => name is null ? null : Array.Find(Enum.GetValues<ContractType>(), type => NameOf(type) == name);

    private static DateOnly? After(DateOnly last) => last == DateOnly.MaxValue ? null : last.AddDays(1);
}
