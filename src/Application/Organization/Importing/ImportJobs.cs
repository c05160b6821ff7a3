namespace HrSaas.Application.Organization.Importing;

using HrSaas.Application.Kernel;
using HrSaas.Application.Published;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Organization.Jobs;

/// <summary>Rows of jobs.</summary>
public sealed class ImportJobs(Jobs jobs, StateReader reader, IClaims claims, RequestScope scope) : RegisterImport(claims, scope, "job-code")
{
    public override string Kind => "jobs";

    public override IReadOnlyList<ImportMember> Members { get; } =
    [
        new("code", CellForm.Code, "ENG", IsRequired: true), new("title", CellForm.Text, "Engineer", IsRequired: true),
        new("family", CellForm.Text, "Engineering"), new("grade", CellForm.Code, "G5"),
    ];

    protected override async Task<RowVerdict> Enter(ImportedRow row, string code, ImportTurn turn)
    {
        var define = new DefineJob(turn.Id<JobId>($"jobs {code}"), code, row.Text("title")!, row.Text("family"), row.Text("grade"));
        return turn.IsDry
            ? Job.Decide(Job.Initial, define).Of(row.Row, RowOutcome.Created)
            : (await jobs.Define(define, turn.Context($"define jobs {code}"))).Of(row.Row, RowOutcome.Created);
    }

    protected override async Task<RowVerdict> Compare(ImportedRow row, Guid known, ImportTurn turn)
    {
        var id = new JobId(known);
        var state = (await reader.Find(Roots.Job, known, turn.Cancellation)).State;
        if (state is not DefinedJob defined) return Verdicts.Refused(row.Row, new JobIsVoid());
        var now = defined.On(turn.Today);
        var terms = new JobTerms(row.Text("title")!, Or(row, "family", now.Family.Value), Or(row, "grade", now.Grade.Value));
        if (terms == new JobTerms(now.Title.Value, now.Family.Value, now.Grade.Value)) return new(row.Row, RowOutcome.LeftAlone);
        if (defined.Entry.Changes.Standing.Any())
        {
            var change = new ChangeJob(turn.Id<FactId>($"change jobs {row.Row}"), turn.Today, new(terms.Title, new(terms.Family), new(terms.Grade)));
            return turn.IsDry ? Job.Decide(state, change).Of(row.Row, RowOutcome.Changed)
                : (await jobs.Change(id, change, turn.Context($"change jobs {row.Row}"))).Of(row.Row, RowOutcome.Changed);
        }
        var correct = new CorrectJobDefinition(DefinedJob.DefinitionOf(id), turn.Id<FactId>($"correct jobs {row.Row}"), terms, ImportTurn.Reason);
        return turn.IsDry ? Job.Decide(state, correct).Of(row.Row, RowOutcome.Changed)
            : (await jobs.CorrectDefinition(id, correct, turn.Context($"correct jobs {row.Row}"))).Of(row.Row, RowOutcome.Changed);
    }
}
