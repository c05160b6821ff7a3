namespace HrSaas.Architecture;

using System.Security.Cryptography;
using HrSaas.Architecture.Reading;

/// <summary>What others wrote and we ship as a file is what they published, with its licence beside it.</summary>
public class Vendored
{
    [Fact]
    public void Every_vendored_file_has_its_licence_beside_it_and_the_hash_that_was_noted()
    {
        var hashes = Repository.Files.Where(file => file.EndsWith(".sha256", StringComparison.Ordinal) && !file.StartsWith("tests/", StringComparison.Ordinal)).ToList();

        hashes.Should().Contain("src/Adapters/Http/Docs/Assets/mermaid/mermaid.min.js.sha256");
        foreach (var noted in hashes)
        {
            var file = noted[..^".sha256".Length];
            Repository.Read(noted).Split(' ')[0].Should().Be(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.At(file)))), "{0} is what was published: put it back, or note the hash of the other version that you took in", file);
            var licence = Path.GetDirectoryName(file)!.Replace('\\', '/') + "/LICENSE.txt";
            Repository.Files.Contains(licence).Should().BeTrue("{0} is somebody else's, and needs their licence at {1}", file, licence);
        }
    }
}
