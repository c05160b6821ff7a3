namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Locations;

/// <summary>What can be done with locations.</summary>
public sealed class Locations(Ledger ledger, IKnownHolidayCalendars known)
{
    public Task<CommandOutcome> Open(OpenLocation command, CommandContext context) =>
        ledger.Decide(Roots.Location, command.Id.Value, context,
            state => new(Location.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("location-code", command.Code, command.Id.Value, new LocationCodeTaken(command.Code))]);

    /// <summary>Puts right what the location was opened with, by a fact that bears the id of the location.</summary>
    public Task<CommandOutcome> CorrectOpening(LocationId id, CorrectLocationOpening command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Change(LocationId id, ChangeLocation command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectChange(LocationId id, CorrectLocationChange command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Close(LocationId id, CloseLocation command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectClosing(LocationId id, CorrectLocationClosing command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> AssignHolidayCalendar(LocationId id, AssignHolidayCalendar command, CommandContext context) =>
        Decide(id, context, async state => Location.Decide(state, command, await About(command.Calendar, context.Cancellation)), command.Fact);

    public Task<CommandOutcome> CorrectHolidayCalendarAssignment(LocationId id, CorrectHolidayCalendarAssignment command, CommandContext context) =>
        Decide(id, context, async state => Location.Decide(state, command, await About(command.Calendar, context.Cancellation)), command.Fact, command.Correction);

    public Task<CommandOutcome> UnassignHolidayCalendar(LocationId id, UnassignHolidayCalendar command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact);

    public Task<CommandOutcome> CorrectHolidayCalendarUnassignment(LocationId id, CorrectHolidayCalendarUnassignment command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(LocationId id, RescindLocationFact command, CommandContext context) =>
        Decide(id, context, state => new(Location.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        LocationId id, CommandContext context, Func<Location, ValueTask<Decision<LocationEvent>>> decide, FactId fact, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.Location, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);

    private async ValueTask<LocationFacts> About(HolidayCalendarId calendar, CancellationToken cancellation) => new(await known.Knows(calendar, cancellation));
}
