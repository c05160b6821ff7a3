namespace HrSaas.EndToEnd.Killing;

using System.Diagnostics;
using System.Net;
using HrSaas.Tests.Support;

/// <summary>
/// One of many clients: issues a command, and sends it again under its key until it is answered, whatever breaks. Now and then it
/// repeats an old one, which must be answered as it was.
/// </summary>
internal sealed class Client(Api api, Script script, int seed)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);
    private readonly Random _random = new(seed);
    private readonly List<Told> _told = [];
    private readonly List<string> _wrong = [];
    private readonly Queue<string> _registered = new();
    private int _answers;

    public IReadOnlyList<Told> Told => _told;

    /// <summary>Answers that no client should ever get.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public int Answers => Volatile.Read(ref _answers);

    public async Task Run(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            if (_told.Count > 0 && _random.Next(20) == 0)
            {
                await Repeat(_told[_random.Next(_told.Count)]);
                continue;
            }
            _registered.TryDequeue(out var person);
            var told = await Issue(script.Next(person));
            _told.Add(told);
            if (told is { IsAccepted: true, Command.What: What.Person }) _registered.Enqueue(told.Id.ToString());
            Interlocked.Increment(ref _answers);
        }
    }

    private async Task Repeat(Told first)
    {
        var again = await Issue(first.Command);
        // A refusal is decided anew; what was accepted stays what it was.
        if (first.IsAccepted && again with { AnsweredAt = first.AnsweredAt } != first)
            _wrong.Add($"{first.Command.Key} was answered {first} and, sent again, {again}");
    }

    private async Task<Told> Issue(Command command)
    {
        var since = Stopwatch.GetTimestamp();
        var tries = new List<string>();
        while (true)
        {
            ApiAnswer? answer = null;
            var tried = Stopwatch.GetElapsedTime(since);
            try
            {
                answer = await api.Post(command.Path, command.Body, command.Key);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
            {
                // Whether it was done is not known: that is what the key is for.
                tries.Add($"{tried.TotalSeconds:0.0} s: {broken.Message}");
            }
            if (answer is { } said && IsFinal(said)) return Read(command, said);
            if (answer?.Status == HttpStatusCode.InternalServerError) _wrong.Add($"{command.Path} answered 500: {answer.Body?.ToJsonString()}");
            if (answer is { } other) tries.Add($"{tried.TotalSeconds:0.0} s: {other.Status} {other.Code}");
            if (Stopwatch.GetElapsedTime(since) > LongestWait) throw new TimeoutException($"{command} had no answer in {LongestWait}:\n{string.Join('\n', tries.TakeLast(20))}");
            await Eventually.NextTry(tries.Count, _random);
        }
    }

    private static bool IsFinal(ApiAnswer answer) =>
        answer.Status is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError) && answer.Code is not ("still-running" or "too-contended");

    private static Told Read(Command command, ApiAnswer answer) => answer.Status is HttpStatusCode.OK or HttpStatusCode.Created
        ? new(command, null, Guid.Parse(answer.Text("id")), answer.Body!["factId"]?.GetValue<Guid>() ?? default, answer.Number("version"),
            answer.Body!["changed"]!.GetValue<bool>(), DateTimeOffset.Parse(answer.Text("recordedAt"), System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow)
        : new(command, answer.Code ?? $"{answer.Status}", default, default, 0, false, default, DateTimeOffset.UtcNow);
}
