namespace HrSaas.Application.People;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;
using HrSaas.Domain.People.Persons;

/// <summary>What can be done with what custom fields say of persons. What a decision was told of a field is proved with it.</summary>
public sealed class CustomValues(Ledger ledger, StateReader reader)
{
    public Task<CommandOutcome> Change(PersonId id, ChangeCustomValue command, CommandContext context) =>
        ledger.Decide(Roots.Person, id.Value, context,
            async state => Person.Decide(state, command, await Field(command.Field, context)),
            (_, version) => new(id.Value, version, command.Fact));

    public Task<CommandOutcome> CorrectChange(PersonId id, CorrectCustomValueChange command, CommandContext context) =>
        ledger.Decide(Roots.Person, id.Value, context,
            async state => Person.Decide(state, command, await Field(command.Field, context)),
            (_, version) => new(id.Value, version, command.Fact, command.Correction));

    private async ValueTask<CustomField> Field(CustomFieldId id, CommandContext context) =>
        (await reader.Find(Roots.CustomField, id.Value, context.Cancellation)).State;
}
