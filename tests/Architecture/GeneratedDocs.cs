namespace HrSaas.Architecture;

using System.Text;
using HrSaas.Adapters.Host;
using HrSaas.Architecture.Events;
using HrSaas.Architecture.Reading;

/// <summary>Pages under docs/generated that these tests write (with HRSAAS_WRITE_DOCS=1) and otherwise compare.</summary>
public class GeneratedDocs
{
    [Fact]
    public void The_event_catalogue_is_current()
    {
        if (Environment.GetEnvironmentVariable("HRSAAS_WRITE_DOCS") == "1") GoldenFile.AddMissing();

        Generated.Check("docs/generated/events.md", Catalogue());
    }

    [Fact]
    public void The_settings_of_the_host_are_current() => Generated.Check("docs/generated/settings.md", Settings());

    [Fact]
    public void Every_setting_says_what_it_is_for() =>
        typeof(HostSettings).GetProperties().Where(setting => setting.CanWrite && Sources.Doc(setting, "summary").Length == 0).Select(setting => setting.Name)
            .Should().BeEmpty("its docstring is what operators read on the page of settings");

    [Fact]
    public void Every_event_says_what_happened() =>
        Contexts.Roots.SelectMany(root => root.Events).Where(type => Sources.Doc(type, "summary").Length == 0).Select(type => type.FullName)
            .Should().BeEmpty("its docstring is what people read in the catalogue");

    [Fact]
    public void Nothing_under_generated_is_written_by_hand() =>
        Repository.FilesIn("docs/generated", ".md").Where(file => !Repository.Read(file).StartsWith("<!-- Written by ", StringComparison.Ordinal)).Should().BeEmpty();

    private static string Catalogue()
    {
        var page = new StringBuilder("# What is recorded\n\n")
            .Append("Every kind of fact, with the name it is stored under and a sample of its members. The envelope around it (who, when, which request, at which position) is the same for all and not shown. Members that identify a person are ciphertext; the samples use a cipher that can be read by eye.\n");
        foreach (var context in Contexts.All.Where(context => context.Roots.Any()))
        {
            page.Append('\n').Append("## ").Append(context.Name).Append('\n');
            foreach (var root in context.Roots)
                foreach (var type in root.Events)
                {
                    var stored = context.StoredEvents.Single(map => map.Writes(type));
                    var name = stored.NameOfType(type);
                    page.Append("\n### ").Append(Term(type.Name)).Append("\n\n")
                        .Append(Sources.Doc(type, "summary")).Append("\n\n")
                        .Append($"Recorded by: {Term(root.Name)} · stored as `{name}`").Append(Older(stored, name)).Append("\n\n")
                        .Append("```json\n").Append(Repository.Read(GoldenFile.For(name))).Append("```\n");
                }
        }
        return page.ToString();
    }

    private static string Settings()
    {
        var page = new StringBuilder("# Settings of the host\n\n| environment variable | default | |\n|---|---|---|\n");
        var defaults = new HostSettings();
        foreach (var setting in typeof(HostSettings).GetProperties().Where(property => property.CanWrite))
            page.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| `HrSaas__{setting.Name}` | {(setting.GetValue(defaults) is { } value ? $"`{value}`" : "")} | {Sources.Doc(setting, "summary")} |\n");
        return page.ToString();
    }

    private static string Older(Application.Kernel.StoredEvents stored, string name)
    {
        var older = new List<string>();
        for (var current = name; stored.Old.FirstOrDefault(step => step.To == current) is { } step; current = step.From) older.Add($"`{step.From}`");
        return older.Count == 0 ? "" : " · also read: " + string.Join(", ", older);
    }

    private static string Term(string type) => char.ToUpperInvariant(type[0]) + Words.Kebab(type)[1..].Replace('-', ' ');
}
