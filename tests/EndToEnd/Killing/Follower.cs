namespace HrSaas.EndToEnd.Killing;

using HrSaas.Tests.Support;

/// <summary>Follows the live stream of changes as a well-behaved client does: when it breaks, it comes back and says how far it has come.</summary>
internal sealed class Follower(Uri address, string token)
{
    private readonly List<Guid> _told = [];
    private string? _last;

    /// <summary>The ids of all events that it was told of, as they came.</summary>
    public IReadOnlyList<Guid> Told
    {
        get
        {
            lock (_told) return [.. _told];
        }
    }

    /// <summary>How often it had to come back.</summary>
    public int Returns { get; private set; } = -1;

    public bool IsFollowing => Returns >= 0;

    public async Task Run(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await using var events = await Events.Open(address, token, "/v1/changes/stream", _last);
                _last ??= events.LastId;
                Returns++;
                while (!enough.IsCancellationRequested)
                {
                    var change = await events.Next();
                    lock (_told) _told.Add(change.Data["id"]!.GetValue<Guid>());
                    _last = change.Id;
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
            {
                await Eventually.NextLook();
            }
        }
    }
}
