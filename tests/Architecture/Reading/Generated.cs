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
        (File.Exists(Repository.At(file)) ? Repository.Read(file) : "").Should().Be(whole, $"{file} is written by this test with HRSAAS_WRITE_DOCS=1");
    }
}
