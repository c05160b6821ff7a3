namespace HrSaas.Architecture;

using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;

/// <summary>Names are the language of the domain, and say nothing of patterns.</summary>
public class Names
{
    private static readonly string[] Endings = ["Command", "Event", "Handler", "Dto", "Manager", "Helper", "Service", "Util", "Utils", "Impl"];

    /// <summary>Past participles that do not end in -ed.</summary>
    private static readonly string[] Irregular = ["Withdrawn", "Begun", "Sent", "Paid", "Taken", "Held", "Cut", "Split", "Given", "Left", "Set", "Put", "Known", "Made", "Drawn", "Frozen", "Brought", "Found", "Gone"];

    /// <summary>Words that only look like participles: a preferred name is no name that something was done to, a feed is read, and to bring is an imperative.</summary>
    private static readonly string[] NoParticiples = ["preferred", "feed", "bring"];

    [Fact]
    public void No_type_is_named_after_a_pattern()
    {
        var families = Contexts.Roots.Select(root => root.EventFamily).ToHashSet();
        var commands = Contexts.Roots.SelectMany(root => root.Commands).ToHashSet();
        var named =
            from assembly in Contexts.OfProduct
            from type in assembly.GetTypes()
            where type.Namespace?.StartsWith("HrSaas.", StringComparison.Ordinal) == true && !type.Name.Contains('<') && !families.Contains(type)
            let name = type.Name.Split('`')[0]
            where Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length)
            // A manager is a person here; and what the kernel says of events and commands as such may be called so.
            where !((type.IsSubclassOf(typeof(Refusal)) || commands.Contains(type)) && name.EndsWith("Manager", StringComparison.Ordinal))
            where !(assembly == Contexts.ApplicationKernel && (name.EndsWith("Event", StringComparison.Ordinal) || name.EndsWith("Command", StringComparison.Ordinal)))
            select type.FullName;

        named.Should().BeEmpty();
    }

    [Fact]
    public void Every_event_is_in_the_past_tense()
    {
        var notPast =
            from root in Contexts.Roots
            from type in root.Events
            where !Words.Kebab(type.Name).Split('-').Any(word => (word.EndsWith("ed", StringComparison.Ordinal) && !NoParticiples.Contains(word))
                || Array.Exists(Irregular, past => past.Equals(word, StringComparison.OrdinalIgnoreCase)))
            select type.FullName;

        notPast.Should().BeEmpty();
    }

    [Fact]
    public void Every_command_is_in_the_imperative()
    {
        var notImperative =
            from root in Contexts.Roots
            from type in root.Commands
            let words = Words.Kebab(type.Name).Split('-')
            where Array.Exists(words, word => word.EndsWith("ed", StringComparison.Ordinal) && !NoParticiples.Contains(word)) || (words[0].EndsWith("ing", StringComparison.Ordinal) && !NoParticiples.Contains(words[0]))
            select type.FullName;

        notImperative.Should().BeEmpty();
    }

    [Fact]
    public void Every_type_declared_among_the_commands_is_decided_by_a_root()
    {
        var decided = Contexts.Roots.SelectMany(root => root.Commands).Select(type => type.FullName).ToHashSet();
        var declared =
            from source in Sources.In("src/Domain")
            where source.File.EndsWith("Commands.cs", StringComparison.Ordinal)
            from type in source.Root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax>()
            select $"{source.Root.Members.OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>().First().Name}.{type.Identifier.Text}";

        declared.Should().BeEquivalentTo(decided);
    }

    [Fact]
    public void Every_event_family_is_evolved_by_a_root()
    {
        var evolved = Contexts.Roots.Select(root => root.EventFamily);
        var families = Contexts.All.SelectMany(context => context.Domain.GetTypes()).Where(type => type.IsAbstract && type.Name.EndsWith("Event", StringComparison.Ordinal));

        families.Should().BeEquivalentTo(evolved);
    }
}
