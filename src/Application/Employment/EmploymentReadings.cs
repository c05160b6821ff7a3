namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>Tells of single employments from their streams; always current. Rights are those of now, whatever day or moment is asked about.</summary>
public sealed class EmploymentReadings(StateReader reader, IKnownLegalEntities legalEntities, RequestScope scope, TimeProvider time)
{
    private static readonly IReadOnlyList<string> Pay = ["pay"];

    /// <summary>The employment on a day, as known at a moment or now; null when there was none of that id.</summary>
    /// <param name="day">Null for today in the legal entity's zone.</param>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is neither the caller's own nor that of a direct report.</exception>
    public async Task<EmploymentReading?> On(EmploymentId id, DateOnly? day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var now = await reader.Current(Roots.Employment, id.Value, cancellation);
        if (FactsOf(now.State) is not { } current) return null;
        var today = await Today(current, cancellation);
        var sight = Sight(now.State, current, today);

        var folded = knownAt is { } moment ? await reader.KnownAt(Roots.Employment, id.Value, moment, cancellation) : now;
        return FactsOf(folded.State) is { } then ? Tell(id, folded, then, day ?? today, knownAt, sight) : null;
    }

    /// <summary>Every fact about the employment; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    /// <exception cref="NotWithinScopeException">It is neither the caller's own nor that of a direct report.</exception>
    public async Task<HistoryOf<EmploymentSays>?> History(EmploymentId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var now = await reader.Current(Roots.Employment, id.Value, cancellation);
        if (FactsOf(now.State) is not { } current) return null;
        var sight = Sight(now.State, current, await Today(current, cancellation));
        var events = await reader.Events(Roots.Employment, id.Value, knownAt, cancellation);
        return Histories.Of<EmploymentEvent, EmploymentSays>(id.Value, events, knownAt, Employment.ChangeOf, @event => Seen(Tell(@event), sight));
    }

    private static CurrentEmployment? FactsOf(Employment state) => state switch
    {
        NoEmployment => null,
        CurrentEmployment employment => employment,
        VoidEmployment { Was: var employment } => employment,
    };

    private async ValueTask<DateOnly> Today(CurrentEmployment employment, CancellationToken cancellation) =>
        Kernel.Today.In(await legalEntities.ZoneOf(employment.LegalEntity, cancellation) ?? "Etc/UTC", time);

    private Sight Sight(Employment state, CurrentEmployment employment, DateOnly today)
    {
        var manager = state is CurrentEmployment current ? current.On(today)?.Manager.Value : null;
        var sight = Access.OfEmployment(scope.Caller, employment.Person, manager);
        return sight is Kernel.Sight.Nothing ? throw new NotWithinScopeException(Permission.ReadEmployments) : sight;
    }

    private static EmploymentReading Tell(
        EmploymentId id, Folded<Employment> folded, CurrentEmployment employment, DateOnly day, DateTimeOffset? knownAt, Sight sight)
    {
        var isVoid = folded.State is VoidEmployment;
        var on = isVoid ? null : employment.On(day);
        var seesPay = sight is Kernel.Sight.Everything;
        return new(
            id, folded.Version, employment.Person, employment.LegalEntity, employment.Number,
            folded.State.StatusOn(day), isVoid ? null : employment.HireDate, isVoid ? null : employment.LastDay, employment.Former, employment.ContinuesService,
            on?.Job.Value, on?.OrgUnit.Value, on?.Location.Value, on?.Manager.Value, on?.Fte.Value, seesPay ? on?.Pay.Value : null,
            SourcesOf(employment, on, seesPay), seesPay ? null : Pay, day, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    private static EmploymentSources SourcesOf(CurrentEmployment employment, EmploymentOn? on, bool seesPay)
    {
        var hire = new Source(employment.Hire.Id, employment.HireDate);
        var termination = employment.Termination is { } ended ? new Source(ended.Id, ended.From) : null;
        return on is null ? new(hire, termination) : new(
            hire, termination, Source.Of(on.Job), Source.Of(on.OrgUnit), Source.Of(on.Location), Source.Of(on.Manager), Source.Of(on.Fte),
            seesPay ? Source.Of(on.Pay) : null);
    }

    private static (string Kind, EmploymentSays Says, Reason? Reason) Tell(EmploymentEvent @event) => @event switch
    {
        EmployeeHired e => ("hire", new(e.Terms), null),
        EmployeeRehired e => ("hire", new(e.Terms), null),
        HireCorrected e => ("hire", new(e.Terms), e.Reason),
        EmployeeTransferred e => ("transfer", new(Transfer: e.Transfer), null),
        TransferCorrected e => ("transfer", new(Transfer: e.Transfer), e.Reason),
        EmployeePromoted e => ("promotion", new(Promotion: e.Promotion), null),
        PromotionCorrected e => ("promotion", new(Promotion: e.Promotion), e.Reason),
        WorkingTimeChanged e => ("working-time-change", new(WorkingTime: e.WorkingTime), null),
        WorkingTimeChangeCorrected e => ("working-time-change", new(WorkingTime: e.WorkingTime), e.Reason),
        PayChanged e => ("pay-change", new(Pay: e.Pay), null),
        PayChangeCorrected e => ("pay-change", new(Pay: e.Pay), e.Reason),
        EmploymentTerminated e => ("termination", new(Terminates: e.Reason), null),
        TerminationCorrected e => ("termination", new(Terminates: e.Termination), e.Reason),
        TerminationWithdrawn e => ("withdrawal", new(Withdraws: new(e.Termination, e.Reason)), null),
        EmploymentFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static (string, EmploymentSays, Reason?) Seen((string Kind, EmploymentSays Says, Reason? Reason) told, Sight sight)
    {
        var (kind, says, reason) = told;
        if (sight is Kernel.Sight.Everything || (says.Pay ?? says.Terms?.Pay ?? says.Promotion?.Pay ?? says.WorkingTime?.Pay) is null) return told;
        return (kind, says with
        {
            Pay = null,
            Terms = says.Terms is { } terms ? terms with { Pay = null } : null,
            Promotion = says.Promotion is { } promotion ? promotion with { Pay = null } : null,
            WorkingTime = says.WorkingTime is { } workingTime ? workingTime with { Pay = null } : null,
            Withheld = Pay,
        }, reason);
    }
}
