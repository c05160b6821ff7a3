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

    // Most who leave have no account, and nothing is recorded of them.
    private static Consequence CallOff(EmploymentId employment) => async (services, context) =>
    {
        var account = await ((StateReader)services.GetService(typeof(StateReader))!).Current(Roots.LeaveAccount, LeaveKeys.StreamOf(employment), context.Cancellation);
        return account.Version == 0
            ? new Done(new(employment.Value, 0, Changed: false), account.Position, account.RecordedAt, IsReplayed: false)
            : await ((LeaveAccounts)services.GetService(typeof(LeaveAccounts))!).CancelAfterLastDay(employment, new(EmploymentEnds), context);
    };
}
