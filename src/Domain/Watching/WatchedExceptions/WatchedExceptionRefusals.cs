namespace HrSaas.Domain.Watching.WatchedExceptions;

using HrSaas.Domain.Kernel;

/// <summary>On the day named there is no such exception: the facts are otherwise by now, or the exception begins on another day and so is another one.</summary>
/// <remarks>Read the list of exceptions for that day again and take the id from it; if the exception is of another day, name that day as <c>openOn</c>. If it is gone, there is nothing left to acknowledge.</remarks>
public sealed record ExceptionNotOpen(ExceptionId Exception) : Refusal("exception-not-open",
    $"There is no exception {Exception} on that day.", RefusalKind.NotThere);

/// <summary>Nobody has acknowledged this exception, so there is nothing to take back.</summary>
/// <remarks>Take the id from the list of exceptions; it shows which of them are acknowledged.</remarks>
public sealed record ExceptionNotAcknowledged(ExceptionId Exception) : Refusal("exception-not-acknowledged",
    $"The exception {Exception} has not been acknowledged.", RefusalKind.NotThere);
