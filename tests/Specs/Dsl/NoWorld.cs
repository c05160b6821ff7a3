namespace HrSaas.Specs.Dsl;

/// <summary>The world of a root whose decisions need to be told nothing of others.</summary>
public sealed record NoWorld;
