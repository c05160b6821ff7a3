namespace HrSaas.Architecture.Events;

using System.Text.RegularExpressions;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;

/// <summary>Every event has one name under which it is written today, and every old one leads to it.</summary>
public partial class StoredNames
{
    private static readonly IReadOnlyList<(Context Context, StoredEvents Stored)> Maps =
        [.. Contexts.All.SelectMany(context => context.StoredEvents, (context, stored) => (context, stored))];

    [Fact]
    public void Every_event_has_exactly_one_current_name()
    {
        var notOne = Contexts.Roots.SelectMany(root => root.Events)
            .Select(type => (type.Name, Names: Maps.Count(map => map.Stored.Writes(type)))).Where(found => found.Names != 1);

        notOne.Should().BeEmpty();
        Maps.SelectMany(map => map.Stored.Names).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_root_has_exactly_one_map_of_its_own_and_it_bears_the_roots_name()
    {
        var maps = Maps.Select(map => map.Stored.Root);

        maps.Should().BeEquivalentTo(Contexts.Roots.Select(root => Words.Kebab(root.Name)));
        foreach (var root in Contexts.Roots)
            root.Events.Where(type => !Maps.Single(map => map.Stored.Root == Words.Kebab(root.Name)).Stored.Writes(type)).Should().BeEmpty();
    }

    [Fact]
    public void A_stored_name_says_context_event_and_version()
    {
        var wrong =
            from map in Maps
            from name in map.Stored.Names.Concat(map.Stored.Old.Select(upcast => upcast.From))
            where !Name().IsMatch(name) || !name.StartsWith(Words.Kebab(map.Context.Name) + ".", StringComparison.Ordinal)
            select name;

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Every_old_version_leads_to_a_current_one_without_going_in_circles()
    {
        foreach (var (_, stored) in Maps)
            foreach (var upcast in stored.Old)
            {
                var next = upcast.From;
                for (var steps = 0; stored.Old.FirstOrDefault(step => step.From == next) is { } step; steps++, next = step.To)
                    steps.Should().BeLessThan(stored.Old.Count, $"{upcast.From} must come to an end");
                stored.Names.Should().Contain(next, $"{upcast.From} must become an event that is written today");
                stored.Names.Should().NotContain(upcast.From);
            }
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$")]
    private static partial Regex Name();
}
