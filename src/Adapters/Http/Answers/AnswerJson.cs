namespace HrSaas.Adapters.Http.Answers;

using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HrSaas.Application.Employment;
using HrSaas.Application.Employment.Ports;
using HrSaas.Application.Employment.Queries;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Application.Leave.Ports;
using HrSaas.Application.Leave.Queries;
using HrSaas.Application.Organization;
using HrSaas.Application.Organization.Ports;
using HrSaas.Application.Organization.Queries;
using HrSaas.Application.People;
using HrSaas.Application.People.Queries;
using HrSaas.Application.Published;
using HrSaas.Application.Tenancy;
using HrSaas.Application.Tenancy.Queries;
using HrSaas.Application.Watching.Queries;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.AbsenceFeeds;
using HrSaas.Domain.Leave.Balances;
using HrSaas.Domain.Leave.Counting;
using HrSaas.Domain.Leave.LeaveAccounts;
using HrSaas.Domain.Leave.LeaveTypes;
using HrSaas.Domain.Leave.Terms;
using HrSaas.Domain.Organization.HolidayCalendars;
using HrSaas.Domain.Organization.PayRanges;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;
using HrSaas.Domain.People.RetentionRules;
using HrSaas.Domain.Watching.WatchedExceptions;

/// <summary>
/// The JSON of answers, made from the readings and rows of the application themselves: camelCase, ids told as what they are
/// (<c>orgUnitId</c>), null members left out. The OpenAPI document describes answers from the same metadata.
/// </summary>
internal static class Answers
{
    private static readonly FrozenSet<Type> Ids = FrozenSet.ToFrozenSet(
    [
        typeof(FactId), typeof(PersonId), typeof(EmploymentId), typeof(LegalEntityId), typeof(LocationId), typeof(OrgUnitId), typeof(JobId),
        typeof(PayRangeId), typeof(CustomFieldId), typeof(RetentionRuleId), typeof(RoleId), typeof(ApiClientId), typeof(ApiSecretId),
        typeof(LeaveTypeId), typeof(LeavePolicyId), typeof(LeaveRequestId), typeof(AbsenceFeedId),
        typeof(Named<OrgUnitId?>), typeof(Named<LocationId?>), typeof(Named<PersonId?>),
        typeof(PositionId), typeof(WorkingPatternId), typeof(HolidayCalendarId), typeof(Named<JobId?>), typeof(Named<PositionId?>), typeof(Named<WorkingPatternId?>),
    ]);

    private static readonly JsonConverter[] OfLeave =
    [
        new IdConverter<LeaveTypeId>(), new IdConverter<LeavePolicyId>(), new IdConverter<LeaveRequestId>(), new IdConverter<AbsenceFeedId>(), new KebabEnumConverter<AbsenceFeedShows>(), new KebabEnumConverter<LeaveUnit>(), new KebabEnumConverter<CountedDays>(),
        new KebabEnumConverter<PartDays>(), new KebabEnumConverter<SandwichRule>(), new KebabEnumConverter<HolidayKind>(), new KebabEnumConverter<LeaveYearKind>(),
        new KebabEnumConverter<AccrualSchedule>(), new KebabEnumConverter<CreditDay>(), new KebabEnumConverter<EntitledPer>(), new KebabEnumConverter<DayOfWeek>(),
        new KebabEnumConverter<ProratedBy>(), new KebabEnumConverter<RoundingRule>(), new KebabEnumConverter<Rounded>(), new KebabEnumConverter<WaitingUnit>(),
        new KebabEnumConverter<Approver>(), new KebabEnumConverter<LeaveGroupKind>(), new KebabEnumConverter<LineKind>(), new KebabEnumConverter<AccrualCause>(),
        new KebabEnumConverter<WhyCounted>(), new KebabEnumConverter<DayPart>(), new KebabEnumConverter<LeaveRequestStanding>(),
    ];

