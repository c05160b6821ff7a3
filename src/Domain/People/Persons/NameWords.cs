namespace HrSaas.Domain.People.Persons;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

/// <summary>
/// The words that a person is found by, in small letters: of all parts of the name, in any order. A word that a hyphen or an apostrophe divides is found
/// by its parts and as one (O'Neill: o, neill, oneill). Where a script writes names without a space, family and given name are found together too.
/// </summary>
public static class NameWords
{
    public static ImmutableArray<string> Of(PersonName name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in (string?[])[name.Given, name.Family, name.Preferred])
        {
            if (part is null) continue;
            foreach (var token in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) words.UnionWith(Ends(Split(token, isDivided: true)));
        }
        if (name is { Family: { } family, Given: { } given } && Split(family + given, isDivided: false) is [var whole] && whole.EnumerateRunes().All(IsUncased)) words.Add(whole);
        return [.. words];
    }

    /// <summary>
    /// Of what a hyphen or an apostrophe divides, each part with all that follow: Bruno-D'Amico is found by its beginning, as D'Amico, and as Amico. The parts
    /// themselves are the beginnings of these.
    /// </summary>
    private static IEnumerable<string> Ends(List<string> parts) => parts.Select((_, first) => string.Concat(parts.Skip(first)));

    /// <summary>The words that somebody types: each has to begin a word of the name.</summary>
    public static ImmutableArray<string> Sought(string text) => [.. Split(text, isDivided: false).Distinct()];

    /// <param name="isDivided">Whether whatever is no letter ends a word, or only a space does.</param>
    private static List<string> Split(string text, bool isDivided)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWords(rune)) word.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (isDivided || Rune.IsWhiteSpace(rune)) End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsOfWords(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Han, kana, Hangul and others: letters that are neither capital nor small.
    private static bool IsUncased(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter;
}
