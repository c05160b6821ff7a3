namespace HrSaas.Domain.Kernel;

/// <summary>A typed id: a UUIDv7 (RFC 9562) made by the server, once per command.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

/// <summary>Names one effective-dated fact, or one correction of it, for ever.</summary>
public readonly record struct FactId(Guid Value) : IId<FactId>
{
    public static FactId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct EmploymentId(Guid Value) : IId<EmploymentId>
{
    public static EmploymentId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct LegalEntityId(Guid Value) : IId<LegalEntityId>
{
    public static LegalEntityId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct LocationId(Guid Value) : IId<LocationId>
{
    public static LocationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct OrgUnitId(Guid Value) : IId<OrgUnitId>
{
    public static OrgUnitId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct JobId(Guid Value) : IId<JobId>
{
    public static JobId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct PositionId(Guid Value) : IId<PositionId>
{
    public static PositionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct PayRangeId(Guid Value) : IId<PayRangeId>
{
    public static PayRangeId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct WorkingPatternId(Guid Value) : IId<WorkingPatternId>
{
    public static WorkingPatternId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct HolidayCalendarId(Guid Value) : IId<HolidayCalendarId>
{
    public static HolidayCalendarId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct CustomFieldId(Guid Value) : IId<CustomFieldId>
{
    public static CustomFieldId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct ApiClientId(Guid Value) : IId<ApiClientId>
{
    public static ApiClientId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct RetentionRuleId(Guid Value) : IId<RetentionRuleId>
{
    public static RetentionRuleId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct ApiSecretId(Guid Value) : IId<ApiSecretId>
{
    public static ApiSecretId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct AbsenceFeedId(Guid Value) : IId<AbsenceFeedId>
{
    public static AbsenceFeedId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct RoleId(Guid Value) : IId<RoleId>
{
    public static RoleId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Names one exception to a watched rule. It is derived from what the exception is about and from its first day, so that the same exception has the same id whenever it is looked at.</summary>
public readonly record struct ExceptionId(Guid Value) : IId<ExceptionId>
{
    public static ExceptionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct LeaveTypeId(Guid Value) : IId<LeaveTypeId>
{
    public static LeaveTypeId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct LeavePolicyId(Guid Value) : IId<LeavePolicyId>
{
    public static LeavePolicyId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct LeaveRequestId(Guid Value) : IId<LeaveRequestId>
{
    public static LeaveRequestId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
