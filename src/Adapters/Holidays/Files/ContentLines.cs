namespace HrSaas.Adapters.Holidays.Files;

using System.Text;
using HrSaas.Domain.Organization.HolidayCalendars;

/// <summary>A line of iCalendar, unfolded: <c>NAME;PARAMETER=value:VALUE</c> (RFC 5545, 3.1).</summary>
/// <param name="Number">The line of the file on which it begins.</param>
internal sealed record ContentLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The value as text: with what was escaped as it was meant (3.3.11).</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Value.Length);
            for (var i = 0; i < Value.Length; i++)
            {
                if (Value[i] != '\\') text.Append(Value[i]);
                else if (++i == Value.Length) throw Unreadable("a backslash stands at its end");
                else text.Append(Value[i] switch { 'n' or 'N' => ' ', '\\' or ';' or ',' => Value[i], _ => throw Unreadable("a backslash escapes what needs no escape") });
            }
            return text.ToString().Trim();
        }
    }

    public bool IsBegin(string component) => Name == "BEGIN" && Value.Equals(component, StringComparison.OrdinalIgnoreCase);

    public bool IsEnd(string component) => Name == "END" && Value.Equals(component, StringComparison.OrdinalIgnoreCase);

    public FileProblemException Unreadable(string problem) => new(new HolidayFileNotReadable(Number, problem));

    public FileProblemException NotUnderstood(string what) => new(new HolidayFileNotUnderstood(Number, what));
}

internal static class ContentLines
{
    public static IEnumerable<ContentLine> Of(string file)
    {
        StringBuilder? open = null;
        var (number, begins) = (0, 0);
        foreach (var physical in file.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (physical.Length > 0 && physical[0] is ' ' or '\t')
            {
                if (open is null) throw new FileProblemException(new HolidayFileNotReadable(number, "it goes on with a line that there is not"));
                open.Append(physical, 1, physical.Length - 1);
                continue;
            }
            if (open is not null) yield return Read(open.ToString(), begins);
            open = physical.Length == 0 ? null : new(physical);
            begins = number;
        }
        if (open is not null) yield return Read(open.ToString(), begins);
    }

    private static ContentLine Read(string line, int number)
    {
        var at = line.AsSpan().IndexOfAny(';', ':');
        if (at <= 0 || !line[..at].All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) throw new FileProblemException(new HolidayFileNotReadable(number, "it has no name and value"));
        var (name, parameters) = (line[..at].ToUpperInvariant(), new Dictionary<string, string>());
        while (line[at] == ';')
        {
            var (start, isQuoted) = (++at, false);
            while (at < line.Length && (isQuoted || line[at] is not (';' or ':'))) isQuoted ^= line[at++] == '"';
            if (at == line.Length) throw new FileProblemException(new HolidayFileNotReadable(number, "it has no value"));
            var parameter = line[start..at].Split('=', 2);
            if (parameter.Length == 2) parameters[parameter[0].ToUpperInvariant()] = parameter[1].Trim('"');
        }
        return new(number, name, parameters, line[(at + 1)..]);
    }
}
