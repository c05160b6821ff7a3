namespace HrSaas.Architecture;

using System.Reflection;
using HrSaas.Architecture.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>What code may not call, read off the compiled code; in tests, which are not referenced from here, off the sources.</summary>
public class BannedCalls
{
    private static readonly string[] NotInDomain =
    [
        "System.Threading.", "System.IO.", "System.Net.", "System.Reflection.", "System.Random", "System.Console", "System.Environment",
        "System.TimeProvider", "System.Diagnostics.", "System.Activator", "System.Security.Cryptography.", "System.Linq.Expressions.",
        "System.AppContext", "System.GC",
    ];

    private static readonly string[] Clocks = ["get_Now", "get_UtcNow", "get_Today"];

    [Fact]
    public void Domain_has_no_clock_no_chance_no_task_and_no_environment()
    {
        var calls =
            from assembly in Contexts.OfDomain
            from method in Il.Methods(assembly)
            from called in Il.Calls(method)
            where IsBannedInDomain(called) && !IsOfAnIterator(method, called)
            select $"{method.DeclaringType}.{method.Name} calls {called.DeclaringType}.{called.Name}";

        calls.Distinct().Should().BeEmpty();
    }

    [Fact]
    public void Nobody_reads_a_local_clock()
    {
        var calls =
            from assembly in Contexts.OfProduct
            from method in Il.Methods(assembly)
            from called in Il.Calls(method)
            where called.DeclaringType == typeof(DateTime) && called.Name is "get_Now" or "get_Today"
                || called.DeclaringType == typeof(DateTimeOffset) && called.Name == "get_Now"
            select $"{method.DeclaringType}.{method.Name} calls {called.DeclaringType}.{called.Name}";

        calls.Should().BeEmpty("a moment is UTC, and a business day is asked of a zone");
    }

    [Fact]
    public void Nobody_blocks_a_thread_on_a_task()
    {
        var calls =
            from assembly in Contexts.OfProduct
            from method in Il.Methods(assembly)
            where !Il.IsCompilerGenerated(method) || method.Name != "MoveNext"
            from called in Il.Calls(method)
            where called.Name != "get_Result" || !Il.Calls(method).Any(other => other.Name == "get_IsCompletedSuccessfully")
            where called.Name is "Wait" or "get_Result" or "WaitAll" or "WaitAny" && typeof(Task).IsAssignableFrom(called.DeclaringType)
                || called.Name == "Sleep" && called.DeclaringType == typeof(Thread)
            select $"{method.DeclaringType}.{method.Name} calls {called.DeclaringType}.{called.Name}";

        calls.Should().BeEmpty();
    }

    [Fact]
    public void No_test_sleeps_or_reads_a_local_clock()
    {
        string[] banned = ["Thread.Sleep", "Task.Delay", "DateTime.Now", "DateTime.Today", "DateTimeOffset.Now"];
        var uses =
            from source in Sources.In("tests")
            where !source.File.StartsWith("tests/Support/", StringComparison.Ordinal) && !source.File.StartsWith("tests/Benchmarks/", StringComparison.Ordinal)
            from access in source.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where banned.Contains(access.ToString())
            // To wait for ever is to wait to be ended.
            where access.Parent is not InvocationExpressionSyntax call || call.ArgumentList.Arguments.FirstOrDefault()?.ToString() != "Timeout.Infinite"
            select $"{source.At(access)} {access}";

        uses.Should().BeEmpty("a test waits for a condition with a deadline (tests/Support), not for time to pass");
    }

    private static bool IsBannedInDomain(MethodBase called)
    {
        var type = called.DeclaringType?.FullName ?? "";
        return Array.Exists(NotInDomain, banned => type.StartsWith(banned, StringComparison.Ordinal))
            || called.DeclaringType == typeof(Guid) && called.Name is "NewGuid" or "CreateVersion7"
            || (called.DeclaringType == typeof(DateTime) || called.DeclaringType == typeof(DateTimeOffset)) && Clocks.Contains(called.Name);
    }

    /// <summary>The compiler's own code for <c>yield</c> asks for the thread's id.</summary>
    private static bool IsOfAnIterator(MethodBase method, MethodBase called) =>
        called.Name == "get_CurrentManagedThreadId" && Il.IsCompilerGenerated(method);
}
