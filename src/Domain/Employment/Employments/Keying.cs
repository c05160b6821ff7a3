namespace HrSaas.Domain.Employment.Employments;

using System.Collections.Immutable;
using HrSaas.Domain.Kernel;

/// <summary>External ids. Another system may know an employment before it begins and long after it has ended, so their days are not bound to it.</summary>
public abstract partial record Employment
{
    public static Decision<EmploymentEvent> Decide(Employment state, ChangeEmploymentExternalId command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Change(employment, command),
    };

    public static Decision<EmploymentEvent> Decide(Employment state, CorrectEmploymentExternalIdChange command) => state switch
    {
        NoEmployment => new EmploymentNotFound(),
        VoidEmployment => new EmploymentIsVoid(),
        CurrentEmployment employment => Correct(employment, command),
    };

    private static Decision<EmploymentEvent> Change(CurrentEmployment employment, ChangeEmploymentExternalId command)
    {
        if (NotWellFormed.Of(command.ExternalId.FindFlaws()) is { } flaws) return flaws;
        var now = employment.ExternalIds.InForce(command.EffectiveDate, known => known.Value?.System == command.ExternalId.System);
        return (now?.Value.Value ?? command.ExternalId with { Key = null }) == command.ExternalId
            ? Decision<EmploymentEvent>.Nothing
            : new EmploymentExternalIdChanged(command.Fact, command.EffectiveDate, Identifying<ExternalId>.Of(command.ExternalId));
    }

    private static Decision<EmploymentEvent> Correct(CurrentEmployment employment, CorrectEmploymentExternalIdChange command)
    {
        if (NotWellFormed.Of(command.ExternalId.FindFlaws(), command.Reason.FindFlaws()) is { } flaws) return flaws;
        if (!employment.ExternalIds.MayCorrect(command.Fact, employment.Logs, out var fact, out var refusal)) return refusal;
        var id = Identifying<ExternalId>.Of(command.ExternalId);
        return fact.Says(command.EffectiveDate, id)
            ? Decision<EmploymentEvent>.Nothing
            : new EmploymentExternalIdChangeCorrected(fact.Id, command.Correction, command.EffectiveDate, id, command.Reason);
    }

    /// <summary>The employment that begins, and the keys told with it, each a fact of its own: all of it, or nothing.</summary>
    private static Decision<EmploymentEvent> Begin(EmploymentEvent begun, ImmutableArray<ChangeEmploymentExternalId> keys)
    {
        if (keys.IsDefaultOrEmpty) return begun;
        var events = ImmutableArray.Create(begun);
        var state = Evolve(Initial, begun);
        foreach (var key in keys)
        {
            var decision = Decide(state, key);
            if (decision.Refusal is { } refusal) return refusal;
            events = events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, Evolve);
        }
        return Decision<EmploymentEvent>.Of(events);
    }
}
