namespace HrSaas.Application.People;

using System.Runtime.CompilerServices;
using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.People.CustomFields;

/// <summary>What can be done with custom fields.</summary>
public sealed class CustomFields(Ledger ledger)
{
    public Task<CommandOutcome> Define(DefineCustomField command, CommandContext context) =>
        ledger.Decide(Roots.CustomField, command.Id.Value, context,
            state => new(CustomField.Decide(state, command)),
            (_, version) => new(command.Id.Value, version),
            _ => [new("custom-field-code", command.Code, command.Id.Value, new CustomFieldCodeTaken(command.Code))]);

    public Task<CommandOutcome> Relabel(CustomFieldId id, RelabelCustomField command, CommandContext context) =>
        Decide(id, context, state => CustomField.Decide(state, command));

    public Task<CommandOutcome> AddChoice(CustomFieldId id, AddFieldChoice command, CommandContext context) =>
        Decide(id, context, state => CustomField.Decide(state, command));

    public Task<CommandOutcome> RetireChoice(CustomFieldId id, RetireFieldChoice command, CommandContext context) =>
        Decide(id, context, state => CustomField.Decide(state, command));

    public Task<CommandOutcome> Retire(CustomFieldId id, RetireCustomField command, CommandContext context) =>
        Decide(id, context, state => CustomField.Decide(state, command));

    private Task<CommandOutcome> Decide(CustomFieldId id, CommandContext context, Func<CustomField, Decision<CustomFieldEvent>> decide, [CallerMemberName] string named = "") =>
        ledger.Decide(Roots.CustomField, id.Value, context, state => new(decide(state)), (_, version) => new(id.Value, version), command: named);
}
