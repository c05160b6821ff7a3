namespace HrSaas.Architecture.Reading;

using System.Reflection;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>An aggregate root: its family of states, its family of events and its rules.</summary>
internal sealed record AggregateRoot(Context Context, Type State, Type EventFamily)
{
    public string Name => State.Name;

    public IReadOnlyList<Type> Events { get; } =
        [.. EventFamily.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(EventFamily)).OrderBy(type => type.MetadataToken)];

    /// <summary>The rules: each static <c>Decide</c> that takes a state, a command and perhaps facts from elsewhere.</summary>
    public IReadOnlyList<MethodInfo> Rules { get; } =
        [.. State.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "Decide").OrderBy(method => method.MetadataToken)];

    public IEnumerable<Type> Commands => Rules.Select(rule => rule.GetParameters()[1].ParameterType).Distinct();
}

/// <summary>A bounded context: found by its folder, never listed.</summary>
internal sealed record Context(string Name)
{
    public Assembly Domain { get; } = Assembly.Load($"HrSaas.Domain.{Name}");

    public Assembly Application { get; } = Assembly.Load($"HrSaas.Application.{Name}");

    public IEnumerable<AggregateRoot> Roots => Domain.GetTypes()
        .SelectMany(type => type.GetInterfaces(), (type, face) => (type, face))
        .Where(found => found.face.IsGenericType && found.face.GetGenericTypeDefinition() == typeof(IAggregate<,>)
            && found.face.GetGenericArguments()[0] == found.type)
        .Select(found => new AggregateRoot(this, found.type, found.face.GetGenericArguments()[1]))
        .OrderBy(root => root.Name, StringComparer.Ordinal);

    /// <summary>The refusals of its rules and of its inbound ports.</summary>
    public IEnumerable<Type> Refusals => new[] { Domain, Application }.SelectMany(Contexts.RefusalsOf);

    /// <summary>The maps of stored names that the context's application declares.</summary>
    public IEnumerable<StoredEvents> StoredEvents => Application.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(StoredEvents))
        .Select(property => (StoredEvents)property.GetValue(null)!)
        .Distinct();

    public override string ToString() => Name;
}

internal static class Contexts
{
    public static IReadOnlyList<Context> All { get; } =
        [.. Folders.Except(Unreferenced).Select(name => new Context(name))];

    /// <summary>The folders of contexts, in Domain and in Application.</summary>
    public static IEnumerable<string> Folders => Repository.FoldersIn("src/Domain").Union(Repository.FoldersIn("src/Application")).Except(["Kernel", "Published"]);

    /// <summary>Those that have no assemblies, or whose assemblies no adapter references: nothing can be told of them here.</summary>
    public static IEnumerable<string> Unreferenced => Folders.Where(name =>
        !File.Exists(Path.Combine(AppContext.BaseDirectory, $"HrSaas.Domain.{name}.dll")) || !File.Exists(Path.Combine(AppContext.BaseDirectory, $"HrSaas.Application.{name}.dll")));

    public static IReadOnlyList<AggregateRoot> Roots { get; } = [.. All.SelectMany(context => context.Roots)];

    public static Assembly DomainKernel { get; } = typeof(Refusal).Assembly;

    public static Assembly ApplicationKernel { get; } = typeof(Ledger).Assembly;

    public static Assembly Published { get; } = Assembly.Load("HrSaas.Application.Published");

    public static IEnumerable<Assembly> OfDomain => All.Select(context => context.Domain).Prepend(DomainKernel);

    public static IEnumerable<Assembly> OfApplication => All.Select(context => context.Application).Append(ApplicationKernel).Append(Published);

    public static IEnumerable<Assembly> OfAdapters => Repository.FoldersIn("src/Adapters").Select(name => Assembly.Load($"HrSaas.Adapters.{name}"));

    public static IEnumerable<Assembly> OfProduct => OfDomain.Concat(OfApplication).Concat(OfAdapters);

    /// <summary>The refusals that belong to no context: those of both kernels.</summary>
    public static IEnumerable<Type> SharedRefusals => RefusalsOf(DomainKernel).Concat(RefusalsOf(ApplicationKernel)).Concat(RefusalsOf(Published));

    public static IEnumerable<Type> AllRefusals => OfProduct.SelectMany(RefusalsOf);

    public static IEnumerable<Type> RefusalsOf(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Refusal))).OrderBy(type => type.MetadataToken);
}
