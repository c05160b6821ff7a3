namespace HrSaas.Architecture.Reading;

/// <summary>A page that a test writes. Without HRSAAS_WRITE_DOCS=1 it is compared with what the test would write.</summary>
internal static class Generated
{
    public const string Mark = "<!-- Written by a test (HRSAAS_WRITE_DOCS=1 ./test architecture). Do not edit. -->";

    public static void Check(string file, string content)
    {
        var whole = $"{Mark}\n\n{content}";
        if (Environment.GetEnvironmentVariable("HRSAAS_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Repository.At(file))!);
            File.WriteAllText(Repository.At(file), whole);
        }
        var found = File.Exists(Repository.At(file)) ? Repository.Read(file).Split('\n') : [];
        var should = whole.Split('\n');
        var differ = Enumerable.Range(0, Math.Max(found.Length, should.Length)).FirstOrDefault(i => found.ElementAtOrDefault(i) != should.ElementAtOrDefault(i), -1);
        if (differ >= 0)
            Assert.Fail($"{file} is out of date; HRSAAS_WRITE_DOCS=1 writes it anew. Line {differ + 1} is '{found.ElementAtOrDefault(differ)}' and should be '{should.ElementAtOrDefault(differ)}'.");
    }
}
