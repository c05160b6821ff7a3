namespace HrSaas.Tools.Mutants;

using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Xunit;
using Xunit.Sdk;

/// <summary>One spec, or one row of a theory.</summary>
internal sealed record Spec(string Name, Type Type, MethodInfo Method, object?[]? Arguments)
{
    /// <returns>Why it went red, or null.</returns>
    public Exception? Run()
    {
        try
        {
            Method.Invoke(Activator.CreateInstance(Type), Arguments);
            return null;
        }
        catch (TargetInvocationException red)
        {
            return red.InnerException ?? red;
        }
    }
}

/// <summary>What a spec took when no mutant was in force.</summary>
/// <param name="Percent">What share of the cases of a property it took to be green: some count what was among them.</param>
internal sealed record Passed(Spec Spec, int Percent, TimeSpan Took, long Calls, bool[] Reached);

/// <summary>The specs of a folder, run one after the other in this process. Those about the pages that specs are told on are left out: they run all others.</summary>
internal sealed class Specs
{
    private const string LeftOut = "HrSaas.Specs.Completeness";

    private readonly FieldInfo _active, _calls, _most, _reached;
    private readonly IReadOnlyList<Passed> _passed;

    public Specs(string folder)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, $"{name.Name}.dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "HrSaas.Specs.dll"));
        var mutant = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "HrSaas.Domain.Kernel.dll")).GetType("HrSaas.Mutant", throwOnError: true)!;
        (_active, _calls, _most, _reached) = (mutant.GetField("Active")!, mutant.GetField("Calls")!, mutant.GetField("Most")!, mutant.GetField("Reached")!);
        Initialise(folder);
        var specs = Found(assembly).ToList();
        // The first run pays for what is compiled and remembered, the second is measured.
        With(10);
        foreach (var spec in specs) spec.Run();
        _passed = [.. specs.Select(Measured).OfType<Passed>().OrderBy(passed => passed.Took)];
    }

    public int Count => _passed.Count;

    /// <summary>Runs the specs that reach a mutant, the quickest first, until one goes red.</summary>
    public Verdict Try(int id)
    {
        var reaching = _passed.Where(passed => passed.Reached[id]).ToList();
        if (reaching.Count == 0) return new(id, Outcome.NotReached, null);
        _active.SetValue(null, id);
        try
        {
            foreach (var (spec, percent, _, calls, _) in reaching)
            {
                With(percent);
                _calls.SetValue(null, 0L);
                _most.SetValue(null, (10 * calls) + 1_000_000);
                if (spec.Run() is not null) return new(id, Outcome.Killed, spec.Name);
            }
            return new(id, Outcome.Survived, null);
        }
        finally
        {
            _active.SetValue(null, -1);
            _most.SetValue(null, long.MaxValue);
        }
    }

    private Passed? Measured(Spec spec)
    {
        foreach (var percent in (int[])[10, 100])
        {
            With(percent);
            Array.Clear((bool[])_reached.GetValue(null)!);
            _calls.SetValue(null, 0L);
            var began = Stopwatch.GetTimestamp();
            if (spec.Run() is null) return new(spec, percent, Stopwatch.GetElapsedTime(began), (long)_calls.GetValue(null)!, [.. (bool[])_reached.GetValue(null)!]);
        }
        Console.Error.WriteLine($"{spec.Name} is left out: it is red without any mutant.");
        return null;
    }

    private static void With(int percent) => Environment.SetEnvironmentVariable("HRSAAS_PERCENT_OF_CASES", percent.ToString(CultureInfo.InvariantCulture));

    // What is initialised while a mutant is in force would keep it for the next.
    private static void Initialise(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "HrSaas.*.dll"))
            foreach (var type in AssemblyLoadContext.Default.LoadFromAssemblyPath(file).GetTypes().Where(type => !type.ContainsGenericParameters && type.Namespace != LeftOut))
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
    }

    private static IEnumerable<Spec> Found(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsAbstract: false, ContainsGenericParameters: false } && type.Namespace != LeftOut
        from method in type.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
        from arguments in method.GetCustomAttribute<TheoryAttribute>() is null ? [null] : method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method))
        select new Spec($"{type.Name}.{method.Name}", type, method, Fitting(arguments, method));

    private static object?[]? Fitting(object?[]? arguments, MethodInfo method) =>
        arguments is null ? null : Reflector.ConvertArguments(method.ResolveMethodArguments(arguments), [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);
}
