namespace HrSaas.Application.Employment;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Employment.Employments;

/// <summary>The aggregate roots of Employment, as the ledger knows them.</summary>
public static class Roots
{
    public static Root<Employment, EmploymentEvent> Employment { get; } = new("employment", StoredEmploymentEvents.Map, state => state.Subject);
}
