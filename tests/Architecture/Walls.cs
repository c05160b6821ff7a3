namespace HrSaas.Architecture;

using System.Reflection;
using System.Xml.Linq;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;

/// <summary>What may see what. Contexts are found by their folders, so that the next one is under the rules from its first file.</summary>
public class Walls
{
    [Fact]
    public void A_domain_context_references_the_domain_kernel_and_nothing_else()
    {
        var breaches = Contexts.All.SelectMany(context => Ours(context.Domain).Except(["HrSaas.Domain.Kernel"]), (context, other) => $"{context} domain → {other}");

        breaches.Should().BeEmpty();
        Ours(Contexts.DomainKernel).Should().BeEmpty();
    }

    [Fact]
    public void An_application_context_references_its_own_domain_the_kernels_and_what_is_published()
    {
        var breaches = Contexts.All.SelectMany(
            context => Ours(context.Application).Except(
                [$"HrSaas.Domain.{context}", "HrSaas.Domain.Kernel", "HrSaas.Application.Kernel", "HrSaas.Application.Published"]),
            (context, other) => $"{context} application → {other}");

        breaches.Should().BeEmpty();
        Ours(Contexts.ApplicationKernel).Except(["HrSaas.Domain.Kernel"]).Should().BeEmpty();
        Ours(Contexts.Published).Except(["HrSaas.Domain.Kernel", "HrSaas.Application.Kernel"]).Should().BeEmpty();
    }

    [Fact]
    public void A_project_names_no_more_than_the_walls_allow()
    {
        var breaches =
            from project in Repository.FilesIn("src/Domain", ".csproj").Concat(Repository.FilesIn("src/Application", ".csproj"))
            let context = Path.GetFileName(Path.GetDirectoryName(project))
            let allowed = project.StartsWith("src/Domain/", StringComparison.Ordinal)
                ? ["HrSaas.Domain.Kernel"]
                : new[] { $"HrSaas.Domain.{context}", "HrSaas.Domain.Kernel", "HrSaas.Application.Kernel", "HrSaas.Application.Published" }
            from reference in XDocument.Load(Repository.At(project)).Descendants("ProjectReference")
            let other = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            where !allowed.Contains(other)
            select $"{project} → {other}";

        breaches.Should().BeEmpty();
    }

    [Fact]
    public void Domain_and_application_reference_no_package()
    {
        var packages =
            from project in Repository.FilesIn("src/Domain", ".csproj").Concat(Repository.FilesIn("src/Application", ".csproj"))
            from reference in XDocument.Load(Repository.At(project)).Descendants()
            where reference.Name.LocalName is "PackageReference" or "FrameworkReference"
            select $"{project} → {reference.Attribute("Include")?.Value}";

        packages.Should().BeEmpty();
        Contexts.OfDomain.Concat(Contexts.OfApplication).SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Select(name => name.Name!).Where(name => !name.StartsWith("HrSaas.", StringComparison.Ordinal))
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name != "netstandard").Should().BeEmpty();
    }

    [Fact]
    public void Adapters_meet_only_in_the_host_and_in_the_command_line_that_operates_it()
    {
        var breaches = Contexts.OfAdapters.Where(adapter => adapter.GetName().Name is not ("HrSaas.Adapters.Host" or "HrSaas.Adapters.Cli"))
            .SelectMany(adapter => Ours(adapter).Where(other => other.StartsWith("HrSaas.Adapters.", StringComparison.Ordinal)),
                (adapter, other) => $"{adapter.GetName().Name} → {other}");

        breaches.Should().BeEmpty();
    }

    [Fact]
    public void Every_context_has_a_domain_an_application_a_readme_and_a_glossary()
    {
        Contexts.All.Should().NotBeEmpty();
        Contexts.Unreferenced.Should().BeEmpty("a context has a domain and an application, and some adapter lets it in");
        var missing = Contexts.All.SelectMany(context => new[]
        {
            $"src/Domain/{context}/README.md", $"src/Application/{context}/HrSaas.Application.{context}.csproj",
            $"docs/ubiquitous-language/{Words.Kebab(context.Name)}.md",
        }).Except(Repository.Files);

        missing.Should().BeEmpty();
    }

    [Fact]
    public void A_root_has_a_folder_of_its_own_named_in_the_plural()
    {
        var strays = Contexts.Roots.Where(root => root.State.Namespace?.StartsWith($"HrSaas.Domain.{root.Context}.{root.Name[..^1]}", StringComparison.Ordinal) != true);

        strays.Select(root => root.State.FullName).Should().BeEmpty();
    }

    [Fact]
    public void The_tenant_is_in_no_signature_of_domain_or_of_an_application_context()
    {
        var signatures =
            from assembly in Contexts.OfDomain.Concat(Contexts.All.Select(context => context.Application)).Append(Contexts.Published)
            from type in assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Cast<MethodBase>()
                .Concat(type.GetConstructors())
            from parameter in method.GetParameters()
            where parameter.ParameterType == typeof(TenantId) || parameter.ParameterType == typeof(TenantId?)
                || parameter.Name!.Contains("tenant", StringComparison.OrdinalIgnoreCase)
            select $"{type.FullName}.{method.Name}({parameter.Name})";

        signatures.Should().BeEmpty();
    }

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("HrSaas.", StringComparison.Ordinal));
}
