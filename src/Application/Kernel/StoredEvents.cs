namespace HrSaas.Application.Kernel;

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>
/// How the events of one aggregate root are stored: an explicit, versioned name for each kind (<c>employment.pay-changed.v1</c>)
/// and, for each version that is no longer written, the step that makes the next one of it.
/// </summary>
public sealed class StoredEvents
{
    private readonly JsonSerializerOptions _json;
    private readonly FrozenDictionary<Type, string> _byType;
    private readonly FrozenDictionary<string, Type> _current;
    private readonly FrozenDictionary<string, Upcast> _old;

    /// <param name="root">The aggregate root's name in kebab-case: <c>org-structure</c>.</param>
    /// <param name="json">How their members are written. What it knows of an event is made when that event is first met: a host starts with none.</param>
    public StoredEvents(string root, JsonSerializerOptions json, IReadOnlyList<StoredEvent> events, params IReadOnlyList<Upcast> upcasts)
    {
        Root = root;
        _json = json;
        Names = [.. events.Select(e => e.Name)];
        Context = Names[0][..Names[0].IndexOf('.')];
        Old = upcasts;
        _byType = events.ToFrozenDictionary(e => e.Type, e => e.Name);
        _current = events.ToFrozenDictionary(e => e.Name, e => e.Type);
        _old = upcasts.ToFrozenDictionary(u => u.From);
    }

    public string Root { get; }

    /// <summary>The bounded context, with which every stored name begins.</summary>
    public string Context { get; }

    /// <summary>The names that are written today.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The versions that are only read.</summary>
    public IReadOnlyList<Upcast> Old { get; }

    public bool Knows(string storedName) => _current.ContainsKey(storedName) || _old.ContainsKey(storedName);

    /// <summary>The names under which these events are written.</summary>
    public IEnumerable<string> NamesOf(params IReadOnlyList<Type> events) => events.Select(type => _byType[type]);

    public string NameOf(object @event) => _byType[@event.GetType()];

    /// <summary>Writes the event's members. Identifying members need a <see cref="PersonalDataScope"/>.</summary>
    public void Write(object @event, Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, @event, _json.GetTypeInfo(@event.GetType()));

    /// <summary>The event, upcast to its newest version; null when the name is not known here.</summary>
    public object? Read(string storedName, ReadOnlySpan<byte> json)
    {
        if (_current.TryGetValue(storedName, out var type)) return JsonSerializer.Deserialize(json, _json.GetTypeInfo(type));
        if (!_old.ContainsKey(storedName)) return null;
        var members = JsonNode.Parse(json)!.AsObject();
        while (_old.TryGetValue(storedName, out var upcast)) (storedName, members) = (upcast.To, upcast.Make(members));
        return members.Deserialize(_json.GetTypeInfo(_current[storedName]));
    }
}

/// <summary>A kind of event as it is written today.</summary>
public sealed record StoredEvent(string Name, Type Type);

/// <summary>Makes the members of one version of an event from those of the version before.</summary>
public sealed record Upcast(string From, string To, Func<JsonObject, JsonObject> Make);
