namespace HrSaas.Specs.Registers;

using HrSaas.Application.Kernel;
using HrSaas.Application.Organization;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.LegalEntities;
using HrSaas.Specs.Dsl;

public sealed class LegalEntityUnderSpec : IRootUnderSpec<LegalEntity, LegalEntityEvent, NoWorld>
{
    public static string Context => "Organization";

    public static string Name => "Legal entity";

    public static StoredEvents Stored => StoredLegalEntityEvents.Map;

    public static NoWorld World { get; } = new();

    public static Decision<LegalEntityEvent> Decide(LegalEntity state, object command, NoWorld world) =>
        LegalEntity.Decide(state, (RegisterLegalEntity)command);

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["not registered", "registered"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(RegisterLegalEntity)];

    public static string? StatusFor(LegalEntity state, object command) => state is NoLegalEntity ? Statuses[0] : Statuses[1];

    public static string LifeOf(LegalEntity state, object command) => state is NoLegalEntity ? "Not registered" : "Registered";

    public static string Say(LegalEntityEvent @event) => @event switch
    {
        LegalEntityRegistered e => $"{e.Name} is registered with the code {e.Code}: {e.Country}, {e.Currency}, {e.TimeZone}, fiscal year from {Spoken.Say(e.FiscalYearStart)}",
    };

    public static string SayCommand(object command) => command is RegisterLegalEntity c
        ? $"{Spoken.Shorten(c.Name)} is to be registered with the code {Spoken.Shorten(c.Code)}: {Spoken.Shorten(c.Country)}, {c.Currency}, {Spoken.Shorten(c.TimeZone)}, fiscal year from {Spoken.Say(c.FiscalYearStart)}"
        : "";

    public static string? SayWorld(NoWorld world) => null;
}

internal static class Spoken
{
    public static string Say(MonthDay day) => Names.Say(new DateOnly(2023, day.Month, day.Day))[..^5];

    public static string Shorten(string text) =>
        text.Length > 60 ? FormattableString.Invariant($"(a text of {text.Length} characters)")
        : string.IsNullOrWhiteSpace(text) ? "(a blank)" : text.Any(char.IsControl) ? "(a text with a control character)" : text;
}
