namespace HrSaas.Domain.Watching.WatchedExceptions;

using HrSaas.Domain.Kernel;

/// <summary>Let an exception stand, for a reason.</summary>
public sealed record AcknowledgeException(ExceptionId Exception, Reason Reason);

/// <summary>Take an acknowledgement back: somebody has to act after all.</summary>
public sealed record WithdrawAcknowledgement(ExceptionId Exception, Reason Reason);
