namespace HrSaas.Adapters.Http.Bodies;

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HrSaas.Domain.Kernel;
using Microsoft.OpenApi;

/// <summary>
/// The one declaration of a body, or of an object inside one: its parser, its field errors, its schema and its example all derive
/// from the members listed here, so that they cannot drift apart.
/// </summary>
/// <typeparam name="T">What the members are read into.</typeparam>
internal sealed class Shape<T>(string name, string summary) : Kind<T>, IShape where T : class, new()
{
    private readonly List<Member> _members = [];

    public string Name => name;

    public override JsonNode Example => new JsonObject(_members.Where(member => member.Presence != Presence.Unshown).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Example.DeepClone())));

    /// <summary>Must be there, and not null.</summary>
    public Shape<T> Required<TValue>(string name, Kind<TValue> kind, string summary, Action<T, TValue> set) =>
        Add(new Member<TValue>(name, kind, summary, Presence.Required, set));

    /// <summary>May be left out; null says the same.</summary>
    public Shape<T> Optional<TValue>(string name, Kind<TValue> kind, string summary, Action<T, TValue> set) =>
        Add(new Member<TValue>(name, kind, summary, Presence.Optional, set));

    /// <summary>As the other, and not in the example, because it does not go with what is shown there.</summary>
    public Shape<T> OptionalUnshown<TValue>(string name, Kind<TValue> kind, string summary, Action<T, TValue> set) =>
        Add(new Member<TValue>(name, kind, summary, Presence.Unshown, set));

    /// <summary>Must be there; null says that there is none.</summary>
    public Shape<T> RequiredOrNone<TValue>(string name, Kind<TValue> kind, string summary, Action<T, TValue> set) =>
        Add(new Member<TValue>(name, kind, summary, Presence.RequiredOrNone, set));

    /// <summary>Left out: stays as it is. Null: there shall be none.</summary>
    public Shape<T> Named<TId>(string name, Kind<TId> kind, string summary, Action<T, Named<TId?>> set) where TId : struct =>
        Add(new NamedMember<TId>(name, kind, summary, body => set(body, new(null)), (body, value) => set(body, new(value))));

    /// <summary>A text, likewise.</summary>
    public Shape<T> NamedText(string name, Kind<string> kind, string summary, Action<T, Named<string?>> set) =>
        Add(new NamedMember<string>(name, kind, summary, body => set(body, new(null)), (body, value) => set(body, new(value))));

    public override bool Read(ref Utf8JsonReader reader, string pointer, Complaints complaints, out T value)
    {
        value = new();
        if (reader.TokenType != JsonTokenType.StartObject) return Complain(ref reader, pointer, complaints, "wrong-type", "must be an object.");
        ulong seen = 0;
        var good = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = IndexOf(ref reader);
            if (index < 0)
            {
                var unknown = NameAt(ref reader);
                reader.Read();
                good = Complain(ref reader, pointer + Complaints.Step(unknown), complaints, "unknown-member", "is not known here.");
                continue;
            }
            var member = _members[index];
            reader.Read();
            if ((seen & (1UL << index)) != 0)
            {
                good = Complain(ref reader, member.Pointer(pointer), complaints, "duplicate-member", "is given more than once.");
                continue;
            }
            seen |= 1UL << index;
            good &= member.Read(ref reader, pointer, complaints, value);
        }
        for (var i = 0; i < _members.Count; i++)
        {
            if (!_members[i].MustBeThere || (seen & (1UL << i)) != 0) continue;
            complaints.Add(_members[i].Pointer(pointer), "required", "is missing.");
            good = false;
        }
        return good;
    }

    public override IOpenApiSchema Schema(ISchemas schemas) => schemas.Named(name + "Body", () => new()
    {
        Type = JsonSchemaType.Object,
        Description = summary,
        AdditionalPropertiesAllowed = false,
        Required = _members.Where(member => member.MustBeThere).Select(member => member.Name).ToHashSet(),
        Properties = _members.ToDictionary(member => member.Name, member => member.Schema(schemas)),
        Examples = [Example],
    });

    private Shape<T> Add(Member member)
    {
        if (_members.Count == 64) throw new InvalidOperationException("A body has at most 64 members.");
        _members.Add(member);
        return this;
    }

    private int IndexOf(ref Utf8JsonReader reader)
    {
        try
        {
            for (var i = 0; i < _members.Count; i++)
                if (reader.ValueTextEquals(_members[i].Utf8Name)) return i;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the name of nothing here.
        }
        return -1;
    }

    private static string NameAt(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private enum Presence { Required, Optional, Unshown, RequiredOrNone, Named }

    private abstract class Member(string name, string summary, Presence presence)
    {
        private readonly string _step = "/" + name;

        public string Name => name;

        public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

        public Presence Presence => presence;

        public bool MustBeThere => presence is Presence.Required or Presence.RequiredOrNone;

        public abstract JsonNode Example { get; }

        public string Pointer(string parent) => parent.Length == 0 ? _step : parent + _step;

        public abstract bool Read(ref Utf8JsonReader reader, string parent, Complaints complaints, T body);

        public IOpenApiSchema Schema(ISchemas schemas)
        {
            var schema = OwnSchema(schemas);
            if (schema is not OpenApiSchema own)
                return presence == Presence.Required
                    ? new OpenApiSchema { Description = summary, AllOf = [schema] }
                    : new OpenApiSchema { Description = summary, OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
            own.Description = own.Description is { } more ? summary + " " + more : summary;
            if (presence != Presence.Required)
            {
                own.Type |= JsonSchemaType.Null;
                own.Enum?.Add(JsonNullSentinel.JsonNull);
            }
            own.Examples = [Example.DeepClone()];
            return own;
        }

        protected abstract IOpenApiSchema OwnSchema(ISchemas schemas);
    }

    private sealed class Member<TValue>(string name, Kind<TValue> kind, string summary, Presence presence, Action<T, TValue> set)
        : Member(name, summary, presence)
    {
        public override JsonNode Example => kind.Example;

        public override bool Read(ref Utf8JsonReader reader, string parent, Complaints complaints, T body)
        {
            if (reader.TokenType == JsonTokenType.Null && Presence is (Presence.Optional or Presence.Unshown or Presence.RequiredOrNone)) return true;
            if (!kind.Read(ref reader, Pointer(parent), complaints, out var value)) return false;
            set(body, value);
            return true;
        }

        protected override IOpenApiSchema OwnSchema(ISchemas schemas) => kind.Schema(schemas);
    }

    private sealed class NamedMember<TValue>(string name, Kind<TValue> kind, string summary, Action<T> none, Action<T, TValue> set)
        : Member(name, summary, Presence.Named)
    {
        public override JsonNode Example => kind.Example;

        public override bool Read(ref Utf8JsonReader reader, string parent, Complaints complaints, T body)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                none(body);
                return true;
            }
            if (!kind.Read(ref reader, Pointer(parent), complaints, out var value)) return false;
            set(body, value);
            return true;
        }

        protected override IOpenApiSchema OwnSchema(ISchemas schemas) => kind.Schema(schemas);
    }
}

/// <summary>A body's declaration, whatever it is read into.</summary>
internal interface IShape
{
    string Name { get; }
    JsonNode Example { get; }
    IOpenApiSchema Schema(ISchemas schemas);
}
