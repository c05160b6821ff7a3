namespace HrSaas.Architecture;

using HrSaas.Architecture.Events;
using HrSaas.Architecture.Reading;
using HrSaas.Domain.Kernel;

/// <summary>What identifies a person is marked where an event declares it, and is never printed.</summary>
public class PersonalDataMarks
{
    [Fact]
    public void What_identifies_is_marked_and_never_printed()
    {
        var marked = Contexts.Roots.SelectMany(root => root.Events).SelectMany(type => Marked(type)).Distinct().ToList();

        marked.Should().NotBeEmpty();
        foreach (var type in marked)
        {
            var value = Samples.Of(type, "Number");
            typeof(Identifying<>).MakeGenericType(type).GetMethod("Of")!.Invoke(null, [value])!.ToString().Should().Be("(identifying)");
            if (type != typeof(string)) value.ToString().Should().Be("(identifying)", $"{type.Name} must not print itself");
        }
    }

    [Fact]
    public void What_is_marked_somewhere_is_nowhere_unmarked()
    {
        var events = Contexts.Roots.SelectMany(root => root.Events).ToList();
        var marked = events.SelectMany(Marked).Where(type => type != typeof(string)).ToHashSet();

        var bare = events.SelectMany(type => type.GetProperties(), (type, property) => (type, property)).Where(found => marked.Contains(found.property.PropertyType));

        bare.Select(found => $"{found.type.Name}.{found.property.Name}").Should().BeEmpty();
    }

    [Fact]
    public void An_event_with_something_identifying_cannot_be_written_without_its_persons_key()
    {
        foreach (var stored in Contexts.All.SelectMany(context => context.StoredEvents))
            foreach (var type in Contexts.Roots.SelectMany(root => root.Events).Where(stored.Writes).Where(type => Samples.HasSubject(type) && Marked(type).Any()))
            {
                using var writer = new System.Text.Json.Utf8JsonWriter(Stream.Null);
                FluentActions.Invoking(() => stored.Write(Samples.Of(type), writer)).Should().Throw<InvalidOperationException>(type.Name);
            }
    }

    private static IEnumerable<Type> Marked(Type type) => type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Where(property => property.Name != "EqualityContract")
        .Select(property => property.PropertyType)
        .SelectMany(member => member.IsGenericType && member.GetGenericTypeDefinition() == typeof(Identifying<>) ? [member.GetGenericArguments()[0]]
            : member.Namespace!.StartsWith("HrSaas.Domain.", StringComparison.Ordinal) && member.IsClass ? Marked(member)
            : Enumerable.Empty<Type>());
}
