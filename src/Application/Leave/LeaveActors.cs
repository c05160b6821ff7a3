namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;

/// <summary>As whom the caller acts upon somebody's leave, by their rights of now.</summary>
public sealed class LeaveActors(RequestScope scope, IReach reach)
{
    /// <summary>What the caller may decide. Whose leave it is shows in the account.</summary>
    public async ValueTask<LeaveActor> Deciding(EmploymentId employment, CancellationToken cancellation)
    {
        var rights = scope.Caller.Rights;
        if (rights.HoldOfAll(Permission.DecideLeave)) return new(IsEmployee: false, IsManager: false, IsAbove: false, IsHr: true);
        var isManager = await Covers(Reach.DirectReports, employment, cancellation);
        return new(
            IsEmployee: false, isManager, !isManager && await Covers(Reach.ReportingLine, employment, cancellation),
            await Covers(Reach.UnitAndBelow, employment, cancellation) || await Covers(Reach.LegalEntity, employment, cancellation));
    }

    /// <summary>Refuses a caller whose permission does not reach the employment.</summary>
    /// <exception cref="NotWithinScopeException">It is of nobody whom the caller's rights reach today.</exception>
    public async ValueTask Check(Permission permission, EmploymentId employment, CancellationToken cancellation)
    {
        var rights = scope.Caller.Rights;
        if (rights.HoldOfAll(permission)) return;
        if (!rights.Hold(permission) || !await reach.CoversEmployment(permission, employment.Value, cancellation)) throw new NotWithinScopeException(permission);
    }

    // Who may decide over their whole line is, to those who report to them directly, the manager.
    private async ValueTask<bool> Covers(Reach wanted, EmploymentId employment, CancellationToken cancellation)
    {
        foreach (var grant in scope.Caller.Rights.To(Permission.DecideLeave))
            if ((grant.Reach == wanted || (wanted is Reach.DirectReports && grant.Reach is Reach.ReportingLine))
                && await reach.Covers(grant with { Reach = wanted }, scope.Caller.Person, employment.Value, cancellation)) return true;
        return false;
    }
}
