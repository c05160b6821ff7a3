namespace HrSaas.Application.Importing;

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Importing.Ports;
using HrSaas.Application.Published;
using HrSaas.Domain.Importing;
using HrSaas.Domain.Kernel;

/// <summary>Reads the rows of one upload in our words, whatever their files look like.</summary>
public sealed class UploadReading(IEnumerable<IImportKind> kinds)
{
    private const string KeptAsText = "formula-kept-as-text";
    private readonly Dictionary<string, HashSet<string>> _told = [];

    // Sixteen bytes for each key: with a hundred thousand people, a few megabytes.
    private readonly HashSet<Guid> _seen = [];
    private long _rows;

    /// <summary>By kind: the members that its files tell of.</summary>
    public IReadOnlyDictionary<string, string[]> Told => _told.ToDictionary(kind => kind.Key, kind => kind.Value.Order(StringComparer.Ordinal).ToArray());

    /// <summary>How a file with these columns is read, or why it is not.</summary>
    public (RowForm? Form, Refusal? Refusal) Begin(string kind, Mapping mapping, IReadOnlyCollection<string> columns)
    {
        var members = KindOf(kind).Members.Select(member => new CellMember(member.Name, member.Form, member.IsRequired)).ToList();
        var (form, refusal) = RowForm.Of(members, mapping.Of(kind), columns);
        if (form is null) return (null, refusal);
        if (!_told.TryGetValue(kind, out var told)) _told[kind] = told = [];
        told.UnionWith(form.Told);
        return (form, null);
    }

    /// <param name="refusal">Why the row cannot be read as cells at all; null where it can.</param>
    public UploadedRow Read(string kind, RowForm form, string file, long line, Func<string, string?> cell, Refusal? refusal)
    {
        var row = ++_rows;
        var read = refusal is null ? form.Read(cell) : new(ImmutableDictionary<string, string?>.Empty, refusal);
        var of = KindOf(kind);
        var key = read.Says.GetValueOrDefault(of.Key);
        // What belongs to nobody as far as can be read stands and falls alone.
        var group = read.Says.GetValueOrDefault(of.Group) ?? "\u0001" + row.ToString(CultureInfo.InvariantCulture);
        var isAgain = IsToldBefore(of, key);
        var (no, member) = isAgain && read.Refusal is null ? (new ToldTwice(), null) : (read.Refusal, read.Member);
        return new(row, kind, file, line, key, group, read.Says, no?.Code, member, read.HasFormula ? KeptAsText : null);
    }

    /// <summary>Whether what is told in one row was told in an earlier one.</summary>
    private bool IsToldBefore(IImportKind kind, string? key) =>
        kind.Together is not ImportTogether.Group && key is not null && !_seen.Add(new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind.Kind} {key}")).AsSpan(0, 16)));

    /// <summary>What a template of a kind holds: the members, and an example of each.</summary>
    public static (IReadOnlyList<string> Header, IReadOnlyList<string> Example) TemplateOf(IImportKind kind) => ([.. kind.Members.Select(member => member.Name)], [.. kind.Members.Select(member => member.Example)]);

    private IImportKind KindOf(string kind) => kinds.First(one => one.Kind == kind);
}
