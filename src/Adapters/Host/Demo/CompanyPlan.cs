namespace HrSaas.Adapters.Host.Demo;

using HrSaas.Application.Kernel;

internal delegate Task<CommandOutcome> DemoStep(IServiceProvider ports, CommandContext context);

/// <summary>Commands that have to be done one after the other: those about one person, say.</summary>
internal sealed record Lane(IReadOnlyList<(string Name, DemoStep Step)> Steps);

/// <summary>How a company's files become commands.</summary>
/// <param name="Stages">One after the other; the lanes of a stage need nothing of one another.</param>
/// <param name="Findings">What in the files needed a decision.</param>
internal sealed record CompanyPlan(IReadOnlyList<IReadOnlyList<Lane>> Stages, IReadOnlyList<Finding> Findings);

/// <summary>Something in a company's files that breaks a rule, or that the files leave open. What was decided stands in docs/two-companies.md.</summary>
/// <param name="Code">Kebab-case.</param>
/// <param name="Who">Whom or what it is about, by name.</param>
internal sealed record Finding(string Code, IReadOnlyList<string> Who);
