namespace HrSaas.Specs.Completeness;

using System.Reflection;
using HrSaas.Specs.Dsl;

/// <summary>One spec, run once more to be told: its sentence and what it executed.</summary>
public sealed record ToldSpec(string Heading, int Order, string Sentence, IReadOnlyList<Scenario> Scenarios);

/// <summary>Every spec of every root, found by its <see cref="RulesAttribute"/>, run, and told in source order.</summary>
public static class ToldSpecs
{
    public static IReadOnlyList<ToldSpec> All { get; } =
    [
        .. from type in typeof(ToldSpecs).Assembly.GetTypes()
           let rules = type.GetCustomAttribute<RulesAttribute>()
           where rules is not null
           orderby rules.Order, type.FullName
           from method in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).OrderBy(method => method.MetadataToken)
           select new ToldSpec(rules.Heading, rules.Order, Sentence(method.Name), Scenario.Record(() => Run(type, method))),
    ];

    public static IEnumerable<Scenario> Scenarios => All.SelectMany(spec => spec.Scenarios);

    // A spec that fails says so itself; here it tells what it got to.
    private static void Run(Type type, MethodInfo method)
    {
        try
        {
            method.Invoke(Activator.CreateInstance(type), null);
        }
        catch (TargetInvocationException)
        {
        }
    }

    private static string Sentence(string name) => name.Replace("_s_", "’s_", StringComparison.Ordinal).Replace('_', ' ');
}
