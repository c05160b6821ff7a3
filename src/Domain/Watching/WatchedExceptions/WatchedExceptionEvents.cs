namespace HrSaas.Domain.Watching.WatchedExceptions;

using HrSaas.Domain.Kernel;

/// <summary>Something that was said about one exception.</summary>
public abstract record WatchedExceptionEvent
{
    private protected WatchedExceptionEvent() { }
}

/// <summary>Somebody has seen the exception and lets it stand, for a reason.</summary>
/// <param name="Rule">The watched rule by name, so that it can be told when the rule is no longer watched.</param>
public sealed record ExceptionAcknowledged(ExceptionId Exception, string Rule, PersonId? Person, Reason Reason) : WatchedExceptionEvent;

/// <summary>The exception is no longer acknowledged.</summary>
public sealed record AcknowledgementWithdrawn(ExceptionId Exception, Reason Reason) : WatchedExceptionEvent;
