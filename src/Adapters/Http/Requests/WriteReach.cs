namespace HrSaas.Adapters.Http.Requests;

using HrSaas.Application.Kernel;
using HrSaas.Application.Leave;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Whether a command is about somebody whom the caller's permission reaches, where it is not held of everybody.</summary>
internal static class WriteReach
{
    /// <param name="body">It may be about another person besides.</param>
    /// <exception cref="NotWithinScopeException">It is about somebody else, or about nobody who is there yet: who hires and registers is not bound to some.</exception>
    public static async Task Check(HttpContext http, Permission permission, object body)
    {
        // Whose an exception is, and who decides on leave, the port judges: the rules tell.
        if (permission is Permission.WriteExceptions or Permission.DecideLeave) return;
        // A feed is of whoever makes it, and shows what they may see.
        if (permission is Permission.ReadDirectory) return;
        var reach = http.RequestServices.GetRequiredService<IReach>();
        if (http.Request.RouteValues.ContainsKey("leaveRequestId"))
        {
            // Of a request that nobody made, the port says so.
            var whose = await http.RequestServices.GetRequiredService<LeaveKeys>().EmploymentOf(Paths.Id<LeaveRequestId>(http, "leaveRequestId"), http.RequestAborted);
            if (whose is { } employment && !await reach.CoversEmployment(permission, employment.Value, http.RequestAborted)) throw new NotWithinScopeException(permission);
            return;
        }
        var isReached = http.Request.RouteValues.ContainsKey("employmentId") ? await reach.CoversEmployment(permission, Paths.Id<EmploymentId>(http, "employmentId").Value, http.RequestAborted)
            : http.Request.RouteValues.ContainsKey("personId") && await CoversAll(reach, permission, body is IAboutAnother also ? [Paths.Id<PersonId>(http, "personId"), also.Other] : [Paths.Id<PersonId>(http, "personId")], http.RequestAborted);
        if (!isReached) throw new NotWithinScopeException(permission);
    }

    private static async Task<bool> CoversAll(IReach reach, Permission permission, PersonId[] persons, CancellationToken cancellation) =>
        (await reach.CoversPersons(permission, persons, cancellation)).IsSupersetOf(persons);
}

/// <summary>A body that says about whom a command is besides the person in the path.</summary>
internal interface IAboutAnother
{
    PersonId Other { get; }
}
