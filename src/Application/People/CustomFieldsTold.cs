namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;

/// <summary>What a custom field says of a person, and the fact that says so.</summary>
/// <param name="Value">A string, a number or a boolean: a day as YYYY-MM-DD, a choice as its code.</param>
/// <param name="ChoiceLabel">Of a choice: how it reads.</param>
public sealed record CustomFieldTold(CustomFieldId CustomField, string Code, string Label, CustomFieldType Type, CustomValue Value, string? ChoiceLabel, Source Source)
{
    public override string ToString() => "(identifying)";
}

/// <summary>Tells what custom fields say of a person in the words of the fields, as they are known.</summary>
/// <param name="Fields">By code; null where none says anything.</param>
/// <param name="RecordedAt">When the last of the fields' facts was recorded.</param>
/// <param name="Position">Of the last of the fields' facts.</param>
internal sealed record CustomFieldsTold(IReadOnlyList<CustomFieldTold>? Fields, DateTimeOffset RecordedAt, long Position)
{
    private static readonly CustomFieldsTold None = new(null, default, 0);

    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public static async Task<CustomFieldsTold> Of(StateReader reader, KnownPerson person, DateOnly day, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var facts = person.CustomValuesOn(day);
        if (facts.Count == 0) return None;
        if (knownAt is null) return await reader.Confirmed(() => Tell(id => reader.Find(Roots.CustomField, id.Value, cancellation)), cancellation);
        return await Tell(id => new(reader.KnownAt(Roots.CustomField, id.Value, knownAt.Value, cancellation)));

        async ValueTask<CustomFieldsTold> Tell(Func<CustomFieldId, ValueTask<Folded<CustomField>>> read)
        {
            var fields = new List<(RecordedFact<CustomValueSaid> Fact, Folded<CustomField> Field)>();
            foreach (var fact in facts) fields.Add((fact, await read(fact.Value.Field)));
            return new(
                [.. fields.Select(it => Told(it.Fact, it.Field.State)).OfType<CustomFieldTold>().OrderBy(it => it.Code, StringComparer.Ordinal)],
                fields.Max(it => it.Field.RecordedAt), fields.Max(it => it.Field.Position));
        }
    }

    private static CustomFieldTold? Told(RecordedFact<CustomValueSaid> fact, CustomField state)
    {
        if (CustomFieldReadings.DefinitionOf(state) is not { } field || fact.Value.Value?.Value is not { } value) return null;
        var choice = field.Form.Type is CustomFieldType.Choice && value is CustomValue.Words words ? field.Choices.Find(words.Text)?.Label : null;
        return new(field.Id, field.Code, field.Label, field.Form.Type, value, choice, new(fact.Id, fact.From));
    }
}
