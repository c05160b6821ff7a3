namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>The contract, notice, suspension and return.</summary>
internal static class ContractRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Changes("/v1/employments/{employmentId}/contract-changes", "changeContract", "Change terms of the contract from a day", WriteEmployments, ContractChangeBody.Shape,
            static (r, body) => r.Port<Employments>().ChangeContract(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Contract), r.Context));
        routes.Changes("/v1/employments/{employmentId}/contract-changes/probation-extension", "extendProbation", "Let a probation last longer", WriteEmployments, ProbationExtensionBody.Shape,
            static (r, body) => r.Port<Employments>().ExtendProbation(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.EndsOn), r.Context));
        routes.Changes("/v1/employments/{employmentId}/contract-changes/probation-end", "endProbation", "Let a probation end with a day", WriteEmployments, ProbationEndBody.Shape,
            static (r, body) => r.Port<Employments>().EndProbation(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.LastDay), r.Context));
        routes.Changes("/v1/employments/{employmentId}/contract-changes/conversion", "convertContract", "Make a contract with an end permanent, or give it another end", WriteEmployments, ConversionBody.Shape,
            static (r, body) => r.Port<Employments>().ConvertContract(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Term), r.Context));
        routes.Changes("/v1/employments/{employmentId}/notices", "giveNotice", "Give notice: the employment ends with its last day", WriteEmployments, NoticeBody.Shape,
            static (r, body) => r.Port<Employments>().GiveNotice(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), NewIds.Of<FactId>(), body.By, body.GivenOn, body.LastDay, body.Reason), r.Context));
        routes.Changes("/v1/employments/{employmentId}/notices/{factId}/withdrawal", "withdrawNotice", "Take back a notice: the employment goes on", WriteEmployments, WithdrawNoticeBody.Shape,
            static (r, body) => r.Port<Employments>().WithdrawNotice(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), r.Id<FactId>("factId"), body.WithdrawnOn, body.Reason), r.Context));
        routes.Changes("/v1/employments/{employmentId}/suspensions", "suspend", "Let the work rest from a day", WriteEmployments, SuspensionBody.Shape,
            static (r, body) => r.Port<Employments>().Suspend(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.FirstDay, body.Suspension), r.Context));
        routes.Changes("/v1/employments/{employmentId}/returns", "returnToWork", "Take up work again on a day", WriteEmployments, ReturnBody.Shape,
            static (r, body) => r.Port<Employments>().ReturnToWork(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.FirstDayBack), r.Context));

        routes.Corrects("/v1/employments/{employmentId}/contract-changes/{factId}/correction", "correctContractChange", "Put right a change of the contract", WriteEmployments, ContractChangeBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectContractChange(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Contract, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/notices/{factId}/correction", "correctNotice", "Put right a notice", WriteEmployments, NoticeBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectNotice(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.GivenOn, body.By, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/suspensions/{factId}/correction", "correctSuspension", "Put right a suspension", WriteEmployments, SuspensionBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectSuspension(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.FirstDay, body.Suspension, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/returns/{factId}/correction", "correctReturn", "Put right a return to work", WriteEmployments, ReturnBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectReturn(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.FirstDayBack, body.Reason), r.Context));
    }
}
