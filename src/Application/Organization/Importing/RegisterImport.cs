namespace HrSaas.Application.Organization.Importing;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;

/// <summary>Rows of things that are on a register under a code, one row each.</summary>
public abstract class RegisterImport(IClaims claims, RequestScope scope, string claim) : IImportKind
{
    public abstract string Kind { get; }

    public abstract IReadOnlyList<ImportMember> Members { get; }

    public Permission Permission => Permission.WriteOrganization;

    public string Key => "code";

    public string Group => "code";

    public ImportTogether Together => ImportTogether.Row;

    /// <summary>Codes are the tenant's own, whatever system a file comes from.</summary>
    public ValueTask<Guid?> Find(string system, string key, CancellationToken cancellation) => claims.Find(claim, key, cancellation);

    public async Task<IReadOnlyList<RowVerdict>> Take(IReadOnlyList<ImportedRow> rows, ImportTurn turn)
    {
        var row = rows[0];
        if (!scope.Caller.Rights.HoldOfAll(Permission)) return [Verdicts.Refused(row.Row, new RightMissing(Permission))];
        var code = row.Text(Key)!;
        return [await (await Find(turn.System, code, turn.Cancellation) is { } known ? Compare(row, known, turn) : Enter(row, code, turn))];
    }

    /// <summary>The row is about what is not there yet.</summary>
    protected abstract Task<RowVerdict> Enter(ImportedRow row, string code, ImportTurn turn);

    /// <summary>The row is about what is there already.</summary>
    protected abstract Task<RowVerdict> Compare(ImportedRow row, Guid known, ImportTurn turn);

    /// <summary>What a row says of a member that it may leave alone.</summary>
    protected static string? Or(ImportedRow row, string member, string? recorded) => row.Says.TryGetValue(member, out var said) ? said : recorded;
}
