namespace HrSaas.Adapters.Http.Answers;

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HrSaas.Adapters.Http.Problems;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.People.Persons;

/// <summary>Answers are only written; nothing here reads them back.</summary>
internal abstract class AnswerConverter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are not read.");
}

/// <summary>A position as clients see it.</summary>
internal sealed class PositionConverter : AnswerConverter<LogPosition>
{
    public override void Write(Utf8JsonWriter writer, LogPosition value, JsonSerializerOptions options) => writer.WriteStringValue(LogPositions.Write(value.Value));
}

/// <summary>Moments in UTC, with a Z.</summary>
internal sealed class MomentConverter : AnswerConverter<DateTimeOffset>
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}

/// <summary>An id that a fact names, as the body that recorded it had it: the id, or null for none.</summary>
internal sealed class NamedConverter<TId> : AnswerConverter<Named<TId?>> where TId : struct, IId<TId>
{
    public override void Write(Utf8JsonWriter writer, Named<TId?> value, JsonSerializerOptions options)
    {
        if (value.To is { } id) writer.WriteStringValue(id.Value);
        else writer.WriteNullValue();
    }
}

/// <summary>Base pay in one object, as bodies have it.</summary>
internal sealed class BasePayConverter : AnswerConverter<BasePay>
{
    public override void Write(Utf8JsonWriter writer, BasePay value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount"u8, value.Amount.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("currency"u8, value.Amount.Currency.Code);
        writer.WriteString("per"u8, Bodies.EnumNames<PayPeriod>.Of(value.Per));
        writer.WriteEndObject();
    }
}

/// <summary>The amounts of a pay range as decimal strings, as bodies have them.</summary>
internal sealed class RangeAmountsConverter : AnswerConverter<RangeAmounts>
{
    public override void Write(Utf8JsonWriter writer, RangeAmounts value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("minimum"u8, value.Minimum.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("midpoint"u8, value.Midpoint.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("maximum"u8, value.Maximum.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}

/// <summary>What is known of a person: the value, or null once they have been erased.</summary>
internal sealed class KnownNameConverter : AnswerConverter<Identifying<PersonName>>
{
    public override void Write(Utf8JsonWriter writer, Identifying<PersonName> value, JsonSerializerOptions options)
    {
        if (value.Value is not { } name)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        if (name.Given is { } given) writer.WriteString("given"u8, given);
        if (name.Family is { } family) writer.WriteString("family"u8, family);
        if (name.Preferred is { } preferred) writer.WriteString("preferred"u8, preferred);
        writer.WriteEndObject();
    }
}

internal sealed class KnownNumberConverter : AnswerConverter<Identifying<EmployeeNumber>>
{
    public override void Write(Utf8JsonWriter writer, Identifying<EmployeeNumber> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value?.Value);
}

internal sealed class KnownTextConverter : AnswerConverter<Identifying<string>>
{
    public override void Write(Utf8JsonWriter writer, Identifying<string> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A value that a fact names, or null for none.</summary>
internal sealed class NamedValueConverter<T> : AnswerConverter<Named<T?>> where T : class
{
    public override void Write(Utf8JsonWriter writer, Named<T?> value, JsonSerializerOptions options)
    {
        if (value.To is { } to) JsonSerializer.Serialize(writer, to, options.GetTypeInfo(typeof(T)));
        else writer.WriteNullValue();
    }
}

/// <summary>What is wrong with one member of the body of a command whose refusal is part of an answer.</summary>
internal sealed record MemberError(string Pointer, string Code, string Detail);

/// <summary>A refusal in an answer, as the problem that its command would be answered with. The errors point into that command's own body.</summary>
internal sealed class RefusalConverter : AnswerConverter<Refusal>
{
    public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options)
    {
        var problem = CommandAnswers.ProblemOf(value);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "/problems/" + problem.Code);
        writer.WriteString("title"u8, Problem.TitleOf(problem.Code));
        writer.WriteNumber("status"u8, problem.Status);
        writer.WriteString("detail"u8, problem.Detail);
        writer.WriteString("code"u8, problem.Code);
        if (problem.Errors.Count > 0)
        {
            writer.WritePropertyName("errors"u8);
            JsonSerializer.Serialize(
                writer, [.. problem.Errors.Select(error => new MemberError(error.Pointer, error.Code, error.Detail))], (JsonTypeInfo<IReadOnlyList<MemberError>>)options.GetTypeInfo(typeof(IReadOnlyList<MemberError>)));
        }
        writer.WriteEndObject();
    }
}
