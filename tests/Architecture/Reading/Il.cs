namespace HrSaas.Architecture.Reading;

using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

/// <summary>One reference to a method, field, type or string in compiled code.</summary>
internal readonly record struct Reference(OpCode Code, object Target);

/// <summary>Reads what compiled methods refer to.</summary>
internal static class Il
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    /// <summary>Every method with a body that an assembly declares, closures and state machines included.</summary>
    public static IEnumerable<MethodBase> Methods(Assembly assembly) => assembly.GetTypes().SelectMany(Methods);

    public static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)).Where(method => method.GetMethodBody() is not null);

    public static bool IsCompilerGenerated(MethodBase method)
    {
        if (method.IsDefined(typeof(CompilerGeneratedAttribute))) return true;
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
            if (type.IsDefined(typeof(CompilerGeneratedAttribute))) return true;
        return false;
    }

    /// <summary>What the method's own body refers to, in order.</summary>
    public static IEnumerable<Reference> References(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE) value = (short)(0xFE00 | il[at++]);
            var code = Codes[value];
            switch (code.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType:
                    yield return new(code, method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod)!);
                    break;
                case OperandType.InlineString:
                    yield return new(code, method.Module.ResolveString(BitConverter.ToInt32(il, at)));
                    break;
            }
            at += SizeOf(code.OperandType, il, at);
        }
    }

    /// <summary>The methods that a method's body calls, creates objects with, or takes the address of.</summary>
    public static IEnumerable<MethodBase> Calls(MethodBase method) => References(method).Select(reference => reference.Target).OfType<MethodBase>();

    /// <summary>The method and all that the compiler made of it: its state machine, its lambdas, its local functions.</summary>
    public static IReadOnlyList<MethodBase> WithWhatTheCompilerMade(MethodBase method)
    {
        var found = new List<MethodBase> { method };
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].GetCustomAttribute<StateMachineAttribute>() is { } machine) Add(machine.StateMachineType.GetMethod("MoveNext", All));
            foreach (var called in Calls(found[i]))
                if (called.DeclaringType?.Assembly == method.DeclaringType!.Assembly && IsCompilerGenerated(called)
                    && called.Name.Contains('<')) Add(called);
        }
        return found;

        void Add(MethodBase? next)
        {
            if (next is not null && !found.Contains(Definition(next)) && next.GetMethodBody() is not null) found.Add(Definition(next));
        }
    }

    /// <summary>The method as declared, whatever type arguments it was called with.</summary>
    public static MethodBase Definition(MethodBase method) =>
        method.DeclaringType is { IsGenericType: true } or null || method.IsGenericMethod
            ? method.Module.ResolveMethod(method.MetadataToken)!
            : method;

    private static int SizeOf(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };
}
