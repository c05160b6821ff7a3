namespace HrSaas.Adapters.Http.OpenApi;

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HrSaas.Adapters.Http.Answers;
using HrSaas.Application.Kernel;
using HrSaas.Application.Employment.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

/// <summary>Tells Swashbuckle what answers look like, from the very metadata that writes them.</summary>
internal sealed class AnswerContracts(JsonSerializerOptions options) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (TextFormat(plain) is { } format) return DataContract.ForPrimitive(plain, DataType.String, format.Length == 0 ? null : format);
        if (plain == typeof(bool)) return DataContract.ForPrimitive(plain, DataType.Boolean, null);
        if (plain == typeof(Fte)) return DataContract.ForPrimitive(plain, DataType.Number, null);
        if (plain == typeof(decimal)) return DataContract.ForPrimitive(plain, DataType.Number, "double");
        if (plain == typeof(int)) return DataContract.ForPrimitive(plain, DataType.Integer, "int32");
        if (plain == typeof(long)) return DataContract.ForPrimitive(plain, DataType.Integer, "int64");
        if (plain == typeof(CustomValue)) return DataContract.ForDynamic(plain);
        if (plain == typeof(Identifying<PersonName>)) return GetDataContractForType(typeof(PersonName));
        if (plain == typeof(BasePay))
            return DataContract.ForObject(plain, [
                new("amount", typeof(string), isRequired: true), new("currency", typeof(Currency), isRequired: true), new("per", typeof(PayPeriod), isRequired: true)]);
        // Ids apart, what a fact names looks like what it names.
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Named<>)) return GetDataContractForType(plain.GetGenericArguments()[0]);
        if (plain == typeof(RangeAmounts))
            return DataContract.ForObject(plain, [
                new("minimum", typeof(string), isRequired: true), new("midpoint", typeof(string), isRequired: true), new("maximum", typeof(string), isRequired: true)]);
        if (plain == typeof(Refusal))
            return DataContract.ForObject(plain, [
                new("type", typeof(string), isRequired: true), new("title", typeof(string), isRequired: true), new("status", typeof(int), isRequired: true),
                new("detail", typeof(string), isRequired: true), new("code", typeof(string), isRequired: true), new("errors", typeof(IReadOnlyList<MemberError>))]);
        var json = options.GetTypeInfo(plain);
        return json.Kind switch
        {
            JsonTypeInfoKind.Enumerable => DataContract.ForArray(plain, json.ElementType!),
            JsonTypeInfoKind.Object => DataContract.ForObject(plain, json.Properties.Where(IsTold).Select(PropertyOf)),
            _ => plain.IsEnum ? DataContract.ForPrimitive(plain, DataType.String, null, value => JsonSerializer.Serialize(value, options.GetTypeInfo(plain)))
                : throw new InvalidOperationException($"The document does not know how to describe {plain}."),
        };
    }

    /// <summary>What is worked out from the other members is not written, although the metadata lists it.</summary>
    private static bool IsTold(JsonPropertyInfo property) => property.AttributeProvider is not PropertyInfo { CanWrite: false };

    private static DataProperty PropertyOf(JsonPropertyInfo property)
    {
        var isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null || property.IsGetNullable;
        return new(property.Name, property.PropertyType, isRequired: !isNullable, isNullable: IsToldAsNull(property.PropertyType), memberInfo: property.AttributeProvider as MemberInfo);
    }

    /// <summary>What is left out where there is nothing is never null; but these say null and mean it: erased, or named as none.</summary>
    private static bool IsToldAsNull(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsGenericType && (plain.GetGenericTypeDefinition() == typeof(Identifying<>) || plain.GetGenericTypeDefinition() == typeof(Named<>));
    }

    /// <summary>The format of what JSON writes as a string; null for what it does not.</summary>
    private static string? TextFormat(Type type) =>
        type == typeof(FactId) || type == typeof(PersonId) || type == typeof(EmploymentId) || type == typeof(LegalEntityId) || type == typeof(LocationId)
            || type == typeof(OrgUnitId) || type == typeof(JobId) || type == typeof(Guid)
            || type == typeof(PayRangeId) || type == typeof(CustomFieldId) || type == typeof(AbsenceFeedId) || type == typeof(RetentionRuleId) || type == typeof(RoleId) || type == typeof(ApiClientId) || type == typeof(ApiSecretId) || type == typeof(ExceptionId)
            || type == typeof(LeaveTypeId) || type == typeof(LeavePolicyId) || type == typeof(LeaveRequestId)
            || type == typeof(Named<OrgUnitId?>) || type == typeof(Named<LocationId?>) || type == typeof(Named<PersonId?>) 
            || type == typeof(PositionId) || type == typeof(WorkingPatternId) || type == typeof(HolidayCalendarId) || type == typeof(Named<JobId?>) || type == typeof(Named<PositionId?>)
            || type == typeof(Named<WorkingPatternId?>) ? "uuid"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(TimeOnly) ? "clock-time"
        : type == typeof(DateTimeOffset) ? "date-time"
        : type == typeof(Currency) ? "iso-4217"
        : type == typeof(MonthDay) ? "month-day"
        : type == typeof(LogPosition) ? "position"
        : type == typeof(string) || type == typeof(Identifying<string>) || type == typeof(Identifying<EmployeeNumber>) ? ""
        : null;
}

/// <summary>Answers may grow within a version of the API: a client must not trip over a member that it does not know.</summary>
internal sealed class AnswersMayGrow : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Type: JsonSchemaType.Object } answer) answer.AdditionalPropertiesAllowed = true;
    }
}

/// <summary>Names of schemas: a reading is named after what it reads, a row after its list.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        var name = type.Name;
        if (!type.IsGenericType) return name;
        return name[..name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(Of));
    }
}
