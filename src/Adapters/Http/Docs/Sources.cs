namespace HrSaas.Adapters.Http.Docs;

using System.Text;

/// <summary>What the site is made of, as it was when this host was built: the Markdown of the documentation, and the files that go with its pages.</summary>
internal static class Sources
{
    private const string Pages = "pages/", Assets = "assets/";

    /// <summary>The files of the documentation, by their path in the repository.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Names.Where(name => name.StartsWith(Pages, StringComparison.Ordinal)).Select(name => name[Pages.Length..]).Order(StringComparer.Ordinal)];

    public static string Markdown(string file) => Encoding.UTF8.GetString(Read(Pages + file)).TrimStart('\uFEFF');

    /// <param name="name">The name of a style sheet or script.</param>
    public static byte[] Asset(string name) => Read(Assets + name);

    private static string[] Names => typeof(Sources).Assembly.GetManifestResourceNames();

    private static byte[] Read(string name)
    {
        using var stream = typeof(Sources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The host was built without '{name}'.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
