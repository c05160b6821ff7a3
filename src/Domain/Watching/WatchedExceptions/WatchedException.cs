namespace HrSaas.Domain.Watching.WatchedExceptions;

using HrSaas.Domain.Kernel;

/// <summary>
/// What has been said about one exception to a watched rule. Whether the exception is there on a day is not kept here: it is read off
/// the facts, appears and disappears with them, and what was said about it stays.
/// </summary>
public abstract record WatchedException : IAggregate<WatchedException, WatchedExceptionEvent>
{
    private protected WatchedException() { }

    public static WatchedException Initial { get; } = new NotAcknowledged();

    /// <summary>The person whom the exception concerns, where it concerns one: notes are kept under their key.</summary>
    public PersonId? Subject => this switch
    {
        NotAcknowledged => null,
        Acknowledged it => it.Person,
        NoLongerAcknowledged it => it.Person,
    };

    public static WatchedException Evolve(WatchedException state, WatchedExceptionEvent @event) => @event switch
    {
        ExceptionAcknowledged e => new Acknowledged(e.Person, e.Reason),
        AcknowledgementWithdrawn => new NoLongerAcknowledged(state.Subject),
    };

    /// <param name="open">The exception as it is on a day; null when there is none of that id on it.</param>
    public static Decision<WatchedExceptionEvent> Decide(WatchedException state, AcknowledgeException command, OpenException? open)
    {
        if (state is Acknowledged { Reason: var said } && said == command.Reason) return Decision<WatchedExceptionEvent>.Nothing;
        if (open is null) return new ExceptionNotOpen(command.Exception);
        if (FlawsOf(command.Reason, open.Person) is { } flaws) return flaws;
        return new ExceptionAcknowledged(command.Exception, open.Rule, open.Person, command.Reason);
    }

    /// <summary>Whether the exception is still there does not matter: what was said about it can be taken back either way.</summary>
    public static Decision<WatchedExceptionEvent> Decide(WatchedException state, WithdrawAcknowledgement command) => state switch
    {
        NotAcknowledged => new ExceptionNotAcknowledged(command.Exception),
        NoLongerAcknowledged => Decision<WatchedExceptionEvent>.Nothing,
        Acknowledged it when FlawsOf(command.Reason, it.Person) is { } flaws => flaws,
        Acknowledged => new AcknowledgementWithdrawn(command.Exception, command.Reason),
    };

    private static NotWellFormed? FlawsOf(Reason reason, PersonId? person) =>
        NotWellFormed.Of(person is null ? reason.FindFlawsWhereNobodyIsConcerned() : reason.FindFlaws());
}

/// <summary>Nobody has said anything about it.</summary>
public sealed record NotAcknowledged : WatchedException;

/// <summary>Somebody has seen it, and lets it stand for a reason.</summary>
public sealed record Acknowledged(PersonId? Person, Reason Reason) : WatchedException;

/// <summary>It had been acknowledged, and is no longer.</summary>
public sealed record NoLongerAcknowledged(PersonId? Person) : WatchedException;

/// <summary>An exception as it is on a day, computed from the facts.</summary>
/// <param name="Rule">The watched rule in kebab-case.</param>
/// <param name="Person">Whom it concerns, where it concerns one person.</param>
/// <param name="Owner">Who has to act, where that is a person and not a role.</param>
public sealed record OpenException(string Rule, PersonId? Person, PersonId? Owner);
