namespace HrSaas.Architecture.Reading;

using System.Reflection;
using HrSaas.Application.Kernel;

/// <summary>Where a command's path leads: each step is what a reader sees by "go to definition".</summary>
/// <param name="Ports">The methods of inbound ports that the route calls.</param>
/// <param name="Rules">The rules that these methods name.</param>
internal sealed record Walk(IReadOnlyList<MethodBase> Ports, IReadOnlyList<MethodInfo> Rules)
{
    /// <summary>
    /// Reads the compiled code: from the route's lambda the one step to a port, from the port's method, with the lambdas and
    /// state machines that the compiler made of it, the one step to a rule. Nothing that these call in turn is followed.
    /// </summary>
    public static Walk From(MethodBase route)
    {
        var ports = Calls(route).Where(IsOfAPort).Distinct().ToList();
        return new(ports, [.. ports.SelectMany(RulesOf).Distinct()]);
    }

    /// <summary>The rules that a method of a port names.</summary>
    public static IEnumerable<MethodInfo> RulesOf(MethodBase port) => Calls(port).OfType<MethodInfo>().Where(IsRule).Distinct();

    /// <summary><c>Employment.Decide(ChangePay)</c>.</summary>
    public static string NameOf(MethodInfo rule) => $"{rule.DeclaringType!.Name}.Decide({rule.GetParameters()[1].ParameterType.Name})";

    /// <summary>The methods of all inbound ports: one per command.</summary>
    public static IReadOnlyList<MethodInfo> AllPorts { get; } =
        [.. Contexts.All.SelectMany(context => context.Application.GetTypes()).SelectMany(type => type.GetMethods()).Where(IsOfAPort)];

    /// <summary>The rules of roots that follow what another root decides, in its transaction: named by the types that make a <see cref="Joint"/>.</summary>
    public static IReadOnlyList<MethodInfo> Following { get; } =
    [
        .. Contexts.All.SelectMany(context => context.Application.GetTypes())
            .Where(type => type.GetMethods().Any(method => method.ReturnType == typeof(ValueTask<Joint>)))
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
            .SelectMany(RulesOf).Distinct(),
    ];

    /// <summary>The rules that policies come to, however many steps away.</summary>
    public static IReadOnlySet<MethodInfo> OfPolicies { get; } = Contexts.All.SelectMany(context => context.Application.GetTypes()).SelectMany(type => type.GetMethods())
        .Where(method => method.IsStatic && method.ReturnType == typeof(Policy)).SelectMany(ReachedFrom).OfType<MethodInfo>().Where(IsRule).ToHashSet();

    /// <summary>
    /// All that a preview or a policy comes to within the applications of contexts, however many steps away: it need not be three jumps, for no client asks
    /// for it, or nothing may be recorded on the way.
    /// </summary>
    public static IReadOnlySet<MethodBase> ReachedFrom(MethodBase first)
    {
        var reached = new HashSet<MethodBase>();
        var next = new Queue<MethodBase>([first]);
        while (next.TryDequeue(out var method))
            foreach (var called in Calls(method))
                if (reached.Add(called) && Contexts.All.Any(context => context.Application == called.DeclaringType?.Assembly)) next.Enqueue(called);
        return reached;
    }

    /// <summary>Those of the methods that are rules.</summary>
    public static IEnumerable<MethodInfo> RulesAmong(IEnumerable<MethodBase> methods) => methods.OfType<MethodInfo>().Where(IsRule);

    /// <summary>Whether the method records something, or decides what is to be recorded together with a command.</summary>
    public static bool Records(MethodBase method) =>
        method.DeclaringType == typeof(Ledger) || method.DeclaringType == typeof(Joint) || method == typeof(IEventStreams).GetMethod(nameof(IEventStreams.Append)) || IsOfAPort(method);

    private static IEnumerable<MethodBase> Calls(MethodBase method) => Il.WithWhatTheCompilerMade(method).SelectMany(Il.Calls).Select(Il.Definition);

    /// <summary>A method of a context's application that takes a command's context and answers with its outcome.</summary>
    private static bool IsOfAPort(MethodBase method) =>
        Contexts.All.Any(context => context.Application == method.DeclaringType?.Assembly)
        && method is MethodInfo { IsPublic: true, IsStatic: false } called && called.ReturnType == typeof(Task<CommandOutcome>)
        && called.GetParameters().Any(parameter => parameter.ParameterType == typeof(CommandContext));

    private static bool IsRule(MethodInfo method) => Contexts.Roots.Any(root => root.Rules.Contains(method));
}
