namespace HrSaas.Application.Watching;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Which exceptions a permission opens: all of them, those about employments that it reaches, and one's own.</summary>
public sealed class ExceptionSights(RequestScope scope, IReach reach)
{
    /// <param name="owner">Who owns it today; null for another day: owners have rights over those of today only.</param>
    /// <param name="about">The employment that it is about; null where it is about something else.</param>
    internal async ValueTask<bool> Has(Permission permission, PersonId? owner, EmploymentId? about, CancellationToken cancellation) =>
        Access.OfException(scope.Caller, permission, owner)
        || (about is { } employment && scope.Caller.Rights.ReachBeyondSelf(permission) && await reach.CoversEmployment(permission, employment.Value, cancellation));
}
