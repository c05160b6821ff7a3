namespace HrSaas.Domain.Kernel;

/// <summary>Why something was recorded: a code that reports may count, and a free text about the person that only their key opens.</summary>
/// <param name="Code">Kebab-case, from the tenant's or the product's list; retained when the person is erased.</param>
public sealed record Reason(string Code, Identifying<string>? Note = null);
