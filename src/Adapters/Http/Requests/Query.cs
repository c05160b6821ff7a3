namespace HrSaas.Adapters.Http.Requests;

using System.Globalization;
using System.Text;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Routes;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

/// <summary>The query of a read: only declared parameters, each once. What is wrong with any of them is told at once, before the port is called.</summary>
internal sealed class Query
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Complaints _complaints = new();

    /// <exception cref="ProblemException">A parameter is not known here, or given twice.</exception>
    public Query(HttpRequest request, IReadOnlyList<Parameter> known)
    {
        if (!request.QueryString.HasValue) return;
        var unknown = new Complaints();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!IsKnown(name, known)) unknown.Add(Complaints.Step(name), "unknown-parameter", "is not known here.");
            else if (!_values.TryAdd(name, pair.DecodeValue().ToString())) _complaints.Add(Complaints.Step(name), "duplicate-parameter", "is given more than once.");
        }
        if (unknown.Any) throw new ProblemException(HttpProblems.UnknownParameter.With("A query parameter is not known here: see errors.") with { Errors = unknown.All });
    }

    public string? Text(string name, int longest = 200)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl)) return text;
        _complaints.Add(Complaints.Step(name), "wrong-form", string.Create(CultureInfo.InvariantCulture, $"must have 1 to {longest} characters, none of them a control character."));
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (Days.TryParse(text, out var day)) return day;
        _complaints.Add(Complaints.Step(name), "not-a-day", "must be a day between 1900-01-01 and 2999-12-31, written YYYY-MM-DD.");
        return null;
    }

    public DateTimeOffset? Moment(string name)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        // A plus sign that was not escaped arrives as a space.
        if (MomentKind.TryParse(text.Replace(' ', '+'), out var moment)) return moment;
        _complaints.Add(Complaints.Step(name), "not-a-moment", "must be a moment of RFC 3339, such as 2026-04-05T12:00:00Z.");
        return null;
    }

    public TId? Id<TId>(string name) where TId : struct, IId<TId>
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (Guid.TryParseExact(text, "D", out var id)) return TId.From(id);
        _complaints.Add(Complaints.Step(name), "not-an-id", "must be an id as this API gives them, a UUID.");
        return null;
    }

    public bool? YesOrNo(string name)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (text is "true" or "false") return text is "true";
        _complaints.Add(Complaints.Step(name), "not-one-of", "must be true or false.");
        return null;
    }

    public TEnum? OneOf<TEnum>(string name) where TEnum : struct, Enum
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (EnumNames<TEnum>.TryParse(text, out var value)) return value;
        _complaints.Add(Complaints.Step(name), "not-one-of", $"must be one of {string.Join(", ", EnumNames<TEnum>.All)}.");
        return null;
    }

    /// <summary>What one of these words means.</summary>
    public TValue? OneOf<TValue>(string name, IReadOnlyDictionary<string, TValue> words) where TValue : struct
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (words.TryGetValue(text, out var value)) return value;
        _complaints.Add(Complaints.Step(name), "not-one-of", $"must be one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>Some of these words, parted by commas, each once; null where none are named.</summary>
    public IReadOnlyList<string>? Words(string name, Func<IReadOnlyList<string>> words)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        var known = words();
        var named = text.Split(',', known.Count + 1);
        if (named.Distinct().Count() == named.Length && named.All(known.Contains)) return named;
        _complaints.Add(Complaints.Step(name), "not-some-of", $"must name some of {string.Join(", ", known)}, parted by commas, each once.");
        return null;
    }

    /// <summary>The columns to sort by, parted by commas, each once, with a minus where it is turned round; none where none are named.</summary>
    public IReadOnlyList<SortedBy<TColumn>> Sort<TColumn>(IReadOnlyDictionary<string, TColumn> columns) where TColumn : struct, Enum
    {
        if (!_values.TryGetValue("sort", out var text)) return [];
        var named = text.Split(',', columns.Count + 1).Select(word => (Name: word.TrimStart('-'), IsDescending: word.StartsWith('-'), word.Length)).ToList();
        if (named.All(word => columns.ContainsKey(word.Name) && word.Length <= word.Name.Length + 1) && named.DistinctBy(word => word.Name).Count() == named.Count)
            return [.. named.Select(word => new SortedBy<TColumn>(columns[word.Name], word.IsDescending))];
        _complaints.Add("/sort", "not-some-of", $"must name some of {string.Join(", ", columns.Keys)}, parted by commas, each once, with a minus before those that are turned round.");
        return [];
    }

    public Currency? Currency(string name)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (Domain.Kernel.Currency.Of(text) is { } currency) return currency;
        _complaints.Add(Complaints.Step(name), "unknown-currency", "must be the code of an ISO 4217 currency in use, in capital letters.");
        return null;
    }

    /// <summary>The days from one to another, both included.</summary>
    /// <param name="longest">More days than this are not told at once.</param>
    /// <exception cref="ProblemException">One of them is missing or malformed, or they are out of order or too far apart.</exception>
    public (DateOnly From, DateOnly To) DaysFromTo(int longest)
    {
        foreach (var name in (string[])["from", "to"])
            if (!_values.ContainsKey(name)) _complaints.Add(Complaints.Step(name), "required", "is missing.");
        var (from, to) = (Day("from"), Day("to"));
        if (from > to) _complaints.Add("/to", "before-from", "must not be before from.");
        else if (to?.DayNumber - from?.DayNumber >= longest) _complaints.Add("/to", "too-far", string.Create(CultureInfo.InvariantCulture, $"must be at most {longest} days from from, both included."));
        Check();
        return (from!.Value, to!.Value);
    }

    public int? Number(string name, int least, int most)
    {
        if (!_values.TryGetValue(name, out var text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        _complaints.Add(Complaints.Step(name), "out-of-range", string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}."));
        return null;
    }

    /// <summary>What is wrong with a parameter only in view of another.</summary>
    public void Complain(string name, string code, string detail) => _complaints.Add(Complaints.Step(name), code, detail);

    public int Limit() => Number("limit", 1, Parameters.LargestLimit) ?? Parameters.DefaultLimit;

    public bool Names(string name) => _values.ContainsKey(name);

    public string? Cursor => _values.GetValueOrDefault("cursor");

    /// <summary>The position to wait for, from the header or the parameter; null when none is named.</summary>
    public long? Position(HttpRequest request)
    {
        var header = request.Headers["Wait-For-Position"];
        var text = header.Count == 0 ? _values.GetValueOrDefault("waitFor") : header.ToString();
        if (text is null) return null;
        if (LogPositions.TryRead(text, out var position)) return position;
        _complaints.Add("/waitFor", "not-a-position", "must be a position as this API gives them, unchanged.");
        return null;
    }

    /// <summary>What a cursor is bound to: all that says which list this is, but not which page of it.</summary>
    public string Binding() => Without("cursor", "limit", "waitFor", "fields");

    /// <summary>What a link to another page of the list says beside the page.</summary>
    public string Link() => Without("cursor", "limit", "waitFor");

    private string Without(params ReadOnlySpan<string> names)
    {
        var rest = new StringBuilder();
        foreach (var (name, value) in _values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!names.Contains(name)) rest.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        return rest.ToString();
    }

    /// <exception cref="ProblemException">Something was wrong with what has been asked for so far.</exception>
    public void Check()
    {
        if (_complaints.Any) throw new ProblemException(HttpProblems.MalformedParameter.With("A query parameter is malformed: see errors.") with { Errors = _complaints.All });
    }

    private static bool IsKnown(string name, IReadOnlyList<Parameter> known)
    {
        foreach (var parameter in known)
            if (parameter.Name == name) return true;
        return false;
    }
}