    public static JsonSerializerOptions Options { get; } = Make();

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            TypeInfoResolver = AnswerJson.Default.WithAddedModifier(TellIds),
            Converters =
            {
                new IdConverter<FactId>(), new IdConverter<PersonId>(), new IdConverter<EmploymentId>(), new IdConverter<LegalEntityId>(),
                new IdConverter<LocationId>(), new IdConverter<OrgUnitId>(), new IdConverter<JobId>(),
                new IdConverter<PayRangeId>(), new IdConverter<CustomFieldId>(), new IdConverter<RetentionRuleId>(), new KebabEnumConverter<RetentionKind>(), new IdConverter<RoleId>(), new IdConverter<ApiClientId>(), new IdConverter<ApiSecretId>(), new PermissionConverter(), new KebabEnumConverter<Reach>(), new KebabEnumConverter<HeadcountChange>(), new KebabEnumConverter<MovementKind>(), new KebabEnumConverter<PayDifference>(), new KebabEnumConverter<ChangeContext>(), new KebabEnumConverter<ChangeKind>(), new RangeAmountsConverter(), new ClockTimeConverter(),
                new NamedConverter<OrgUnitId>(), new NamedConverter<LocationId>(), new NamedConverter<PersonId>(), new NamedConverter<JobId>(),
                new IdConverter<PositionId>(), new IdConverter<WorkingPatternId>(), new IdConverter<HolidayCalendarId>(), new NamedConverter<PositionId>(), new NamedConverter<WorkingPatternId>(), new FteConverter(),
                new KebabEnumConverter<HolidayType>(), new KebabEnumConverter<HolidayExtent>(), new KebabEnumConverter<HolidaySourceKind>(), new KebabEnumConverter<ContractType>(), new KebabEnumConverter<NoticeUnit>(), new KebabEnumConverter<NoticeEnd>(),
                new KebabEnumConverter<NoticeBy>(), new KebabEnumConverter<SuspensionType>(),
                new CurrencyConverter(), new MonthDayConverter(), new BasePayConverter(), new PositionConverter(), new MomentConverter(),
                new RefusalConverter(), new KnownNameConverter(), new KnownNumberConverter(), new KnownTextConverter(),
                new NamedValueConverter<string>(), new NamedValueConverter<IReadOnlyList<string>>(), new NamedValueConverter<IReadOnlyList<ContactPoint>>(),
                new NamedValueConverter<HomeAddress>(), new NamedValueConverter<IReadOnlyList<EmergencyContact>>(), new NamedValueConverter<BankAccount>(),
                new NamedValueConverter<NationalIdentifier>(), new NamedValueConverter<ExternalId>(),
                new CustomValueConverter(), new NamedValueConverter<CustomValue>(), new KebabEnumConverter<CustomFieldType>(),
                new IdConverter<ExceptionId>(), new KebabEnumConverter<WatchedRule>(), new KebabEnumConverter<ExceptionAbout>(),
                new KebabEnumConverter<CompensationItem>(), new KebabEnumConverter<CompensationGap>(), new KebabEnumConverter<DueDayKind>(), new KebabEnumConverter<ProfilePart>(), new KebabEnumConverter<PartFailure>(),
                new KebabEnumConverter<ManagerRule>(), new KebabEnumConverter<NoManagerBecause>(),
                new KebabEnumConverter<StatutorySex>(), new KebabEnumConverter<OperationStatus>(), new KebabEnumConverter<RowOutcome>(), new KebabEnumConverter<ContactKind>(),
                new KebabEnumConverter<EmploymentStatus>(), new KebabEnumConverter<Domain.Organization.Positions.PositionStatus>(), new KebabEnumConverter<Domain.Organization.OrgStructures.Descent>(), new KebabEnumConverter<PayPeriod>(), new KebabEnumConverter<EmploymentAttribute>(),
            },
        };
        foreach (var converter in OfLeave) options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    private static void TellIds(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.Name is not ("id" or "positionId") && Ids.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)) property.Name += "Id";
    }
}

