namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;
using HrSaas.Domain.Kernel;

/// <summary>What each event tells in a history, and what of it a caller who may not see pay is told.</summary>
public sealed partial class EmploymentReadings
{
    private static (string Kind, EmploymentSays Says, Reason? Reason) Tell(EmploymentEvent @event) => @event switch
    {
        EmployeeHired e => ("hire", new(e.Terms), null),
        EmployeeRehired e => ("hire", new(e.Terms, e.ContinuesService), null),
        HireCorrected e => ("hire", new(e.Terms, e.ContinuesService), e.Reason),
        EmployeeTransferred e => ("transfer", new(Transfer: e.Transfer), null),
        TransferCorrected e => ("transfer", new(Transfer: e.Transfer), e.Reason),
        EmployeePromoted e => ("promotion", new(Promotion: e.Promotion), null),
        PromotionCorrected e => ("promotion", new(Promotion: e.Promotion), e.Reason),
        WorkingTimeChanged e => ("working-time-change", new(WorkingTime: e.WorkingTime), null),
        WorkingTimeChangeCorrected e => ("working-time-change", new(WorkingTime: e.WorkingTime), e.Reason),
        GradeChanged e => ("grade-change", new(Grading: e.Grading), null),
        GradeChangeCorrected e => ("grade-change", new(Grading: e.Grading), e.Reason),
        AllowanceGranted e => ("allowance", new(Allowance: e.Allowance), null),
        AllowanceCorrected e => ("allowance", new(Allowance: e.Allowance), e.Reason),
        AllowanceEnded e => ("allowance-end", new(EndsAllowance: e.Code), null),
        AllowanceEndCorrected e => ("allowance-end", new(EndsAllowance: e.Code), e.Reason),
        ContractChanged e => ("contract-change", new(Contract: e.Contract), null),
        ContractChangeCorrected e => ("contract-change", new(Contract: e.Contract), e.Reason),
        NoticeGiven e => ("notice", new(Notice: e.Notice), null),
        NoticeCorrected e => ("notice", new(Notice: e.Notice), e.Reason),
        EmployeeSuspended e => ("suspension", new(Suspension: e.Suspension), null),
        SuspensionCorrected e => ("suspension", new(Suspension: e.Suspension), e.Reason),
        EmployeeReturned e => ("return", new(), null),
        ReturnCorrected e => ("return", new(), e.Reason),
        PayChanged e => ("pay-change", new(Pay: e.Pay), null),
        PayChangeCorrected e => ("pay-change", new(Pay: e.Pay), e.Reason),
        EmploymentTerminated e => ("termination", new(Terminates: e.Reason), null),
        TerminationCorrected e => ("termination", new(Terminates: e.Termination), e.Reason),
        TerminationWithdrawn e => ("withdrawal", new(Withdraws: new(e.Termination, e.Reason)), null),
        EmploymentExternalIdChanged e => ("external-id-change", new(ExternalId: new(e.ExternalId.Value)), null),
        EmploymentExternalIdChangeCorrected e => ("external-id-change", new(ExternalId: new(e.ExternalId.Value)), e.Reason),
        EmploymentFactRescinded e => ("rescission", new(), e.Reason),
    };

    private static (string, EmploymentSays, Reason?) Seen((string Kind, EmploymentSays Says, Reason? Reason) told, Sight sight)
    {
        var (kind, says, reason) = told;
        if (sight is Sight.Everything || !TellsOfPay(says)) return told;
        return (kind, says with
        {
            Pay = null,
            Grading = null,
            Allowance = null,
            Terms = says.Terms is { } terms ? terms with { Pay = null, Grade = null } : null,
            Promotion = says.Promotion is { } promotion ? promotion with { Pay = null, Grade = null } : null,
            WorkingTime = says.WorkingTime is { } workingTime ? workingTime with { Pay = null } : null,
            Withheld = Pay,
        }, reason);
    }

    private static bool TellsOfPay(EmploymentSays says) =>
        (says.Pay ?? says.Terms?.Pay ?? says.Promotion?.Pay ?? says.WorkingTime?.Pay ?? says.Allowance?.Amount) is not null
        || (says.Terms?.Grade ?? says.Promotion?.Grade ?? says.Grading?.Grade) is not null;
}
