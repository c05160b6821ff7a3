namespace HrSaas.Architecture.Reading;

using System.Text;
using System.Text.RegularExpressions;

/// <summary>The same name as code, as a term and as part of an address.</summary>
internal static partial class Words
{
    /// <summary><c>BeforeHireDate</c> → <c>before-hire-date</c>.</summary>
    public static string Kebab(string pascal) => WordStart().Replace(pascal, "-$0").TrimStart('-').ToLowerInvariant();

    /// <summary>What is left of a term when only its letters count: "Re-parent org unit" and <c>ReparentOrgUnit</c> are the same word.</summary>
    public static string Letters(string term)
    {
        var letters = new StringBuilder();
        foreach (var c in term)
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }

    [GeneratedRegex("(?<!^)([A-Z][a-z]|(?<=[a-z0-9])[A-Z])")]
    private static partial Regex WordStart();
}
