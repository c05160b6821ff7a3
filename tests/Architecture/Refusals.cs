namespace HrSaas.Architecture;

using System.Reflection;
using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;

/// <summary>Each "no" has one name everywhere, and a page.</summary>
public class Refusals
{
    [Fact]
    public void The_code_of_a_refusal_is_its_name_in_kebab_case()
    {
        var misnamed = Contexts.AllRefusals.Select(type => (type.Name, Code: CodeOf(type))).Where(refusal => refusal.Code != Words.Kebab(refusal.Name));

        misnamed.Should().BeEmpty();
    }

    [Fact]
    public void No_two_refusals_have_the_same_code() =>
        Contexts.AllRefusals.GroupBy(type => type.Name).Where(group => group.Count() > 1).Select(group => group.Key).Should().BeEmpty();

    [Fact]
    public void Every_refusal_says_why_and_how_to_get_out_of_it()
    {
        var silent = Contexts.AllRefusals.Where(type => Sources.Doc(type, "summary").Length < 20 || Sources.Doc(type, "remarks").Length < 20);

        silent.Select(type => type.Name).Should().BeEmpty();
    }

    [Fact]
    public void No_refusal_carries_identifying_data()
    {
        var carrying =
            from type in Contexts.AllRefusals
            from property in type.GetProperties()
            where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Identifying<>)
                || property.PropertyType.Name is "EmployeeNumber" or "PersonName"
            select $"{type.Name}.{property.Name}";

        carrying.Should().BeEmpty("its detail goes into problems and logs");
    }

    /// <summary>The code stands in the call of the base constructor: the only string there that is a code.</summary>
    private static string CodeOf(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .First(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type);
        return Il.References(constructor).Select(reference => reference.Target).OfType<string>().FirstOrDefault() ?? "(none)";
    }
}
