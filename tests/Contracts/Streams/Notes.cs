namespace HrSaas.Contracts.Streams;

using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>A root of the suite's own: the store must hold any context's events and know nothing of them.</summary>
public sealed record NoteTaken(string Text);

public sealed record SecretTold(Identifying<string> Secret);

public sealed record Renumbered(int Number, string Unit);

[JsonSerializable(typeof(NoteTaken))]
[JsonSerializable(typeof(SecretTold))]
[JsonSerializable(typeof(Renumbered))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(SecretConverter)])]
internal sealed partial class NoteJson : JsonSerializerContext;

[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;

public sealed class SecretConverter() : IdentifyingConverter<string>(TextJson.Default.String);

public static class Notes
{
    public static StoredEvents Stored { get; } = new("note", NoteJson.Default.Options,
    [
        new("notes.note-taken.v1", typeof(NoteTaken)),
        new("notes.secret-told.v1", typeof(SecretTold)),
        new("notes.renumbered.v2", typeof(Renumbered)),
    ],
    new Upcast("notes.renumbered.v1", "notes.renumbered.v2", members => { members["unit"] = "piece"; return members; }));

    /// <summary>What an older host knows: nothing of secrets.</summary>
    public static StoredEvents Older { get; } = new("note", NoteJson.Default.Options, [new("notes.note-taken.v1", typeof(NoteTaken))]);

    /// <summary>Another root, for asking for a stream under the wrong one.</summary>
    public static StoredEvents Elsewhere { get; } = new("elsewhere", NoteJson.Default.Options, [new("elsewhere.renumbered.v1", typeof(Renumbered))]);
}

/// <summary>Refuses a claim of the suite.</summary>
public sealed record NameTaken(string Name) : Refusal("name-taken", $"'{Name}' is taken.", RefusalKind.Conflict);
