namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;

/// <summary>From a command's route to the rule that decides: three jumps, each by "go to definition".</summary>
public class TheWalk
{
    [Fact]
    public void Each_method_of_an_inbound_port_names_exactly_one_rule()
    {
        var notOne = Walk.AllPorts.Select(port => (Port: $"{port.DeclaringType!.FullName}.{port.Name}", Rules: Walk.RulesOf(port).Count())).Where(found => found.Rules != 1);

        notOne.Should().BeEmpty();
        Walk.AllPorts.Should().NotBeEmpty();
    }

    [Fact]
    public void Each_rule_is_named_by_exactly_one_method_of_an_inbound_port()
    {
        var named = Walk.AllPorts.SelectMany(Walk.RulesOf).ToList();

        var notOne = Contexts.Roots.SelectMany(root => root.Rules)
            .Select(rule => (Rule: $"{rule.DeclaringType!.Name}.Decide({rule.GetParameters()[1].ParameterType.Name})", Ports: named.Count(rule.Equals)))
            .Where(found => found.Ports != 1);

        notOne.Should().BeEmpty();
    }
}
