namespace HrSaas.Application.Published;

using HrSaas.Application.Kernel;

/// <summary>Which facts may change what is known of when, where and how people work, and which groups they are in.</summary>
public interface IFactsAboutWork
{
    /// <summary>The roots that they are of.</summary>
    IReadOnlyList<StoredEvents> Stored { get; }

    /// <summary>Stored names of all facts of the context that never do.</summary>
    IReadOnlyList<string> Ignored { get; }
}
