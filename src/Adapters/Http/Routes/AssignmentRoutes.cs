namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Employment;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>What changes as what, for whom and how much somebody works.</summary>
internal static class AssignmentRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.Changes("/v1/employments/{employmentId}/manager-changes", "changeManager", "Put an employee under another manager from a day", WriteEmployments, ManagerChangeBody.Shape,
            static (r, body) => r.Port<Employments>().ChangeManager(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Manager), r.Context));
        routes.Changes("/v1/employments/{employmentId}/promotions", "promote", "Raise an employee to a job or grade from a day, with the pay for it", WriteEmployments, PromotionBody.Shape,
            static (r, body) => r.Port<Employments>().Promote(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.Promotion), r.Context));
        routes.Changes("/v1/employments/{employmentId}/working-time-changes", "changeWorkingTime", "Change the working time from a day, with or without the pay", WriteEmployments, WorkingTimeBody.Shape,
            static (r, body) => r.Port<Employments>().ChangeWorkingTime(r.Id<EmploymentId>("employmentId"), new(NewIds.Of<FactId>(), body.EffectiveDate, body.WorkingTime), r.Context));

        routes.Corrects("/v1/employments/{employmentId}/promotions/{factId}/correction", "correctPromotion", "Put right a promotion", WriteEmployments, PromotionBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectPromotion(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.Promotion, body.Reason), r.Context));
        routes.Corrects("/v1/employments/{employmentId}/working-time-changes/{factId}/correction", "correctWorkingTimeChange", "Put right a change of working time", WriteEmployments, WorkingTimeBody.Correction,
            static (r, body) => r.Port<Employments>().CorrectWorkingTimeChange(
                r.Id<EmploymentId>("employmentId"), new(r.Id<FactId>("factId"), NewIds.Of<FactId>(), body.EffectiveDate, body.WorkingTime, body.Reason), r.Context));
    }
}
