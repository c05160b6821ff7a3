namespace HrSaas.Adapters.Http.Routes;

using System.Reflection;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>Whether a command must say which version of the resource its sender has seen.</summary>
public enum Precondition
{
    /// <summary>There is nothing yet that could have a version.</summary>
    None,

    /// <summary><c>If-Match</c> is heeded where it is sent.</summary>
    Optional,

    /// <summary><c>If-Match</c> must be sent: what corrects and withdraws must not overwrite what its sender has not read.</summary>
    Required,
}

/// <summary>A route as declared; the OpenAPI document and the tests read it.</summary>
/// <param name="OperationId">camelCase, unique.</param>
/// <param name="Permission">Null for what everybody may ask.</param>
/// <param name="Call">The lambda that calls the port: from a route to its rule by "go to definition".</param>
public sealed record Route(string Method, string Path, string OperationId, string Summary, string Tag, Permission? Permission, MethodInfo Call)
{
    public Precondition Precondition { get; init; }

    /// <summary>Null for a route that stays.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>Whether it records something, under an idempotency key.</summary>
    public bool IsCommand { get; init; }

    public bool Creates { get; init; }

    /// <summary>Whether the first answer shows a secret, which no later one does.</summary>
    public bool ShowsSecret { get; init; }

    /// <summary>The commands of which it tells what they would come to, where it is a preview: it decides by their rules, and records nothing.</summary>
    public IReadOnlyList<Type> Previews { get; init; } = [];

    /// <summary>The kinds of files that it takes in, where it begins long work. What comes of that goes through commands, of which each has its own key.</summary>
    public IReadOnlyList<string> Uploads { get; init; } = [];

    /// <summary>Whether it asks long work to end; it records nothing, and asking twice is asking once.</summary>
    public bool EndsWork { get; init; }

    /// <summary>Whether it answers with a file of CSV.</summary>
    public bool IsTemplate { get; init; }

    internal IShape? Body { get; init; }

    /// <summary>The query parameters; all others are refused.</summary>
    internal IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>What a read answers with.</summary>
    public Type? Answer { get; init; }

    /// <summary>Whether the answer is a page of rows of that type.</summary>
    public bool IsList { get; init; }

    /// <summary>The columns of the list, where it is written as a table.</summary>
    public Func<IReadOnlyList<string>> Columns { get; init; } = () => [];

    /// <summary>Whether it answers with a stream of server-sent events that goes on until one side ends it; each tells one answer.</summary>
    public bool IsStream { get; init; }

    /// <summary>Statuses of problems beside those that every operation may have.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}
