namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>What can be done with holiday calendars.</summary>
public sealed class HolidayCalendars(Ledger ledger)
{
    public Task<CommandOutcome> Create(CreateHolidayCalendar command, CommandContext context) =>
        ledger.Decide(Roots.HolidayCalendar, command.Id.Value, context,
            state => new(HolidayCalendar.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("holiday-calendar-code", command.Code, command.Id.Value, new HolidayCalendarCodeTaken(command.Code))]);

    public Task<CommandOutcome> Rename(HolidayCalendarId id, RenameHolidayCalendar command, CommandContext context) =>
        Decide(id, context, state => new(HolidayCalendar.Decide(state, command)), command.Fact);

    /// <summary>Each holiday is a fact of its own, so the answer names none: the calendar tells the id of each.</summary>
    public Task<CommandOutcome> Add(HolidayCalendarId id, AddHolidays command, CommandContext context) =>
        Decide(id, context, state => new(HolidayCalendar.Decide(state, command)));

    public Task<CommandOutcome> Correct(HolidayCalendarId id, CorrectHoliday command, CommandContext context) =>
        Decide(id, context, state => new(HolidayCalendar.Decide(state, command)), command.Fact, command.Correction);

    public Task<CommandOutcome> Rescind(HolidayCalendarId id, RescindHolidayCalendarFact command, CommandContext context) =>
        Decide(id, context, state => new(HolidayCalendar.Decide(state, command)), command.Fact);

    private Task<CommandOutcome> Decide(
        HolidayCalendarId id, CommandContext context, Func<HolidayCalendar, ValueTask<Decision<HolidayCalendarEvent>>> decide,
        FactId? fact = null, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.HolidayCalendar, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);
}
