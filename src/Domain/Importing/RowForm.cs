namespace HrSaas.Domain.Importing;

using System.Collections.Immutable;
using System.Globalization;
using HrSaas.Domain.Kernel;

/// <summary>A member that rows of a kind may say something about.</summary>
public readonly record struct CellMember(string Name, CellForm Form, bool IsRequired);

/// <summary>What a row says, in our words: a member that is not among it is left alone, and one of null is said to be none.</summary>
/// <param name="Member">The member that is refused; null where it is the row.</param>
/// <param name="HasFormula">Whether a cell begins like a formula of a spreadsheet. It is kept as text.</param>
public sealed record ReadRow(ImmutableDictionary<string, string?> Says, Refusal? Refusal = null, string? Member = null, bool HasFormula = false);

/// <summary>Reads the rows of one file.</summary>
public sealed class RowForm
{
    private static readonly DateOnly First = new(1900, 1, 1), Last = new(2999, 12, 31);
    private readonly KindMapping _mapping;
    private readonly ImmutableArray<(CellMember Member, string? Column)> _members;

    private RowForm(KindMapping mapping, ImmutableArray<(CellMember, string?)> members) => (_mapping, _members) = (mapping, members);

    /// <summary>The form of a file with these columns, or why it has none.</summary>
    public static (RowForm? Form, Refusal? Refusal) Of(IReadOnlyList<CellMember> members, KindMapping mapping, IReadOnlyCollection<string> columns)
    {
        var read = members.Select(member => (Member: member, Column: mapping.Columns.GetValueOrDefault(member.Name, member.Name))).ToList();
        if (read.FirstOrDefault(one => one.Member.IsRequired && !columns.Contains(one.Column) && !mapping.Constants.ContainsKey(one.Member.Name)) is { Member.Name: { } missing }) return (null, new ColumnMissing(missing));
        if (!mapping.IgnoresOthers && columns.Any(column => column.Trim().Length > 0 && read.TrueForAll(one => one.Column != column))) return (null, new ColumnNotKnown());
        return (new(mapping, [.. read.Select(one => (one.Member, columns.Contains(one.Column) ? one.Column : null))]), null);
    }

    /// <summary>The members that the file tells of at all, by a column or a constant.</summary>
    public IEnumerable<string> Told => _members.Where(one => one.Column is not null || _mapping.Constants.ContainsKey(one.Member.Name)).Select(one => one.Member.Name);

    /// <param name="cell">What stands in a column; null where the row has none.</param>
    public ReadRow Read(Func<string, string?> cell)
    {
        var says = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var hasFormula = false;
        foreach (var (member, column) in _members)
        {
            var text = column is null ? "" : cell(column)?.Trim() ?? "";
            // A number may begin with a sign; whatever else does is for a spreadsheet to reckon with, and not for us.
            hasFormula |= text.Length > 1 && (text[0] is '=' or '@' || (text[0] is '+' or '-' && !char.IsAsciiDigit(text[1])));
            if (text.Length == 0) text = _mapping.Constants.GetValueOrDefault(member.Name, "");
            if (text.Length == 0)
            {
                if (member.IsRequired) return new(says.ToImmutable(), new CellIsBlank(), member.Name);
                continue;
            }
            var (said, refusal) = Read(member, text);
            if (refusal is not null) return new(says.ToImmutable(), refusal, member.Name);
            if (said is null && member.IsRequired) return new(says.ToImmutable(), new CellIsBlank(), member.Name);
            says[member.Name] = said;
        }
        return new(says.ToImmutable(), HasFormula: hasFormula);
    }

    private (string? Said, Refusal? Refusal) Read(CellMember member, string text)
    {
        if (_mapping.None.Contains(text)) return (null, null);
        if (_mapping.Codes.TryGetValue(member.Name, out var codes) && codes.TryGetValue(text, out var ours)) text = ours;
        return member.Form switch
        {
            CellForm.Text => (text, null),
            CellForm.Code => (_mapping.Widths.TryGetValue(member.Name, out var width) ? text.PadLeft(width, '0') : text, null),
            CellForm.Day => ReadDay(text, isEnd: false),
            CellForm.EndDay => ReadDay(text, isEnd: true),
            CellForm.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? (number.ToString(CultureInfo.InvariantCulture), null) : (null, new NumberNotReadable()),
            CellForm.YesNo => text is "true" or "false" ? (text, null) : (null, new WordNotKnown()),
        };
    }

    private (string? Said, Refusal? Refusal) ReadDay(string text, bool isEnd)
    {
        if (_mapping.NoDay.Contains(text)) return (null, null);
        foreach (var form in _mapping.Days)
        {
            if (!DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) continue;
            if (!form.Contains("yyyy", StringComparison.Ordinal))
            {
                if (_mapping.Pivot is not { } pivot) return (null, new TwoDigitYear());
                day = new((day.Year % 100 >= pivot ? 1900 : 2000) + (day.Year % 100), day.Month, day.Day);
            }
            if (isEnd && _mapping.EndsAreHalfOpen) day = day.AddDays(-1);
            return day < First || day > Last ? (null, new DayNotReadable()) : (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        }
        return (null, LooksLikeTwoDigits(text) ? new TwoDigitYear() : new DayNotReadable());
    }

    /// <summary>A day, a month or its name, and two digits, with signs between them.</summary>
    private static bool LooksLikeTwoDigits(string text) =>
        text.Split('-', '/', '.', ' ') is [{ Length: 1 or 2 } day, { Length: >= 1 and <= 3 } month, { Length: 2 } year]
        && day.All(char.IsAsciiDigit) && year.All(char.IsAsciiDigit) && (month.Length == 3 ? month.All(char.IsAsciiLetter) : month.All(char.IsAsciiDigit));
}
