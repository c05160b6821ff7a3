namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Answers;
using HrSaas.Adapters.Http.Bodies;
using HrSaas.Adapters.Http.Limits;
using HrSaas.Adapters.Http.Requests;
using HrSaas.Adapters.Http.Uploads;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Declares routes: one line of a table each, from the path to the call of the port.</summary>
internal sealed class RouteTable(IEndpointRouteBuilder endpoints, string tag, Deprecation? deprecation = null)
{
    private readonly IServiceProvider _services = endpoints.ServiceProvider;
    private readonly Dictionary<string, ICurrentTag> _reads = [];

    /// <summary>For routes that are to go: what is declared on this one says so in its answers and in the OpenAPI document.</summary>
    public RouteTable Deprecated(Deprecation since) => new(endpoints, tag, since);

    /// <summary>A command that makes a new resource, found afterwards under the path and its id.</summary>
    public void Creates<TBody>(
        string path, string operationId, string summary, Permission permission, Shape<TBody> shape,
        Func<CommandRequest, TBody, Task<CommandOutcome>> call, string? found = null, bool showsSecret = false) where TBody : class, new() =>
        Command(path, operationId, summary, permission, shape, Precondition.None, (found ?? path) + "/", call, showsSecret);

    /// <summary>A command on a resource that is there.</summary>
    public void Changes<TBody>(
        string path, string operationId, string summary, Permission permission, Shape<TBody> shape,
        Func<CommandRequest, TBody, Task<CommandOutcome>> call, bool showsSecret = false) where TBody : class, new() =>
        Command(path, operationId, summary, permission, shape, Precondition.Optional, null, call, showsSecret);

    /// <summary>A command that corrects or withdraws a fact of a resource, or ends something for good, and must say which version its sender has seen.</summary>
    /// <param name="read">The path of the read that tells the version; null where it is that of the resource itself.</param>
    public void Corrects<TBody>(
        string path, string operationId, string summary, Permission permission, Shape<TBody> shape,
        Func<CommandRequest, TBody, Task<CommandOutcome>> call, string? read = null) where TBody : class, new() =>
        Command(path, operationId, summary, permission, shape, Precondition.Required, null, call, read: read);

    /// <summary>A read of one resource.</summary>
    /// <param name="model">The read model that a part of it comes from; null where all of it comes from streams.</param>
    public void Reads<TReading>(
        string path, string operationId, string summary, Permission permission, Parameter[] parameters,
        Func<ReadRequest, Task<TReading?>> call, Func<TReading, long> version, string? model = null) where TReading : class
    {
        Parameter[] all = [.. parameters, Parameters.WaitFor];
        var route = new ReadRoute<TReading>(permission, all, call, version, model, Get<Authentication>(), Get<HttpSettings>(), Get<TimeProvider>());
        _reads[path] = route;
        Add(HttpMethods.Get, route.Run, new(HttpMethods.Get, path, operationId, summary, tag, permission, call.Method)
        {
            Parameters = all, Answer = typeof(TReading), Problems = parameters.Contains(Parameters.KnownAt) ? [404, 503] : [404],
        });
    }

    /// <summary>A list from a read model.</summary>
    /// <param name="model">Null where it is read from no model, and shows whatever position is waited for.</param>
    public void Lists<TFilter, TRow, TKey>(
        string path, string operationId, string summary, Permission permission, string? model, Parameter[] parameters,
        Func<ReadRequest, TFilter> filterOf, Func<ReadRequest, TFilter, PageOf<TKey>, Task<Page<TRow, TKey>>> call) where TKey : class
    {
        Parameter[] all = [.. parameters, Parameters.Fields(RowFields.Of<TRow>), Parameters.Limit, Parameters.Cursor, Parameters.WaitFor];
        var route = new ListRoute<TFilter, TRow, TKey>(
            permission, model, all, filterOf, call, Get<Authentication>(), Get<Cursors>(), Get<OpenStreams>(), Get<HttpSettings>(), Get<TimeProvider>());
        Add(HttpMethods.Get, route.Run, new(HttpMethods.Get, path, operationId, summary, tag, permission, call.Method)
        {
            Parameters = all, Answer = typeof(TRow), IsList = true, Columns = () => RowCells.ColumnsOf<TRow>(null), Problems = [503],
        });
    }

