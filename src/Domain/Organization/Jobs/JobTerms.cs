namespace HrSaas.Domain.Organization.Jobs;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Registers;

/// <summary>What a job is defined with: its title, and its family and grade where the company has them.</summary>
public sealed record JobTerms(string Title, string? Family = null, string? Grade = null) : IRegisterTerms
{
    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Text.FlawsOfName("title", Title),
        .. Family is { } family ? Text.FlawsOfName("family", family) : [],
        .. Grade is { } grade ? Text.FlawsOfCode("grade", grade) : [],
    ];
}

/// <summary>What a change of a job says; it leaves alone what it does not name.</summary>
public sealed record JobChange(string? Title = null, Named<string?>? Family = null, Named<string?>? Grade = null) : IRegisterChange
{
    public bool NamesNothing => Title is null && Family is null && Grade is null;

    public ImmutableArray<Flaw> FindFlaws() =>
    [
        .. Title is { } title ? Text.FlawsOfName("title", title) : [],
        .. Family is { To: { } family } ? Text.FlawsOfName("family", family) : [],
        .. Grade is { To: { } grade } ? Text.FlawsOfCode("grade", grade) : [],
    ];
}

/// <summary>What a job is called and where it is ranked on a day, each value with the fact that says so.</summary>
public sealed record JobOn(TimelineEntry<string> Title, TimelineEntry<string?> Family, TimelineEntry<string?> Grade);
