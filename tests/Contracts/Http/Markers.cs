namespace HrSaas.Contracts.Http;

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

/// <summary>What a caller writes into a body is personal data until proved otherwise: no answer and no line of the log repeats it.</summary>
public sealed class Markers(HttpHost host) : IClassFixture<HttpHost>
{
    private const string Marker = "Zwiebelkuchen";

    [Fact]
    public async Task A_marker_in_any_text_of_any_body_is_in_no_answer_and_no_line_of_the_log()
    {
        var api = await host.Client();
        var document = (await api.Get("/openapi/v1.json")).Json;
        var person = (await api.Do("/v1/people", """{"name":{"given":"Ada"}}""")).Id;
        var sent = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["post"]?["requestBody"]?["content"]?["application/json"]?["example"] is not JsonObject example || path == "/dev/token") continue;
            var concrete = Regex.Replace(path, "{[^}]+}", person);
            foreach (var body in Planted(example))
            {
                var answer = await api.Post(concrete, body.ToJsonString(), ("If-Match", "\"1\""));
                answer.Text.Should().NotContain(Marker, "{0} was sent {1}", path, body.ToJsonString());
                answer.Status.Should().BeLessThan(500, "{0} was sent {1}", path, body.ToJsonString());
                sent++;
            }
        }
        sent.Should().BeGreaterThan(200);
        host.Log.All.Where(line => line.Contains(Marker, StringComparison.Ordinal)).Should().BeEmpty();
    }

    /// <summary>The body with the marker in one text after another, and in a member that does not belong there.</summary>
    private static IEnumerable<JsonObject> Planted(JsonObject example)
    {
        var texts = Texts(example).Count();
        for (var i = 0; i < texts; i++)
        {
            var body = example.DeepClone().AsObject();
            Texts(body).ElementAt(i)();
            yield return body;
        }
        var strange = example.DeepClone().AsObject();
        strange["strange"] = Marker;
        yield return strange;
    }

    /// <summary>For each text in the node, what puts the marker in its place.</summary>
    private static IEnumerable<Action> Texts(JsonNode node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => InPlaceOf(member.Value, () => members[member.Key] = Marker)),
        JsonArray items => items.ToList().SelectMany((item, i) => InPlaceOf(item, () => items[i] = Marker)),
        _ => [],
    };

    private static IEnumerable<Action> InPlaceOf(JsonNode? value, Action put) =>
        value is null ? [] : value.GetValueKind() == System.Text.Json.JsonValueKind.String ? [put] : Texts(value);
}
