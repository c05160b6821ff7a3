namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>A custom field as known at a moment, read from its stream. A field takes effect on no day: it is, or it is not yet known.</summary>
/// <param name="Longest">Of a text: the most characters there may be.</param>
/// <param name="Minimum">Of a number; absent where there is no such bound.</param>
/// <param name="Maximum">Of a number; absent where there is no such bound.</param>
/// <param name="Decimals">Of a number: the most digits after the point.</param>
/// <param name="Choices">Of a choice: all that there have ever been, in the order in which they were added.</param>
/// <param name="IsRetired">Nobody is given a value of it any more.</param>
/// <param name="KnownAt">The moment as of whose knowledge: as asked, else that of the last event.</param>
public sealed record CustomFieldReading(
    CustomFieldId Id, long Version, string Code, string Label, CustomFieldType Type, int? Longest, decimal? Minimum, decimal? Maximum, int? Decimals,
    IReadOnlyList<KeptChoice>? Choices, bool IsRetired, DateTimeOffset KnownAt, LogPosition Position);

/// <summary>Tells of single custom fields from their streams; always current.</summary>
public sealed class CustomFieldReadings(StateReader reader)
{
    /// <summary>The field, as known at a moment or now; null when there was none of that id.</summary>
    /// <exception cref="KnownAtInFutureException">The moment has not come yet.</exception>
    public async Task<CustomFieldReading?> Find(CustomFieldId id, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var folded = knownAt is { } moment
            ? await reader.KnownAt(Roots.CustomField, id.Value, moment, cancellation)
            : await reader.Current(Roots.CustomField, id.Value, cancellation);
        if (DefinitionOf(folded.State) is not { } field) return null;
        var form = field.Form;
        return new(
            id, folded.Version, field.Code, field.Label, form.Type, form.Type is CustomFieldType.Text ? form.LongestText : null, form.Minimum, form.Maximum,
            form.Type is CustomFieldType.Number ? form.Decimals ?? FieldForm.MostDecimals : null,
            form.Type is CustomFieldType.Choice ? field.Choices.All : null, folded.State is RetiredCustomField, knownAt ?? folded.RecordedAt, new(folded.Position));
    }

    internal static DefinedCustomField? DefinitionOf(CustomField field) => field switch
    {
        NoCustomField => null,
        DefinedCustomField defined => defined,
        RetiredCustomField { Was: var defined } => defined,
    };
}
