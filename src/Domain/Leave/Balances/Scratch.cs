namespace HrSaas.Domain.Leave.Balances;

/// <summary>
/// Lists that one reckoning fills and then needs no more. With an accrual a day there are thousands of entries in a few years: made afresh each time they
/// would cost more than the reckoning.
/// </summary>
internal static class Scratch<T>
{
    private const int Most = 20_000;

    [ThreadStatic]
    private static List<T>? _spare;

    /// <summary>An empty list, the caller's until it is given back. Whoever does not give it back leaves it to the garbage collector.</summary>
    public static List<T> Take()
    {
        var list = _spare ?? [];
        _spare = null;
        return list;
    }

    public static void GiveBack(List<T> list)
    {
        list.Clear();
        if (list.Capacity <= Most) _spare = list;
    }
}
