namespace HrSaas.Architecture.Events;

using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;

/// <summary>What has been written can be read for ever.</summary>
public class GoldenFiles
{
    static GoldenFiles()
    {
        if (Environment.GetEnvironmentVariable("HRSAAS_WRITE_DOCS") == "1") GoldenFile.AddMissing();
    }

    private static IEnumerable<StoredEvents> Maps => Contexts.All.SelectMany(context => context.StoredEvents);

    private static IEnumerable<Type> Events => Contexts.Roots.SelectMany(root => root.Events);

    [Fact]
    public void Every_event_version_has_a_golden_file_that_comes_back_byte_for_byte()
    {
        foreach (var stored in Maps)
            foreach (var name in stored.Names)
            {
                var file = GoldenFile.For(name);
                File.Exists(Repository.At(file)).Should().BeTrue($"{file} is written by these tests with HRSAAS_WRITE_DOCS=1, once");
                var golden = Repository.Read(file);

                var read = GoldenFile.Read(stored, name, golden);

                read.Should().NotBeNull();
                stored.NameOf(read!).Should().Be(name);
                GoldenFile.Write(stored, read!).Should().Be(golden, file);
            }
    }

    [Fact]
    public void Every_old_version_has_a_golden_file_that_becomes_an_event_of_today()
    {
        foreach (var stored in Maps)
            foreach (var upcast in stored.Old)
            {
                var file = GoldenFile.For(upcast.From);
                File.Exists(Repository.At(file)).Should().BeTrue($"{file} was written when this version was new, and is never removed");

                GoldenFile.Read(stored, upcast.From, Repository.Read(file)).Should().NotBeNull(file);
            }
    }

    [Fact]
    public void No_golden_file_has_been_edited()
    {
        var files = Repository.FilesIn(GoldenFile.Folder, ".json").ToDictionary(file => file, GoldenFile.Hash);

        files.Should().BeEquivalentTo(GoldenFile.InManifest(), "an event version that has been written is never written differently; give it the next version and an upcast");
        var known = Maps.SelectMany(stored => stored.Names.Concat(stored.Old.Select(upcast => upcast.From))).Select(GoldenFile.For);
        files.Keys.Should().BeEquivalentTo(known, "a golden file belongs to an event version that is still read");
    }

    [Fact]
    public void A_golden_file_has_a_value_for_every_member()
    {
        var holes = new List<string>();
        var withSubject = Maps.SelectMany(stored => Events.Where(stored.Writes).Where(Samples.HasSubject).Select(stored.NameOfType)).ToHashSet();
        foreach (var stored in Maps)
            foreach (var type in Events.Where(stored.Writes))
            {
                var name = stored.NameOfType(type);
                Holes(GoldenFile.Read(stored, name, Repository.Read(GoldenFile.For(name)))!, name, holes);
            }

        holes.RemoveAll(hole => hole.EndsWith(".Note", StringComparison.Ordinal) && !withSubject.Any(name => hole.StartsWith(name + ".", StringComparison.Ordinal)));
        holes.Should().BeEmpty("a member that is missing from its golden file could change its form unnoticed");
    }

    [Fact]
    public void A_golden_file_has_no_member_that_is_only_computed()
    {
        var extra = new List<string>();
        foreach (var stored in Maps)
            foreach (var type in Events.Where(stored.Writes))
            {
                using var scope = new PersonalDataScope(new SampleCipher());
                var name = stored.NameOfType(type);
                Extra(JsonNode.Parse(Repository.Read(GoldenFile.For(name)))!.AsObject(), type, name, extra);
            }

        extra.Should().BeEmpty("what is derived from an event's members is not stored with them");
    }

    [Fact]
    public void An_event_without_what_may_be_missing_comes_back_as_it_was()
    {
        foreach (var stored in Maps)
            foreach (var type in Events.Where(stored.Writes))
            {
                var @event = Samples.WithoutWhatMayBeMissing(type);

                var json = GoldenFile.Write(stored, @event);

                json.Should().NotContain("null", "members without a value are left out");
                GoldenFile.Read(stored, stored.NameOfType(type), json).Should().Be(@event);
            }
    }

    [Fact]
    public void An_identifying_member_is_ciphertext_in_its_golden_file()
    {
        var marked = 0;
        foreach (var stored in Maps)
            foreach (var type in Events.Where(stored.Writes))
            {
                var golden = Repository.Read(GoldenFile.For(stored.NameOfType(type)));
                var identifying = !Samples.HasSubject(type) ? 0 : Members(type).Count(member => member.IsGenericType && member.GetGenericTypeDefinition() == typeof(Identifying<>));
                golden.Split("\"cipher:").Length.Should().Be(identifying + 1, stored.NameOfType(type));
                marked += identifying;
            }
        marked.Should().BePositive();
    }

    private static IEnumerable<Type> Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract").SelectMany(property =>
        property.PropertyType is var member && member.Namespace!.StartsWith("HrSaas.Domain.", StringComparison.Ordinal) && member is { IsClass: true, IsGenericType: false }
            ? Members(member)
            : [member]);

    private static void Extra(JsonObject json, Type type, string path, List<string> extra)
    {
        foreach (var (name, value) in json)
        {
            var member = Samples.ConstructorOf(type).GetParameters().FirstOrDefault(parameter => parameter.Name!.Equals(name, StringComparison.OrdinalIgnoreCase))?.ParameterType
                ?? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => property.CanWrite && property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.PropertyType;
            if (member is null)
            {
                extra.Add($"{path}.{name}");
                continue;
            }
            member = Nullable.GetUnderlyingType(member) ?? member;
            if (value is JsonObject inside) Extra(inside, member, $"{path}.{name}", extra);
            else if (member.IsGenericType && member.GetGenericTypeDefinition() == typeof(Identifying<>) && member.GetGenericArguments()[0] is var clear && clear != typeof(string)
                && JsonNode.Parse(PersonalDataScope.Current.Decrypt(value!.GetValue<string>())) is JsonObject known)
                Extra(known, clear, $"{path}.{name}", extra);
        }
    }

    private static void Holes(object value, string path, List<string> holes)
    {
        foreach (var property in value.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
        {
            var member = property.GetValue(value);
            if (member is null or ICollection { Count: 0 }) holes.Add($"{path}.{property.Name}");
            else if (member.GetType().Namespace!.StartsWith("HrSaas.", StringComparison.Ordinal)) Holes(member, $"{path}.{property.Name}", holes);
        }
    }
}
