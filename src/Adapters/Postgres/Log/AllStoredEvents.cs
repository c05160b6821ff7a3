namespace HrSaas.Adapters.Postgres.Log;

using System.Collections.Frozen;
using HrSaas.Application.Kernel;

/// <summary>The stored events of every aggregate root that this host knows, by stored name.</summary>
public sealed class AllStoredEvents(IEnumerable<StoredEvents> roots)
{
    private readonly FrozenDictionary<string, StoredEvents> _byName = roots
        .SelectMany(root => root.Names.Concat(root.Old.Select(old => old.From)).Select(name => (name, root)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.root);

    /// <summary>Null when the name is not known here.</summary>
    public StoredEvents? Of(string storedName) => _byName.GetValueOrDefault(storedName);
}
