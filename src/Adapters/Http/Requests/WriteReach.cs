namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Whether a command is about somebody whom the caller's permission reaches, where it is not held of everybody.</summary>
internal static class WriteReach
{
    /// <exception cref="NotWithinScopeException">It is about somebody else, or about nobody who is there yet: who hires and registers is not bound to some.</exception>
    public static async Task Check(HttpContext http, Permission permission)
    {
        // Whose an exception is, its port judges: its owner is told by the rules.
        if (permission is Permission.WriteExceptions) return;
        var reach = http.RequestServices.GetRequiredService<IReach>();
        var isReached = http.Request.RouteValues.ContainsKey("employmentId") ? await reach.CoversEmployment(permission, Paths.Id<EmploymentId>(http, "employmentId").Value, http.RequestAborted)
            : http.Request.RouteValues.ContainsKey("personId") && (await reach.CoversPersons(permission, [Paths.Id<PersonId>(http, "personId")], http.RequestAborted)).Count > 0;
        if (!isReached) throw new NotWithinScopeException(permission);
    }
}
