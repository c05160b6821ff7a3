namespace HrSaas.Specs.Dsl;

/// <summary>A class of specs that is told in the rules as prose, under this heading.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RulesAttribute(string heading, int order) : Attribute
{
    public string Heading { get; } = heading;

    /// <summary>The place among the headings of a root.</summary>
    public int Order { get; } = order;
}
