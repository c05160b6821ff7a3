namespace HrSaas.Domain.Tenancy;

using HrSaas.Domain.Kernel;

/// <summary>What somebody may do themselves, and so may let others do.</summary>
internal static class OwnRights
{
    /// <summary>Whether they hold the permission of everybody, or of exactly these.</summary>
    public static bool Cover(IReadOnlyList<Grant> own, Grant grant) => own.Any(one => one.Permission == grant.Permission && (one.Reach is Reach.All || one == grant));
}
