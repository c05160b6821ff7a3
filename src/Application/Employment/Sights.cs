namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>How much of an employment the caller may see, by their rights of now.</summary>
public sealed class Sights(RequestScope scope, IReach reach)
{
    /// <param name="person">Whose employment it is.</param>
    /// <param name="managerToday">The manager named in it as of today; null when there is none.</param>
    public async ValueTask<Sight> Of(EmploymentId id, PersonId person, PersonId? managerToday, CancellationToken cancellation)
    {
        if (!await May(Permission.ReadEmployments, id, person, managerToday, cancellation)) return Sight.Nothing;
        return await May(Permission.ReadPay, id, person, managerToday, cancellation) ? Sight.Everything : Sight.AllButPay;
    }

    // What the employment itself says is known at once; who reports to the caller in another way, or works in their unit, is asked.
    private async ValueTask<bool> May(Permission permission, EmploymentId id, PersonId person, PersonId? managerToday, CancellationToken cancellation)
    {
        var caller = scope.Caller;
        if (Access.Allows(caller, permission, person)) return true;
        if (caller.Rights.Reaches(permission, Reach.DirectReports) && managerToday is { } manager && caller.Person == manager) return true;
        return caller.Rights.Hold(permission) && await reach.CoversEmployment(permission, id.Value, cancellation);
    }
}