    /// <summary>A live stream of what is recorded.</summary>
    public void Streams(
        string path, string operationId, string summary, Permission permission, Parameter[] parameters, Func<ReadRequest, ChangeFilter> filterOf,
        Func<ReadRequest, long, ChangeFilter, int, Task<ChangePage>> call)
    {
        var route = new ChangeStream(permission, parameters, filterOf, call, Get<Authentication>(), Get<ChangeCursors>(), Get<OpenStreams>(), Get<LogSignal>(), Get<HttpSettings>(), Get<TimeProvider>());
        Add(HttpMethods.Get, route.Run, new(HttpMethods.Get, path, operationId, summary, tag, permission, call.Method)
        {
            Parameters = parameters, Answer = typeof(ToldChange), IsStream = true, Problems = [429, 503],
        });
    }

    /// <summary>Takes files in, and lets long work wait for its turn.</summary>
    public void TakesIn(string path, string operationId, string summary, Permission permission, IReadOnlyList<string> kinds)
    {
        var route = new ImportRoute(Get<Authentication>(), Get<IKeyedHash>(), Get<HttpSettings>());
        Add(HttpMethods.Post, route.Run, new(HttpMethods.Post, path, operationId, summary, tag, permission, ((RequestDelegate)route.Run).Method)
        {
            Uploads = kinds, Parameters = [ImportRoute.DryRun], Answer = typeof(OperationReading), Problems = [409, 413, 415, 422, 503],
        });
    }

    /// <summary>Asks long work to end.</summary>
    public void Cancels(string path, string operationId, string summary, Permission permission)
    {
        var route = new CancellationRoute(permission, Get<Authentication>());
        Add(HttpMethods.Post, route.Run, new(HttpMethods.Post, path, operationId, summary, tag, permission, ((RequestDelegate)route.Run).Method) { EndsWork = true, Answer = typeof(OperationReading), Problems = [404] });
    }

    /// <summary>A file to fill in.</summary>
    public void Template(string path, string operationId, string summary, Permission permission, string kind)
    {
        var route = new TemplateRoute(permission, kind, Get<Authentication>());
        Add(HttpMethods.Get, route.Run, new(HttpMethods.Get, path, operationId, summary, tag, permission, ((RequestDelegate)route.Run).Method) { IsTemplate = true });
    }

    /// <summary>Tells what commands would come to. It asks their rules, records nothing, and needs no idempotency key.</summary>
    /// <param name="commands">Of which; a test compares them with the rules that the port names.</param>
    public void Previews<TBody, TReading>(
        string path, string operationId, string summary, Permission permission, Shape<TBody> shape, Type[] commands,
        Func<ReadRequest, TBody, Task<TReading>> call) where TBody : class, new() where TReading : class
    {
        var route = new PreviewRoute<TBody, TReading>(permission, shape, call, Get<Authentication>(), Get<HttpSettings>(), Get<TimeProvider>());
        Add(HttpMethods.Post, route.Run, new(HttpMethods.Post, path, operationId, summary, tag, permission, call.Method)
        {
            Previews = commands, Body = shape, Answer = typeof(TReading), Problems = [503],
        });
    }

    private void Command<TBody>(
        string path, string operationId, string summary, Permission permission, Shape<TBody> shape, Precondition precondition, string? createdAt,
        Func<CommandRequest, TBody, Task<CommandOutcome>> call, bool showsSecret = false, string? read = null) where TBody : class, new()
    {
        var route = new CommandRoute<TBody>(permission, shape, precondition, createdAt, call, Get<Authentication>(), Get<IKeyedHash>(), Get<HttpSettings>(),
            current: () => _reads.GetValueOrDefault(read ?? ResourceOf(path)));
        Add(HttpMethods.Post, route.Run, new(HttpMethods.Post, path, operationId, summary, tag, permission, call.Method)
        {
            IsCommand = true, Creates = createdAt is not null, Precondition = precondition, Body = shape, ShowsSecret = showsSecret,
        });
    }

    private void Add(string method, RequestDelegate run, Route route) =>
        // The method's own metadata is what makes an endpoint visible to the OpenAPI document.
        endpoints.MapMethods(route.Path, [method], Telling(run)).WithMetadata(route with { Deprecation = deprecation }, run.Method).WithName(route.OperationId);

    private RequestDelegate Telling(RequestDelegate run) => deprecation is null ? run : http =>
    {
        deprecation.Tell(http.Response);
        return run(http);
    };

    /// <summary>The path of the resource that a command is about: up to its id.</summary>
    private static string ResourceOf(string path) => path.IndexOf('}', StringComparison.Ordinal) is >= 0 and var end ? path[..(end + 1)] : path;

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();
}

/// <summary>A list that cannot be narrowed.</summary>
internal readonly record struct NoFilter;
