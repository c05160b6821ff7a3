namespace HrSaas.Specs.Completeness;

public sealed class GeneratedPagesAreCurrent
{
    public static TheoryData<string> Contexts => new(RootsUnderSpec.All.Select(root => root.Context).Distinct());

    [Theory, MemberData(nameof(Contexts))]
    public void The_rules_of_a_context_are_told_as_the_specs_prove_them(string context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Compare($"rules/{context.ToLowerInvariant()}.md", GeneratedPages.Rules(context));
    }

    [Fact]
    public void The_life_cycles_are_drawn_as_they_were_executed() => Compare("life-cycles.md", GeneratedPages.LifeCycles());

    [Fact]
    public void The_decision_tables_list_what_the_specs_prove() => Compare("decision-tables.md", GeneratedPages.DecisionTables());

    private static void Compare(string page, string text)
    {
        var path = Path.Combine(Root(), "docs", "generated", page);
        if (Environment.GetEnvironmentVariable("HRSAAS_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        var (found, should) = (File.Exists(path) ? File.ReadAllText(path).Split('\n') : [], text.Split('\n'));
        var differ = Enumerable.Range(0, Math.Max(found.Length, should.Length)).FirstOrDefault(i => found.ElementAtOrDefault(i) != should.ElementAtOrDefault(i), -1);
        if (differ >= 0)
            Assert.Fail($"docs/generated/{page} is out of date; HRSAAS_WRITE_DOCS=1 writes it anew. Line {differ + 1} is '{found.ElementAtOrDefault(differ)}' and should be '{should.ElementAtOrDefault(differ)}'.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HrSaas.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
