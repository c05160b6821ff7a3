namespace HrSaas.Architecture.Events;

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HrSaas.Application.Kernel;
using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>
/// One made-up but plausible value of every type that an event is made of, always the same: ids are derived from the
/// name of the member, so that equal names have equal ids. Every member has a value.
/// </summary>
internal static class Samples
{
    /// <summary>An event with a value for every member, save the note of a reason where no person is concerned.</summary>
    public static object OfEvent(Type type) => HasSubject(type) ? Of(type) : Made(type, "", without: "Note");

    /// <summary>Whether the events of this one's root are about a person, under whose key notes are kept.</summary>
    public static bool HasSubject(Type type) => Contexts.Roots.Single(root => root.Events.Contains(type)).Events
        .SelectMany(other => other.GetProperties()).Any(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Identifying<>));

    public static object Of(Type type, string name = "")
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Nullable<>)) return Of(type.GetGenericArguments()[0], name);
        if (type == typeof(string)) return Text(name);
        if (type == typeof(DateOnly)) return Day(name);
        if (type == typeof(TimeOnly)) return name == "End" ? new TimeOnly(6, 0) : new TimeOnly(22, 0);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return 3;
        if (type == typeof(decimal)) return 0.5m;
        if (type == typeof(Guid)) return IdFor(name);
        if (type == typeof(Money)) return new Money(4321.50m, Currency.Of("EUR")!.Value);
        if (type == typeof(Currency)) return Currency.Of("EUR")!;
        if (type == typeof(CustomValue)) return new CustomValue.Words("vegetarian");
        if (type == typeof(MonthDay)) return MonthDay.Of(4, 1)!;
        // A unit and a legal entity go with a reach of their own each.
        if (type == typeof(Domain.Tenancy.Roles.Grants))
            return new Domain.Tenancy.Roles.Grants([new(Permission.ReadEmployments, Reach.UnitAndBelow, new(IdFor("OrgUnit"))), new(Permission.ReadPay, Reach.LegalEntity, LegalEntity: new(IdFor("LegalEntity")))]);
        if (type.IsEnum) return type.GetEnumValues().GetValue(type.GetEnumValues().Length / 2)!;
        if (type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>)))
            return type.GetMethod("From", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [IdFor(name)])!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Identifying<>))
            return type.GetMethod("Of")!.Invoke(null, [Of(type.GetGenericArguments()[0], name)])!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>))
            return Many(type.GetGenericArguments()[0], name);
        return Made(type, name);
    }

    /// <summary>The same event with nothing in each member that may be left out.</summary>
    public static object WithoutWhatMayBeMissing(Type type)
    {
        var constructor = ConstructorOf(type);
        var nullability = new NullabilityInfoContext();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            nullability.Create(parameter).WriteState == NullabilityState.Nullable ? null
            : parameter.ParameterType.Namespace!.StartsWith("HrSaas.Domain.", StringComparison.Ordinal) && parameter.ParameterType.IsClass && !parameter.ParameterType.IsGenericType
                ? WithoutWhatMayBeMissing(parameter.ParameterType)
                : Of(parameter.ParameterType, parameter.Name!))]);
    }

    private static object Made(Type type, string name, string? without = null)
    {
        var constructor = ConstructorOf(type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.Name == without ? null
            : without is not null && parameter.ParameterType == typeof(Reason) ? Made(parameter.ParameterType, parameter.Name!, without)
            : Of(parameter.ParameterType, parameter.Name is "Value" or "Code" ? $"{name}.{parameter.Name}" : parameter.Name is "To" ? name : parameter.Name!))]);
        // What its constructor does not take, and no base has said already.
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite && property.DeclaringType == type && !Array.Exists(constructor.GetParameters(), parameter => parameter.Name == property.Name)) property.SetValue(made, Of(property.PropertyType, property.Name));
        return made;
    }

    public static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
        ?? throw new InvalidOperationException($"There is no sample of {type}: give {nameof(Samples)} one.");

    private static object Many(Type type, string name)
    {
        var array = Array.CreateInstance(type, 1);
        array.SetValue(Of(type, name), 0);
        return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(type).Invoke(null, [array])!;
    }

    private static string Text(string name) => name switch
    {
        "Country" => "DE",
        "Region" => "DE-BE",
        "TimeZone" => "Europe/Berlin",
        "Given" => "Hatice",
        "Family" => "Yılmaz",
        "Preferred" => "Hati",
        "Note" => "By phone, with the works council.",
        "Title" => "Nurse",
        "Grade" => "P7",
        "Name" => "Paediatrics",
        "Number.Value" => "00417",
        "Reason.Code" => "entered-wrongly",
        "Termination.Code" => "resigned",
        "Closing.Code" or "Split.Code" => "reorganisation",
        _ when name.EndsWith("Code", StringComparison.Ordinal) => "BER-01",
        _ => Words.Kebab(name),
    };

    private static DateOnly Day(string name) => name switch
    {
        "LastDay" => new(2026, 9, 30),
        "HireDate" => new(2024, 2, 29),
        _ => new(2026, 4, 1),
    };

    private static Guid IdFor(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[0] = 0x01;
        bytes[1] = 0x9A;
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x70);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}

/// <summary>A cipher that can be read by eye, so that golden files are the same on every machine.</summary>
internal sealed class SampleCipher : IPersonCipher
{
    private const string Mark = "cipher:";

    public string Encrypt(ReadOnlySpan<byte> clear) => Mark + Convert.ToBase64String(clear);

    public byte[]? Decrypt(string cipher) =>
        cipher.StartsWith(Mark, StringComparison.Ordinal) ? Convert.FromBase64String(cipher[Mark.Length..]) : null;
}
