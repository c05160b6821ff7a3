namespace HrSaas.Adapters.Http.Bodies;

using HrSaas.Adapters.Http.Problems;

/// <summary>What is wrong with one request, collected to the end so that all of it is told at once.</summary>
internal sealed class Complaints
{
    private const int Most = 100;
    private List<FieldError>? _errors;

    public bool Any => _errors is not null;

    public IReadOnlyList<FieldError> All => _errors ?? [];

    public void Add(string pointer, string code, string detail)
    {
        _errors ??= [];
        if (_errors.Count < Most) _errors.Add(new(pointer, code, detail));
    }

    /// <summary>A name as a step of a JSON pointer (RFC 6901).</summary>
    public static string Step(string name)
    {
        if (name.Length > 100) name = name[..100] + "…";
        return "/" + name.Replace("~", "~0").Replace("/", "~1");
    }
}
