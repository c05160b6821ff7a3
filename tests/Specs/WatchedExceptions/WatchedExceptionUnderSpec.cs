namespace HrSaas.Specs.WatchedExceptions;

using HrSaas.Application.Kernel;
using HrSaas.Application.Watching;
using HrSaas.Domain.Kernel;
using HrSaas.Domain.Watching.WatchedExceptions;
using HrSaas.Specs.Dsl;

/// <summary>The exception as it is on the day; null when there is none.</summary>
public sealed record ExceptionWorld(OpenException? Open);

public sealed class WatchedExceptionUnderSpec : IRootUnderSpec<WatchedException, WatchedExceptionEvent, ExceptionWorld>
{
    public static string Context => "Watching";

    public static string Name => "Watched exception";

    public static StoredEvents Stored => StoredWatchedExceptionEvents.Map;

    public static ExceptionWorld World { get; } = new(new OpenException("manager-not-employed", Names.Id<PersonId>("Ada"), null));

    public static Decision<WatchedExceptionEvent> Decide(WatchedException state, object command, ExceptionWorld world) => command switch
    {
        AcknowledgeException c => WatchedException.Decide(state, c, world.Open),
        WithdrawAcknowledgement c => WatchedException.Decide(state, c),
        _ => throw new ArgumentException($"{command} is no command on an exception."),
    };

    public static object Again(object command) => command;

    public static IReadOnlyList<string> Statuses { get; } = ["not acknowledged", "acknowledged", "no longer acknowledged"];

    public static IReadOnlyList<Type> Commands { get; } = [typeof(AcknowledgeException), typeof(WithdrawAcknowledgement)];

    public static string? StatusFor(WatchedException state, object command) => state switch
    {
        NotAcknowledged => Statuses[0],
        Acknowledged => Statuses[1],
        NoLongerAcknowledged => Statuses[2],
    };

    public static string LifeOf(WatchedException state, object command) => state switch
    {
        NotAcknowledged => "Not acknowledged",
        Acknowledged => "Acknowledged",
        NoLongerAcknowledged => "No longer acknowledged",
    };

    public static string Say(WatchedExceptionEvent @event) => @event switch
    {
        ExceptionAcknowledged e => $"the exception that {Names.Of(e.Exception)} ({e.Rule}) is acknowledged: {Say(e.Reason)}",
        AcknowledgementWithdrawn e => $"the acknowledgement that {Names.Of(e.Exception)} is withdrawn: {Say(e.Reason)}",
    };

    public static string SayCommand(object command) => command switch
    {
        AcknowledgeException c => $"the exception that {Names.Of(c.Exception)} is to be acknowledged: {Say(c.Reason)}",
        WithdrawAcknowledgement c => $"the acknowledgement that {Names.Of(c.Exception)} is to be withdrawn: {Say(c.Reason)}",
        _ => "",
    };

    public static string? SayWorld(ExceptionWorld world) =>
        world == World ? null : world.Open is null ? "there is no such exception on the day" : "the exception concerns no person";

    private static string Say(Reason reason) => reason.Note is null ? reason.Code : $"{reason.Code}, with a note";
}
