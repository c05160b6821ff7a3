namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;

/// <summary>Whoever leaves takes no leave after the last day: what lies after it is called off, and what spans it is cut short. A withdrawn termination brings nothing back; leave is asked for anew.</summary>
public static class CancelLeaveAfterTheLastDay
{
    private static readonly Reason EmploymentEnds = new("employment-ends");

    public static Policy Policy(IEmploymentEnds ends) => new("cancel-leave-after-the-last-day", [ends.Stored],
        recorded => ends.MayHaveMoved(recorded.Event) ? [CallOff(new(recorded.Stream))] : []) { Ignores = ends.Ignored };

    private static Consequence CallOff(EmploymentId employment) => (services, context) =>
        ((LeaveAccounts)services.GetService(typeof(LeaveAccounts))!).CancelWhatLiesAfterLastDay(employment, new(EmploymentEnds), context);
}
