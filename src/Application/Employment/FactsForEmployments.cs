namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>
/// Gathers what other roots say about a command on an employment. All of it is read through the request's state reader, so that a
/// refusal that rests on it is proved, and the envelope tells what a decision has read.
/// </summary>
public sealed class FactsForEmployments(
    StateReader reader, IKnownPersons persons, IKnownLegalEntities legalEntities, IKnownPlacesOfWork places, IKnownPositions positions,
    IKnownWorkingPatterns patterns, EmployeeNumbers numbers)
{
    /// <param name="first">The person's first employment, where there is one: it holds their employee number.</param>
    public async ValueTask<HireFacts> About(Hire command, EmploymentId? first, CancellationToken cancellation)
    {
        return new(
            await persons.Knows(command.Person, cancellation),
            await Knows(command.LegalEntity, cancellation),
            await About(command.Terms, command.Person, cancellation),
            first is { } employment ? await numbers.NumberIn(employment, cancellation) : null,
            await Remains(command.Person, cancellation),
            await persons.WereErased(command.Person, cancellation));
    }

    public ValueTask<RehireFacts> About(Rehire command, CancellationToken cancellation) =>
        About(command.Former, command.LegalEntity, command.Terms, cancellation);

    public ValueTask<RehireFacts> About(MoveToLegalEntity command, CancellationToken cancellation) =>
        About(command.Former, command.LegalEntity, command.Terms, cancellation);

    /// <summary>
    /// The termination of the employment that a move leaves, on the day before, and what that makes of it; nothing where it ends on that day already.
    /// </summary>
    public async ValueTask<(Joint Recorded, EmploymentChange Change)> EndOfFormer(MoveToLegalEntity command, CancellationToken cancellation)
    {
        var former = await reader.Find(Roots.Employment, command.Former.Value, cancellation);
        var lastDay = command.Terms.HireDate.AddDays(-1);
        var ending = former.State is CurrentEmployment { LastDay: { } day } && day == lastDay
            ? Decision<EmploymentEvent>.Nothing
            : Employment.Decide(former.State, new Terminate(command.Termination, lastDay, command.Reason));
        return (Joint.Of(Roots.Employment, command.Former.Value, former, ending),
            new(command.Former, former.State, ending.Events.Aggregate(former.State, Employment.Evolve)));
    }

    public async ValueTask<CorrectHireFacts> About(Employment state, HireTerms terms, CancellationToken cancellation) =>
        new(await About(terms, state.Subject, cancellation), await FormerOf(state, cancellation));

    public async ValueTask<AssignmentFacts> About(Employment state, Transfer transfer, CancellationToken cancellation)
    {
        return new(
            JobIsKnown: await Knows(transfer.Job?.To, cancellation),
            OrgUnitIsKnown: transfer.OrgUnit?.To is not { } unit || await places.Knows(unit, cancellation),
            LocationIsKnown: await Knows(transfer.Location?.To, cancellation),
            ManagerIsKnown: transfer.Manager?.To is not { } manager || await WasThere(manager, cancellation),
            PositionIsKnown: await Knows(transfer.Position?.To, cancellation),
            ManagerRemains: await Remains(transfer.Manager?.To, cancellation),
            EmployeeRemains: transfer.Manager?.To is null ? null : await Remains(state.Subject, cancellation));
    }

    public async ValueTask<AssignmentFacts> About(Promotion promotion, CancellationToken cancellation) =>
        new(JobIsKnown: await Knows(promotion.Job, cancellation), PositionIsKnown: await Knows(promotion.Position, cancellation));

    public async ValueTask<AssignmentFacts> About(DateOnly day, WorkingTime workingTime, CancellationToken cancellation)
    {
        var pattern = await PatternOn(day, workingTime.WorkingPattern?.To, cancellation);
        return new(WorkingPatternIsKnown: pattern.IsKnown, WorkingPatternHasBegun: pattern.HasBegun);
    }

    /// <summary>What other roots say about a step of a history.</summary>
    public ValueTask<AssignmentFacts> About(Employment state, HistoryStep step, CancellationToken cancellation) => step switch
    {
        HistoryStep.Transfers it => About(state, it.Command.Transfer, cancellation),
        HistoryStep.CorrectsTransfer it => About(state, it.Command.Transfer, cancellation),
        HistoryStep.CorrectsPromotion it => About(it.Command.Promotion, cancellation),
        HistoryStep.ChangesWorkingTime it => About(it.Command.EffectiveDate, it.Command.WorkingTime, cancellation),
        HistoryStep.CorrectsWorkingTime it => About(it.Command.EffectiveDate, it.Command.WorkingTime, cancellation),
        HistoryStep.CorrectsHire it => About(it.Command.Terms, state.Subject, cancellation),
        HistoryStep.ChangesGrade or HistoryStep.ChangesPay or HistoryStep.ChangesContract or HistoryStep.Terminates or HistoryStep.CorrectsGrade or HistoryStep.CorrectsPay
            or HistoryStep.CorrectsContract or HistoryStep.CorrectsTermination or HistoryStep.Rescinds => new(AssignmentFacts.AllKnown),
    };

    /// <summary>The employment that this one follows, where it is a rehire; null otherwise.</summary>
    public async ValueTask<Employment?> FormerOf(Employment state, CancellationToken cancellation) =>
        state is CurrentEmployment { Former: { } former } ? await Find(former, cancellation) : null;

    private async ValueTask<RehireFacts> About(EmploymentId id, LegalEntityId legalEntity, HireTerms terms, CancellationToken cancellation)
    {
        var former = await Find(id, cancellation);
        var wasErased = former.Subject is { } person && await persons.WereErased(person, cancellation);
        return new(former, await Knows(legalEntity, cancellation), await About(terms, former.Subject, cancellation), wasErased);
    }

    private async ValueTask<AssignmentFacts> About(HireTerms terms, PersonId? employee, CancellationToken cancellation)
    {
        var pattern = await PatternOn(terms.HireDate, terms.WorkingPattern, cancellation);
        return new(
            JobIsKnown: await Knows(terms.Job, cancellation),
            OrgUnitIsKnown: terms.OrgUnit is not { } unit || await places.Knows(unit, cancellation),
            LocationIsKnown: await Knows(terms.Location, cancellation),
            ManagerIsKnown: terms.Manager is not { } manager || await WasThere(manager, cancellation),
            PositionIsKnown: await Knows(terms.Position, cancellation),
            WorkingPatternIsKnown: pattern.IsKnown,
            WorkingPatternHasBegun: pattern.HasBegun,
            ManagerRemains: await Remains(terms.Manager, cancellation),
            EmployeeRemains: terms.Manager is null ? null : await Remains(employee, cancellation));
    }

    private async ValueTask<bool> Knows(LegalEntityId legalEntity, CancellationToken cancellation) => await legalEntities.Knows(legalEntity, cancellation);

    private async ValueTask<bool> Knows(JobId? named, CancellationToken cancellation) => named is not { } job || await places.Knows(job, cancellation);

    private async ValueTask<bool> Knows(LocationId? named, CancellationToken cancellation) => named is not { } location || await places.Knows(location, cancellation);

    /// <summary>Who led somebody once did so also after they were erased: a correction of then may name them.</summary>
    private async ValueTask<bool> WasThere(PersonId person, CancellationToken cancellation) =>
        await persons.Knows(person, cancellation) || await persons.WereErased(person, cancellation);

    /// <summary>Who remains, where the person was merged into another; null otherwise.</summary>
    private async ValueTask<PersonId?> Remains(PersonId? named, CancellationToken cancellation) =>
        named is { } person && await persons.StandsFor(person, cancellation) is var remains && remains != person ? remains : null;

    private async ValueTask<bool> Knows(PositionId? named, CancellationToken cancellation) =>
        named is not { } position || await positions.Find(position, cancellation) is not null;

    private async ValueTask<(bool IsKnown, bool HasBegun)> PatternOn(DateOnly day, WorkingPatternId? named, CancellationToken cancellation) =>
        named is { } pattern
            ? await patterns.WeeklyHoursOf(pattern, cancellation) is { } hours ? (true, hours.At(day) is not null) : (false, false)
            : (true, true);

    private async ValueTask<Employment> Find(EmploymentId id, CancellationToken cancellation) =>
        (await reader.Find(Roots.Employment, id.Value, cancellation)).State;
}
