namespace HrSaas.Specs.Dsl;

using HrSaas.Application.Kernel;
using HrSaas.Domain.Kernel;

/// <summary>What specs have to know of an aggregate root: how to ask it, how to store it, and how to say it in words. <c>TWorld</c> is what its decisions are told about other roots.</summary>
public interface IRootUnderSpec<TState, TEvent, TWorld>
    where TState : class, IAggregate<TState, TEvent> where TEvent : class where TWorld : class
{
    static abstract string Context { get; }

    /// <summary>The root in words, as a heading: "Org structure".</summary>
    static abstract string Name { get; }

    static abstract StoredEvents Stored { get; }

    /// <summary>What an event does to the facts of the root; null where history is not asked for.</summary>
    static virtual FactChange? ChangeOf(TEvent @event) => null;

    /// <summary>A world in which everything that a command may name is there.</summary>
    static abstract TWorld World { get; }

    static abstract Decision<TEvent> Decide(TState state, object command, TWorld world);

    /// <summary>The same intention, sent again: the server gives it fresh ids.</summary>
    static abstract object Again(object command);

    /// <summary>All statuses that the resource can have on a day: the rows of the decision table.</summary>
    static abstract IReadOnlyList<string> Statuses { get; }

    /// <summary>All commands: the columns of the decision table.</summary>
    static abstract IReadOnlyList<Type> Commands { get; }

    /// <summary>The status on the day that the command is about; null where it names a fact that is not there, and so has no day.</summary>
    static abstract string? StatusFor(TState state, object command);

    /// <summary>What no day can change about the resource that the command names, as a node of the life cycle.</summary>
    static abstract string LifeOf(TState state, object command);

    static abstract string Say(TEvent @event);

    static abstract string SayCommand(object command);

    /// <summary>What is unlike <see cref="World"/>, or null.</summary>
    static abstract string? SayWorld(TWorld world);
}
