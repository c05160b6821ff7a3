namespace HrSaas.Adapters.Http.Routes;

using HrSaas.Adapters.Http.Requests;
using HrSaas.Application.Importing;
using HrSaas.Application.Importing.Queries;
using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using Microsoft.AspNetCore.Routing;
using static HrSaas.Domain.Kernel.Permission;

/// <summary>Imports, and the progress of long work.</summary>
internal static class ImportRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var routes = new RouteTable(endpoints, "Imports");

        routes.TakesIn("/v1/imports", "importFiles", "Import files, or be told what would come of it", WriteImports, ImportKinds.Names);
        foreach (var kind in ImportKinds.Names)
            routes.Template($"/v1/imports/templates/{kind}", $"readTemplateOf{string.Concat(kind.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}",
                $"Download a template for files of {kind.Replace('-', ' ')}", WriteImports, kind);

        routes.Lists<NoFilter, OperationRow, OperationKey>("/v1/operations", "listOperations", "List long work, the newest first", WriteImports, model: null,
            [], static _ => default, static (r, _, page) => r.Port<IOperations>().List(page, r.Cancellation));
        routes.Reads("/v1/operations/{operationId}", "readOperation", "Read how far long work has come, and what came of it", WriteImports, [],
            static r => r.Port<IOperations>().Find(r.Id<FactId>("operationId").Value, r.Cancellation), static _ => 0);
        routes.Lists<OperationRowFilter, OperationRowReading, OperationRowKey>("/v1/operations/{operationId}/rows", "listOperationRows", "List what became of each row", WriteImports, model: null,
            [Parameters.OneOf<RowOutcome>("outcome", "Only the rows of which this became.")],
            static r => new(r.Id<FactId>("operationId").Value, r.Query.OneOf<RowOutcome>("outcome")), static (r, filter, page) => r.Port<IOperations>().Rows(filter, page, r.Cancellation));
        routes.Cancels("/v1/operations/{operationId}/cancellation", "cancelOperation", "Ask long work to end before its end: what is done stays", WriteImports);
    }
}
