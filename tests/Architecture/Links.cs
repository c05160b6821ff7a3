namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;

/// <summary>Links between our pages lead somewhere.</summary>
public class Links
{
    [Fact]
    public void Every_relative_link_and_anchor_leads_somewhere()
    {
        var broken =
            from page in Page.All
            from link in page.Links
            where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal) && !link.StartsWith('/')
            where !Leads(page, link)
            select $"{page.File}: {link}";

        broken.Should().BeEmpty("a link leads to a file, and behind # to a heading of it in lower case with hyphens");
        Page.All.SelectMany(page => page.Links).Should().NotBeEmpty();
    }

    [Fact]
    public void Every_page_of_the_documentation_can_be_reached_from_its_entrance()
    {
        var reached = new HashSet<string> { "README.md" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var file))
            foreach (var link in Page.Find(file)?.Links ?? [])
                if (!link.Contains("://", StringComparison.Ordinal) && Target(file, link) is { } target && reached.Add(target)) open.Enqueue(target);

        Page.All.Select(page => page.File).Where(file => file.StartsWith("docs/", StringComparison.Ordinal)).Except(reached).Should().BeEmpty("some page that is reached from README.md has to link to it");
    }

    private static bool Leads(Page page, string link)
    {
        var target = Target(page.File, link)!;
        if (!Repository.Files.Contains(target) && !Directory.Exists(Repository.At(target))) return false;
        return link.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 || Page.Find(target)?.Anchors.Contains(link[(at + 1)..]) == true;
    }

    private static string? Target(string from, string link)
    {
        var path = link.Split('#')[0];
        if (path.Length == 0) return from;
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.At(from))!, Uri.UnescapeDataString(path)));
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
    }
}
