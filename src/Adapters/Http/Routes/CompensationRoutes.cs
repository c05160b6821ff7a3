namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>Grade, allowances, and what follows from them; length of service.</summary>
internal static class CompensationRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Changes("/v1/employments/{employmentId}/grade-changes", "changeGrade", "Set the grade of pay from a day, with or without the pay", WriteEmployments, GradeChangeBody.Shape,
            static (r, body) => r.Port<Employments>().ChangeGrade(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Grading), r.Context));
        routes.Changes("/v1/employments/{employmentId}/allowances", "grantAllowance", "Pay an allowance from a day", WriteEmployments, AllowanceBody.Shape,
            static (r, body) => r.Port<Employments>().GrantAllowance(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Allowance), r.Context));
        routes.Changes("/v1/employments/{employmentId}/allowance-ends", "endAllowance", "Pay an allowance up to a last day", WriteEmployments, AllowanceEndBody.Shape,
            static (r, body) => r.Port<Employments>().EndAllowance(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.Code, body.LastDay), r.Context));

        routes.Corrects("/v1/employments/{employmentId}/grade-changes/{factId}/correction", "correctGradeChange", "Put right a change of grade", WriteEmployments, GradeChangeBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectGradeChange(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Grading, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/allowances/{factId}/correction", "correctAllowance", "Put right an allowance", WriteEmployments, AllowanceBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectAllowance(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Allowance, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/allowance-ends/{factId}/correction", "correctAllowanceEnd", "Put right the end of an allowance", WriteEmployments, AllowanceEndBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectAllowanceEnd(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.LastDay, body.Reason), r.Context));

        routes.Reads("/v1/employments/{employmentId}/service", "readService", "Read the length of service by a day, over all employments that continue one another", ReadEmployments, [Parameters.AsOf, Parameters.KnownAt],
            static r => r.Port<ServiceReadings>().On(r.Id<EmploymentId>("employmentId"), r.AsOf, r.KnownAt, r.Cancellation), static it => it.Version);
    }
}
