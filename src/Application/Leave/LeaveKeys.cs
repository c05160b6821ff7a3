namespace HrSaas.Application.Leave;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Leave.LeaveAccounts;

/// <summary>Which account is whose, and which request is in which: a claim, taken when it is made and kept for ever.</summary>
public sealed class LeaveKeys(IClaims claims)
{
    private const string Claimed = "leave-request";

    /// <summary>The stream of an employment's account: the employment's own id is that of its stream. Ids are of version 7, so that no other id is meant.</summary>
    public static Guid StreamOf(EmploymentId employment) => StreamIds.Beside(employment.Value);

    /// <summary>Whose account a stream is.</summary>
    public static EmploymentId EmploymentOf(Guid stream) => new(StreamIds.Beside(stream));

    /// <summary>Whose request it is; null when there is none of that id.</summary>
    public async ValueTask<EmploymentId?> EmploymentOf(LeaveRequestId request, CancellationToken cancellation) =>
        await claims.Find(Claimed, request.ToString(), cancellation) is { } stream ? EmploymentOf(stream) : null;

    internal static Claim ClaimOf(LeaveRequestId request, EmploymentId employment) => new(Claimed, request.ToString(), StreamOf(employment), new LeaveRequestTaken(request));
}
