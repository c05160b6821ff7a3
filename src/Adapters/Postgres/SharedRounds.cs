namespace HrSaas.Adapters.Postgres;

/// <summary>
/// Lets questions of one kind that come in at the same time go to the database together. One that finds nobody ahead of it goes at once, so that nothing is
/// waited for where there is little to do; where there is much, as many as wait share a round trip and the setting up of its statements.
/// </summary>
/// <param name="ask">Answers questions in their order. If it fails, all of them fail the same way.</param>
/// <param name="atOnce">The most rounds under way for one key.</param>
/// <param name="most">The most questions in a round.</param>
internal sealed class SharedRounds<TKey, TQuestion, TAnswer>(Func<TKey, IReadOnlyList<TQuestion>, Task<TAnswer[]>> ask, int atOnce, int most) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Lane> _lanes = [];

    /// <summary>The round goes on when the caller does not wait for it any longer: others may be in it.</summary>
    public Task<TAnswer> Ask(TKey key, TQuestion question, CancellationToken cancellation)
    {
        var waiting = new Waiting(question);
        lock (_gate)
        {
            if (!_lanes.TryGetValue(key, out var lane)) _lanes.Add(key, lane = new());
            lane.Waiting.Enqueue(waiting);
            if (lane.UnderWay < atOnce)
            {
                lane.UnderWay++;
                using (ExecutionContext.SuppressFlow()) _ = Run(key, lane);
            }
        }
        return waiting.Task.WaitAsync(cancellation);
    }

    private async Task Run(TKey key, Lane lane)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        while (Next(key, lane) is { Length: > 0 } together)
        {
            try
            {
                var answers = await ask(key, Array.ConvertAll(together, one => one.Question));
                for (var i = 0; i < together.Length; i++) together[i].SetResult(answers[i]);
            }
            catch (Exception failed)
            {
                foreach (var one in together) one.TrySetException(failed);
            }
        }
    }

    private Waiting[] Next(TKey key, Lane lane)
    {
        lock (_gate)
        {
            var next = new Waiting[Math.Min(lane.Waiting.Count, most)];
            for (var i = 0; i < next.Length; i++) next[i] = lane.Waiting.Dequeue();
            if (next.Length == 0 && --lane.UnderWay == 0) _lanes.Remove(key);
            return next;
        }
    }

    private sealed class Lane
    {
        public Queue<Waiting> Waiting { get; } = [];

        public int UnderWay { get; set; }
    }

    private sealed class Waiting(TQuestion question) : TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public TQuestion Question => question;
    }
}