[JsonSerializable(typeof(LeaveTypeReading))]
[JsonSerializable(typeof(HistoryOf<LeaveTypeFactSays>))]
[JsonSerializable(typeof(LeaveTypeRow))]
[JsonSerializable(typeof(CursorState<LeaveCodeKey>))]
[JsonSerializable(typeof(LeavePolicyReading))]
[JsonSerializable(typeof(HistoryOf<LeavePolicySays>))]
[JsonSerializable(typeof(LeavePolicyRow))]
[JsonSerializable(typeof(LeaveBalancesReading))]
[JsonSerializable(typeof(LeaveStatementReading))]
[JsonSerializable(typeof(LeaveRequestReading))]
[JsonSerializable(typeof(LeavePreviewReading))]
[JsonSerializable(typeof(LeaveRequestRow))]
[JsonSerializable(typeof(AbsenceRow))]
[JsonSerializable(typeof(LeaveBalanceRow))]
[JsonSerializable(typeof(CursorState<LeaveRequestKey>))]
[JsonSerializable(typeof(CursorState<LeaveHolderKey>))]
[JsonSerializable(typeof(LegalEntityReading))]
[JsonSerializable(typeof(HistoryOf<LegalEntitySays>))]
[JsonSerializable(typeof(LocationReading))]
[JsonSerializable(typeof(HistoryOf<LocationSays>))]
[JsonSerializable(typeof(HolidayCalendarReading))]
[JsonSerializable(typeof(HistoryOf<HolidayCalendarSays>))]
[JsonSerializable(typeof(HolidayCalendarRow))]
[JsonSerializable(typeof(PackagedCalendar))]
[JsonSerializable(typeof(CursorState<PackagedCalendarKey>))]
[JsonSerializable(typeof(JobReading))]
[JsonSerializable(typeof(HistoryOf<JobSays>))]
[JsonSerializable(typeof(OrgUnitReading))]
[JsonSerializable(typeof(HistoryOf<OrgUnitSays>))]
[JsonSerializable(typeof(ReorganisationPreview))]
[JsonSerializable(typeof(IReadOnlyList<MemberError>))]
[JsonSerializable(typeof(PayRangeReading))]
[JsonSerializable(typeof(HistoryOf<PayRangeSays>))]
[JsonSerializable(typeof(PayRangeRow))]
[JsonSerializable(typeof(CursorState<PayRangeKey>))]
[JsonSerializable(typeof(WorkingPatternReading))]
[JsonSerializable(typeof(HistoryOf<WorkingPatternSays>))]
[JsonSerializable(typeof(WorkingPatternDays))]
[JsonSerializable(typeof(WorkingPatternRow))]
[JsonSerializable(typeof(PersonReading))]
[JsonSerializable(typeof(HistoryOf<PersonSays>))]
[JsonSerializable(typeof(NationalIdentifier))]
[JsonSerializable(typeof(ExternalId))]
[JsonSerializable(typeof(HeadcountRow))]
[JsonSerializable(typeof(CursorState<HeadcountKey>))]
[JsonSerializable(typeof(HeadcountChangeRow))]
[JsonSerializable(typeof(AbsenceRateRow))]
[JsonSerializable(typeof(CursorState<AbsenceRateKey>))]
[JsonSerializable(typeof(TurnoverRow))]
[JsonSerializable(typeof(CursorState<TurnoverKey>))]
[JsonSerializable(typeof(MovementRow))]
[JsonSerializable(typeof(PayReportRow))]
[JsonSerializable(typeof(CursorState<PayReportKey>))]
[JsonSerializable(typeof(PayChangeRow))]
[JsonSerializable(typeof(SpanReportRow))]
[JsonSerializable(typeof(CursorState<SpanReportKey>))]
[JsonSerializable(typeof(TenureRow))]
[JsonSerializable(typeof(CursorState<TenureKey>))]
[JsonSerializable(typeof(CursorState<MovementKey>))]
[JsonSerializable(typeof(RoleReading))]
[JsonSerializable(typeof(RoleRow))]
[JsonSerializable(typeof(CursorState<RoleKey>))]
[JsonSerializable(typeof(AbsenceFeedReading))]
[JsonSerializable(typeof(AbsenceFeedRow))]
[JsonSerializable(typeof(CursorState<AbsenceFeedKey>))]
[JsonSerializable(typeof(ApiClientReading))]
[JsonSerializable(typeof(ApiClientRow))]
[JsonSerializable(typeof(CursorState<ApiClientKey>))]
[JsonSerializable(typeof(AccessExplanation))]
[JsonSerializable(typeof(CustomFieldReading))]
[JsonSerializable(typeof(CustomFieldRow))]
[JsonSerializable(typeof(CursorState<CustomFieldKey>))]
[JsonSerializable(typeof(RetentionRuleReading))]
[JsonSerializable(typeof(HistoryOf<RetentionRuleSays>))]
[JsonSerializable(typeof(RetentionRuleRow))]
[JsonSerializable(typeof(CursorState<RetentionRuleKey>))]
[JsonSerializable(typeof(DueForErasureRow))]
[JsonSerializable(typeof(CursorState<DueForErasureKey>))]
[JsonSerializable(typeof(EmploymentReading))]
[JsonSerializable(typeof(HistoryOf<EmploymentSays>))]
[JsonSerializable(typeof(CompensationReading))]
[JsonSerializable(typeof(ProfileReading))]
[JsonSerializable(typeof(ServiceReading))]
[JsonSerializable(typeof(LegalEntityRow))]
[JsonSerializable(typeof(LocationRow))]
[JsonSerializable(typeof(JobRow))]
[JsonSerializable(typeof(OrgUnitRow))]
[JsonSerializable(typeof(PositionReading))]
[JsonSerializable(typeof(HistoryOf<PositionSays>))]
[JsonSerializable(typeof(PositionRow))]
[JsonSerializable(typeof(VacancyRow))]
[JsonSerializable(typeof(OrgChartRow))]
[JsonSerializable(typeof(SpanRow))]
[JsonSerializable(typeof(DirectReportRow))]
[JsonSerializable(typeof(PlacingReading))]
[JsonSerializable(typeof(HistoryOf<PlacingSays>))]
[JsonSerializable(typeof(PositionInLine))]
[JsonSerializable(typeof(CursorState<LineKey>))]
[JsonSerializable(typeof(DirectoryRow))]
[JsonSerializable(typeof(DuplicateRow))]
[JsonSerializable(typeof(EmploymentRow))]
[JsonSerializable(typeof(PayPeriod))]
[JsonSerializable(typeof(EmploymentFactRow))]
[JsonSerializable(typeof(CursorState<CodeKey>))]
[JsonSerializable(typeof(CursorState<VacancyKey>))]
[JsonSerializable(typeof(CursorState<OrgChartKey>))]
[JsonSerializable(typeof(CursorState<SpanKey>))]
[JsonSerializable(typeof(CursorState<DirectReportKey>))]
[JsonSerializable(typeof(CursorState<DirectoryKey>))]
[JsonSerializable(typeof(CursorState<DuplicateKey>))]
[JsonSerializable(typeof(CursorState<EmploymentKey>))]
[JsonSerializable(typeof(CursorState<EmploymentListKey>))]
[JsonSerializable(typeof(CursorState<EmploymentFactKey>))]
[JsonSerializable(typeof(DueDayRow))]
[JsonSerializable(typeof(CursorState<DueDayKey>))]
[JsonSerializable(typeof(ToldChanges))]
[JsonSerializable(typeof(ToldChange))]
[JsonSerializable(typeof(OperationReading))]
[JsonSerializable(typeof(OperationRow))]
[JsonSerializable(typeof(OperationRowReading))]
[JsonSerializable(typeof(CursorState<OperationKey>))]
[JsonSerializable(typeof(CursorState<OperationRowKey>))]
[JsonSerializable(typeof(ExceptionRow))]
[JsonSerializable(typeof(CursorState<ExceptionKey>))]
internal sealed partial class AnswerJson : JsonSerializerContext;
