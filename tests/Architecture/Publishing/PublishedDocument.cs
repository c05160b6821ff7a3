namespace HrSaas.Architecture.Publishing;

using System.Text.Json.Nodes;
using HrSaas.Architecture.Reading;

/// <summary>
/// The document that clients were given is kept in the repository. What the host serves now may say more; what would break a client fails here, whether the page
/// is written anew or not.
/// </summary>
public class PublishedDocument
{
    private const string File = "docs/openapi/v1.json";

    private const string Small = """
        {"paths":{"/things":{"post":{"operationId":"makeThing",
          "parameters":[{"name":"kind","in":"query","schema":{"type":"string","maxLength":10}}],
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ThingBody"}}}},
          "responses":{"201":{"headers":{"Location":{}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},"400":{}}}}},
         "components":{"schemas":{
          "ThingBody":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":["null","string"],"enum":["a","b"]},"size":{"type":"integer","minimum":0},"part":{"allOf":[{"$ref":"#/components/schemas/ThingBody"}]}}},
          "Thing":{"type":"object","required":["id"],"properties":{"id":{"type":"string","format":"uuid"},"parts":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}}}}
        """;

    [Fact]
    public void The_published_document_is_current_and_nothing_in_it_was_broken()
    {
        var now = Endpoints.Document.ReplaceLineEndings("\n") + "\n";
        if (System.IO.File.Exists(Repository.At(File)))
            BreakingChanges.Between(JsonNode.Parse(Repository.Read(File))!.AsObject(), JsonNode.Parse(now)!.AsObject())
                .Should().BeEmpty("clients were promised otherwise: add, and do not take away");
        if (Environment.GetEnvironmentVariable("HRSAAS_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Repository.At(File))!);
            System.IO.File.WriteAllText(Repository.At(File), now);
        }
        (Repository.Read(File) == now).Should().BeTrue("{0} is what the host serves; HRSAAS_WRITE_DOCS=1 writes it anew", File);
    }

    [Theory]
    [InlineData("/things", "/others", "POST /things: the operation is gone")]
    [InlineData("\"post\":", "\"put\":", "POST /things: the operation is gone")]
    [InlineData("makeThing", "createThing", "its operationId was makeThing")]
    [InlineData("\"name\":\"kind\"", "\"name\":\"sort\"", "the parameter kind (query) is gone")]
    [InlineData("\"in\":\"query\",", "\"in\":\"query\",\"required\":true,", "the parameter kind (query) has become required")]
    [InlineData("\"parameters\":[", "\"parameters\":[{\"name\":\"new\",\"in\":\"query\",\"required\":true},", "the parameter new (query) is new, and required")]
    [InlineData("\"maxLength\":10", "\"maxLength\":9", "maxLength has become 9")]
    [InlineData("\"minimum\":0", "\"minimum\":1", "minimum has become 1")]
    [InlineData("\"maxLength\":10", "\"maxLength\":10,\"pattern\":\"^x\"", "its pattern has become ^x")]
    [InlineData("{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/ThingBody\"", "{\"text/csv\":{\"schema\":{\"$ref\":\"#/components/schemas/ThingBody\"", "a body of application/json is no longer taken")]
    [InlineData("\"required\":[\"name\"]", "\"required\":[\"name\",\"size\"]", "the member size has become required")]
    [InlineData("\"size\":{", "\"weight\":{", "the member size is no longer taken")]
    [InlineData("[\"null\",\"string\"]", "\"string\"", "may no longer be null or string, only string")]
    [InlineData("[\"a\",\"b\"]", "[\"a\"]", "may no longer be b")]
    [InlineData("\"integer\",", "\"integer\",\"enum\":[1],", "is bound to a list of words")]
    [InlineData("\"201\":", "\"200\":", "it no longer answers with 201")]
    [InlineData("\"Location\":{}", "", "the header Location of 201 is gone")]
    [InlineData("\"parts\":", "\"pieces\":", "the member parts is gone")]
    [InlineData("\"required\":[\"id\"]", "\"required\":[]", "the member id may now be left out")]
    [InlineData("\"type\":\"array\"", "\"type\":[\"array\",\"null\"]", "was array and may now be array or null")]
    [InlineData("\"format\":\"uuid\"", "\"format\":\"uri\"", "its format was uuid")]
    public void What_would_break_a_client_is_found(string was, string now, string told)
    {
        Small.Should().Contain(was);
        Breaks(was, now).Should().ContainSingle(found => found.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"paths\":{", "{\"paths\":{\"/new\":{\"get\":{\"operationId\":\"new\",\"responses\":{}}},")]
    [InlineData("\"parameters\":[", "\"parameters\":[{\"name\":\"new\",\"in\":\"query\"},")]
    [InlineData("\"maxLength\":10", "\"maxLength\":11")]
    [InlineData("\"minimum\":0", "\"minimum\":-1")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",\"b\",\"c\"]")]
    [InlineData("\"size\":{", "\"weight\":{\"type\":\"number\"},\"size\":{")]
    [InlineData("\"required\":[\"name\"],", "")]
    [InlineData("\"type\":\"integer\"", "\"type\":[\"integer\",\"null\"]")]
    [InlineData("\"properties\":{\"id\"", "\"properties\":{\"more\":{\"type\":\"string\"},\"id\"")]
    [InlineData("\"400\":{}", "\"400\":{},\"409\":{}")]
    [InlineData(",\"400\":{}", "")]
    public void What_only_adds_is_not(string was, string now) => Breaks(was, now).Should().BeEmpty();

    private static IReadOnlyList<string> Breaks(string was, string now) => BreakingChanges.Between(
        JsonNode.Parse(Small)!.AsObject(), JsonNode.Parse(was.Length == 0 ? Small : Small.Replace(was, now, StringComparison.Ordinal))!.AsObject());
}
