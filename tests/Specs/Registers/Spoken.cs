namespace HrSaas.Specs.Registers;

using HrSaas.Domain.Kernel;
using HrSaas.Specs.Dsl;

internal static class Spoken
{
    public static string Say(MonthDay day) => Names.Say(new DateOnly(2023, day.Month, day.Day))[..^5];

    public static string Shorten(string text) =>
        text.Length > 60 ? FormattableString.Invariant($"(a text of {text.Length} characters)")
        : string.IsNullOrWhiteSpace(text) ? "(a blank)" : text.Any(char.IsControl) ? "(a text with a control character)" : text;
}
