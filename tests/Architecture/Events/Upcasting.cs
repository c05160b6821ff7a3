namespace HrSaas.Architecture.Events;

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HrSaas.Application.Kernel;

/// <summary>Old versions become the newest; names from the future are told apart from broken JSON.</summary>
public class Upcasting
{
    private static readonly StoredEvents Map = new("desk", DeskJson.Default.Options,
        [new("office.desk-moved.v3", typeof(DeskMoved))],
        new Upcast("office.desk-moved.v1", "office.desk-moved.v2", desk => new() { ["room"] = desk["where"]!.GetValue<string>() }),
        new Upcast("office.desk-moved.v2", "office.desk-moved.v3", desk =>
        {
            var parts = desk["room"]!.GetValue<string>().Split('.');
            return new() { ["floor"] = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), ["room"] = parts[1] };
        }));

    [Fact]
    public void An_old_version_becomes_the_newest_one_by_one_step_after_another() =>
        Map.Read("office.desk-moved.v1", """{"where":"3.17"}"""u8).Should().Be(new DeskMoved(3, "17"));

    [Fact]
    public void A_version_in_between_takes_only_the_steps_that_are_left() =>
        Map.Read("office.desk-moved.v2", """{"room":"4.02"}"""u8).Should().Be(new DeskMoved(4, "02"));

    [Fact]
    public void The_newest_version_is_read_as_it_is() =>
        Map.Read("office.desk-moved.v3", """{"floor":5,"room":"01"}"""u8).Should().Be(new DeskMoved(5, "01"));

    [Fact]
    public void Only_the_newest_version_is_written()
    {
        Map.NameOf(new DeskMoved(1, "01")).Should().Be("office.desk-moved.v3");
        Map.Names.Should().Equal("office.desk-moved.v3");
        Map.Old.Select(upcast => upcast.From).Should().Equal("office.desk-moved.v1", "office.desk-moved.v2");
    }

    [Fact]
    public void An_event_that_this_host_does_not_know_is_told_apart_from_one_that_is_broken()
    {
        Map.Knows("office.desk-moved.v1").Should().BeTrue();
        Map.Knows("office.desk-moved.v3").Should().BeTrue();
        Map.Knows("office.desk-moved.v4").Should().BeFalse();

        Map.Read("office.desk-moved.v4", "{}"u8).Should().BeNull();
        Map.Read("office.chair-broken.v1", "not even JSON"u8).Should().BeNull("what is not known is not parsed");
        FluentActions.Invoking(() => Map.Read("office.desk-moved.v3", """{"floor":"""u8)).Should().Throw<JsonException>();
    }

    [Fact]
    public void A_member_that_a_newer_host_added_is_skipped() =>
        Map.Read("office.desk-moved.v3", """{"floor":5,"room":"01","lamp":true}"""u8).Should().Be(new DeskMoved(5, "01"));

    [Fact]
    public void An_event_of_another_root_has_no_name_here() =>
        FluentActions.Invoking(() => Map.NameOf(new JsonObject())).Should().Throw<KeyNotFoundException>();
}

internal sealed record DeskMoved(int Floor, string Room);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeskMoved))]
internal sealed partial class DeskJson : JsonSerializerContext;
