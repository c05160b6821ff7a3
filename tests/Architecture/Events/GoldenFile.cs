namespace HrSaas.Architecture.Events;

using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;

/// <summary>What an event version looks like in the log: one file each, and a manifest of their hashes.</summary>
internal static class GoldenFile
{
    public const string Folder = "tests/Architecture/Golden";
    public const string Manifest = $"{Folder}/manifest.sha256";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string For(string storedName) => $"{Folder}/{storedName}.json";

    /// <summary>The event as the store would write it, but indented.</summary>
    public static string Write(StoredEvents stored, object @event)
    {
        using var scope = new PersonalDataScope(new SampleCipher());
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented)) stored.Write(@event, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public static object? Read(StoredEvents stored, string storedName, string json)
    {
        using var scope = new PersonalDataScope(new SampleCipher());
        return stored.Read(storedName, Encoding.UTF8.GetBytes(json));
    }

    public static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.At(file))));

    public static Dictionary<string, string> InManifest() =>
        File.Exists(Repository.At(Manifest))
            ? File.ReadLines(Repository.At(Manifest)).ToDictionary(line => $"{Folder}/{line[66..]}", line => line[..64])
            : [];

    /// <summary>
    /// Adds the files of event versions that have none yet, with their hashes. What is there is never written again.
    /// Goldens of old versions are those that were written when the version was new.
    /// </summary>
    public static void AddMissing()
    {
        Directory.CreateDirectory(Repository.At(Folder));
        var manifest = InManifest();
        foreach (var stored in Contexts.All.SelectMany(context => context.StoredEvents))
            foreach (var type in Contexts.Roots.SelectMany(root => root.Events).Where(stored.Writes))
            {
                var file = For(stored.NameOfType(type));
                if (manifest.ContainsKey(file)) continue;
                File.WriteAllText(Repository.At(file), Write(stored, Samples.OfEvent(type)));
                manifest[file] = Hash(file);
            }
        File.WriteAllText(Repository.At(Manifest), string.Concat(
            manifest.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Value}  {Path.GetFileName(entry.Key)}\n")));
    }

    /// <summary>Whether the map has a name for events of this type.</summary>
    public static bool Writes(this StoredEvents stored, Type type)
    {
        try
        {
            stored.NameOfType(type);
            return true;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    public static string NameOfType(this StoredEvents stored, Type type) =>
        stored.NameOf(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type));
}
