namespace HrSaas.Domain.Organization.Locations;

using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

public abstract partial record Location
{
    private static readonly RegisterRules<LocationTerms, LocationChange, LocationEvent> Rules = new(
        static (fact, correction, terms, reason) => new LocationOpeningCorrected(fact, correction, terms, reason),
        static (fact, day, change) => new LocationChanged(fact, day, change),
        static (fact, correction, day, change, reason) => new LocationChangeCorrected(fact, correction, day, change, reason),
        static (fact, lastDay) => new LocationClosed(fact, lastDay),
        static (fact, correction, lastDay, reason) => new LocationClosingCorrected(fact, correction, lastDay, reason),
        static (fact, reason) => new LocationFactRescinded(fact, reason),
        static () => new LocationChangeNamesNothing(), static (day, last) => new AfterLocationClosing(day, last), static last => new LocationAlreadyClosed(last));

    public static Decision<LocationEvent> Decide(Location state, CorrectLocationOpening command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Rules.CorrectDefinition(location.Entry, location.Logs, command.Fact, command.Correction, command.Terms, command.Reason),
    };

    public static Decision<LocationEvent> Decide(Location state, ChangeLocation command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Rules.Change(
            location.Entry, command.Fact, command.EffectiveDate, command.Change, IsSoAnyway(location.On(command.EffectiveDate), command.Change)),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectLocationChange command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Rules.CorrectChange(
            location.Entry, location.Logs, command.Fact, command.Correction, command.EffectiveDate, command.Change, command.Reason),
    };

    public static Decision<LocationEvent> Decide(Location state, CloseLocation command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Rules.Close(location.Entry, command.Fact, command.LastDay),
    };

    public static Decision<LocationEvent> Decide(Location state, CorrectLocationClosing command) => state switch
    {
        NoLocation => new LocationNotFound(),
        VoidLocation => new LocationIsVoid(),
        OpenedLocation location => Rules.CorrectClosing(location.Entry, location.Logs, command.Fact, command.Correction, command.LastDay, command.Reason),
    };

    private static bool IsSoAnyway(LocationOn on, LocationChange change) =>
        (change.Name is not { } name || name == on.Name.Value)
        && (change.Region is not { } region || region.To == on.Region.Value)
        && (change.TimeZone is not { } zone || zone == on.TimeZone.Value);
}
