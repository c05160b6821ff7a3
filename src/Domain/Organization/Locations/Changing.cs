namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;

public abstract partial record Location
{
    public static Decision<LocationEvent> Decide(Location state, ChangeLocation command) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation location => Change(location, command),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectLocationChange command) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation location => Correct(location, command),
    };

    public static Decision<LocationEvent> Decide(Location state, CloseLocation command) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation { LastDay: { } last } => last == command.LastDay ? Decision<LocationEvent>.Nothing : new LocationAlreadyClosed(last),
        OpenedLocation => new LocationClosed(command.Fact, command.LastDay),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectLocationClosing command) => state switch
    {
        NoLocation => new LocationNotFound(),
        OpenedLocation location => Correct(location, command),
    };

    private static Decision<LocationEvent> Change(OpenedLocation location, ChangeLocation command)
    {
        if (WhyNot(command.Change) is { } no) return no;
        if (WhyNotOn(location, command.EffectiveDate) is { } outside) return outside;
        if (ChangesNothing(location.On(command.EffectiveDate), command.Change)) return Decision<LocationEvent>.Nothing;
        return new LocationChanged(command.Fact, command.EffectiveDate, command.Change);
    }

    private static Decision<LocationEvent> Correct(OpenedLocation location, CorrectLocationChange command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!location.Changes.MayCorrect(command.Fact, location.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.EffectiveDate, command.Change)) return Decision<LocationEvent>.Nothing;
        if (WhyNot(command.Change) is { } no) return no;
        if (WhyNotMove(location, fact.From, command.EffectiveDate) is { } outside) return outside;
        return new LocationChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, command.Change, command.Reason);
    }

    private static Decision<LocationEvent> Correct(OpenedLocation location, CorrectLocationClosing command)
    {
        if (NotWellFormed.Of(command.Reason.FindFlawsWhereNobodyIsConcerned()) is { } flaws) return flaws;
        if (!location.Closings.MayCorrect(command.Fact, location.Logs, out var fact, out var refusal)) return refusal;
        if (fact.Says(command.LastDay, command.LastDay)) return Decision<LocationEvent>.Nothing;
        return new LocationClosingCorrected(fact.Id, command.Correction, command.LastDay, command.Reason);
    }

    private static Refusal? WhyNot(LocationChange change) => change.NamesNothing ? new LocationChangeNamesNothing() : NotWellFormed.Of(change.FindFlaws());

    private static AfterLocationClosing? WhyNotOn(OpenedLocation location, DateOnly day) =>
        location.LastDay is { } last && day > last ? new(day, last) : null;

    /// <summary>Why a correction cannot move a fact to that day. One that lies after the last day already, because the location was closed since, may stay.</summary>
    private static AfterLocationClosing? WhyNotMove(OpenedLocation location, DateOnly from, DateOnly to) => from == to ? null : WhyNotOn(location, to);

    private static bool ChangesNothing(LocationOn on, LocationChange change) =>
        (change.Name is not { } name || name == on.Name.Value)
        && (change.Region is not { } region || region.To == on.Region.Value)
        && (change.TimeZone is not { } zone || zone == on.TimeZone.Value);
}
