namespace HrSaas.Architecture;

using System.Xml.Linq;
using HrSaas.Architecture.Reading;

/// <summary>Each package has a reason, a licence and one version.</summary>
public class Packages
{
    private const string Decision = "docs/adr/0015-packages-and-licences.md";

    private static readonly Dictionary<string, string> Central = XDocument.Load(Repository.At("Directory.Packages.props"))
        .Descendants("PackageVersion").ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

    private static readonly IReadOnlyList<(string Project, XElement Package)> References =
    [
        .. from project in Repository.Files
           where project.EndsWith(".csproj", StringComparison.Ordinal)
           from reference in XDocument.Load(Repository.At(project)).Descendants("PackageReference")
           select (project, reference),
    ];

    [Fact]
    public void Every_version_stands_in_the_central_file()
    {
        References.Where(found => found.Package.Attribute("Version") is not null || found.Package.Attribute("VersionOverride") is not null)
            .Select(found => $"{found.Project}: {found.Package}").Should().BeEmpty("versions stand in Directory.Packages.props");
        References.Select(found => found.Package.Attribute("Include")!.Value).Distinct().Except(Central.Keys).Should().BeEmpty("Directory.Packages.props says which version");
    }

    [Fact]
    public void Every_package_has_a_reason_and_a_licence_in_the_adr()
    {
        var rows = Repository.Read(Decision).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray()).Where(cells => cells.Length == 4).ToList();
        var explained = rows.Where(cells => cells[2].Length > 0 && cells[3].Length > 0).Select(cells => cells[0].Split(' ')[0]).ToHashSet();

        Central.Keys.Where(package => !explained.Contains(package)).Should().BeEmpty("{0} needs a row for it with its licence and the reason", Decision);
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var without = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => $"{Path.GetDirectoryName(file)!.Replace('\\', '/')}/packages.lock.json").Except(Repository.Files);

        without.Should().BeEmpty("a restore writes it, and it is committed");
    }

    [Fact]
    public void FluentAssertions_stays_at_6() => Central["FluentAssertions"].Should().StartWith("6.", "8 and later need a paid licence");
}
