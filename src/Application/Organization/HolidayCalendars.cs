namespace HrSaas.Application.Organization;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Application.Organization.Ports;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>What can be done with holiday calendars.</summary>
public sealed class HolidayCalendars(Ledger ledger, IEnumerable<IHolidaySource> sources)
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

    /// <summary>What comes of it are facts like those that people record.</summary>
    /// <exception cref="HolidayServiceUnavailableException">A public service is asked, does not answer, and has never said anything of these years.</exception>
    public Task<CommandOutcome> BringIn(HolidayCalendarId id, BringInHolidays command, CommandContext context) =>
        Decide(id, context, async state => HolidayCalendar.Decide(state, command, await SaidTo(state, command, context.Cancellation)));

    /// <summary>Also done by itself, now and then, for years from this one on: see <see cref="HolidaySourceWatch"/>.</summary>
    public Task<CommandOutcome> CompareWithSource(HolidayCalendarId id, CompareWithHolidaySource command, CommandContext context) =>
        Decide(id, context, async state => HolidayCalendar.Decide(state, command, await SaidOf(state, command.Year, context.Cancellation)));

    /// <summary>What the source of a year says by now; nothing where it was a file, or does not answer.</summary>
    private async ValueTask<HolidaysSaid> SaidOf(HolidayCalendar state, int year, CancellationToken cancellation)
    {
        if ((state as CreatedHolidayCalendar)?.Sourced.Of(year) is not { Source: var source } || source.Kind.IsFile()) return new(null, []);
        try
        {
            return await SaidTo(state, new(source.Kind, source.Region, year, year, null), cancellation);
        }
        catch (HolidayServiceUnavailableException)
        {
            return new(null, []);
        }
    }

    private async ValueTask<HolidaysSaid> SaidTo(HolidayCalendar state, BringInHolidays command, CancellationToken cancellation)
    {
        if (state is not CreatedHolidayCalendar calendar || command.FindFlaws() is not null) return new(null, []);
        var found = await sources.First(source => source.Kind == command.Source).Find(new(calendar.Country, command.Region, command.FirstYear, command.LastYear, command.Content), cancellation);
        return found.Refusal is { } refusal ? HolidaysSaid.Refused(refusal) : new(
            new(command.Source, command.Region, found.FetchedAt, found.IsStale),
            [.. found.Holidays.Where(said => said.Date.Year >= command.FirstYear && said.Date.Year <= command.LastYear).Select(said => new DatedHoliday(NewIds.Of<FactId>(), said.Date, said.Holiday))]);
    }

    private Task<CommandOutcome> Decide(
        HolidayCalendarId id, CommandContext context, Func<HolidayCalendar, ValueTask<Decision<HolidayCalendarEvent>>> decide,
        FactId? fact = null, FactId? correction = null, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.HolidayCalendar, id.Value, context, decide, (_, version) => new(id.Value, version, fact, correction), command: named);
}
