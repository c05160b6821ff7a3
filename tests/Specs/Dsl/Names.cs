namespace HrSaas.Specs.Dsl;

using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HrSaas.Domain.Kernel;

/// <summary>Ids made from names, so that a spec reads "Sales" and its prose says so too.</summary>
public static partial class Names
{
    private static readonly ConcurrentDictionary<Guid, string> Known = new();

    public static TId Id<TId>(string name) where TId : struct, IId<TId>
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(typeof(TId).Name + name)).AsSpan(0, 16));
        Known[id] = name;
        return TId.From(id);
    }

    public static string Of<TId>(TId id) where TId : struct, IId<TId> => Known.GetValueOrDefault(id.Value, "?");

    public static string? Of<TId>(TId? id) where TId : struct, IId<TId> => id is { } some ? Of(some) : null;

    /// <summary>The sentence with each id replaced by its name, and each day as people say it.</summary>
    public static string In(string sentence) =>
        IsoDay().Replace(
            Uuid().Replace(sentence, match => Known.GetValueOrDefault(Guid.Parse(match.Value), "?")),
            match => Say(DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day, from its ISO form.</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex IsoDay();
}
