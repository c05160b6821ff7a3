namespace HrSaas.Application.Kernel;

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

/// <summary>
/// How the events of one aggregate root are stored: an explicit, versioned name for each kind (<c>employment.pay-changed.v1</c>)
/// and, for each version that is no longer written, the step that makes the next one of it.
/// </summary>
public sealed class StoredEvents
{
    private readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Json)> _byType;
    private readonly FrozenDictionary<string, JsonTypeInfo> _current;
    private readonly FrozenDictionary<string, Upcast> _old;

    /// <param name="root">The aggregate root's name in kebab-case: <c>org-structure</c>.</param>
    public StoredEvents(string root, IReadOnlyList<StoredEvent> events, params IReadOnlyList<Upcast> upcasts)
    {
        Root = root;
        Names = [.. events.Select(e => e.Name)];
        Old = upcasts;
        _byType = events.ToFrozenDictionary(e => e.Json.Type, e => (e.Name, e.Json));
        _current = events.ToFrozenDictionary(e => e.Name, e => e.Json);
        _old = upcasts.ToFrozenDictionary(u => u.From);
    }

    public string Root { get; }

    /// <summary>The names that are written today.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The versions that are only read.</summary>
    public IReadOnlyList<Upcast> Old { get; }

    public bool Knows(string storedName) => _current.ContainsKey(storedName) || _old.ContainsKey(storedName);

    public string NameOf(object @event) => _byType[@event.GetType()].Name;

    /// <summary>Writes the event's members. Identifying members need a <see cref="PersonalDataScope"/>.</summary>
    public void Write(object @event, Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, @event, _byType[@event.GetType()].Json);

    /// <summary>The event, upcast to its newest version; null when the name is not known here.</summary>
    public object? Read(string storedName, ReadOnlySpan<byte> json)
    {
        if (_current.TryGetValue(storedName, out var type)) return JsonSerializer.Deserialize(json, type);
        if (!_old.ContainsKey(storedName)) return null;
        var members = JsonNode.Parse(json)!.AsObject();
        while (_old.TryGetValue(storedName, out var upcast)) (storedName, members) = (upcast.To, upcast.Make(members));
        return members.Deserialize(_current[storedName]);
    }
}

/// <summary>A kind of event as it is written today.</summary>
public sealed record StoredEvent(string Name, JsonTypeInfo Json);

/// <summary>Makes the members of one version of an event from those of the version before.</summary>
public sealed record Upcast(string From, string To, Func<JsonObject, JsonObject> Make);
