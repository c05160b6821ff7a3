namespace HrSaas.Adapters.Http.Limits;

using System.Collections.Concurrent;
using HrSaas.Application.Kernel;

/// <summary>
/// Counts the requests of each caller of each tenant, exactly for this host. A count is one number, taken by compare and swap; there is no timer. Counts that were
/// not touched for a whole window are forgotten, and are over by then. Beyond a number of callers in one window, new ones share a fixed number of counts: they are
/// let through less often at worst, never more.
/// </summary>
internal sealed class CallerLimits
{
    private const int Shared = 1024;

    private readonly RateLimit _limit;
    private readonly TimeProvider _time;
    private readonly long _epoch;
    private readonly long _window;
    private readonly int _most;
    private readonly Lock _one = new();
    private readonly Count?[] _shared = new Count?[Shared];
    private ConcurrentDictionary<(TenantId, string), Count> _young = new();
    private ConcurrentDictionary<(TenantId, string), Count> _old = new();
    private long _youngSince;
    private int _youngCount;

    /// <param name="most">How many callers have a count of their own in one window.</param>
    public CallerLimits(RateLimit limit, TimeProvider time, int most = 100_000)
    {
        (_limit, _time, _most, _epoch, _window) = (limit, time, most, time.GetTimestamp(), (long)limit.Window.TotalMilliseconds);
        Policy = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"default\";q={limit.Quota};w={(long)limit.Window.TotalSeconds}");
    }

    /// <summary>The value of <c>RateLimit-Policy</c>.</summary>
    public string Policy { get; }

    public bool IsOff => _limit.Quota == 0;

    /// <summary>How many callers have a count of their own.</summary>
    internal int Kept => _young.Count + _old.Count;

    /// <summary>Takes one request from the caller's quota, if any is left.</summary>
    public Allowance Take(TenantId tenant, string caller)
    {
        var now = (long)_time.GetElapsedTime(_epoch).TotalMilliseconds;
        var count = Volatile.Read(ref _young).TryGetValue((tenant, caller), out var found) ? found : FindOrAdd((tenant, caller), now);
        return count.Take(_limit.Quota, _window, now);
    }

    // Under one lock, so that a caller never has two counts.
    private Count FindOrAdd((TenantId, string) key, long now)
    {
        lock (_one)
        {
            if (now - _youngSince >= _window)
            {
                // What is in the old ones only was last touched before the young ones began: its window is over.
                _old = _young;
                Volatile.Write(ref _young, new());
                (_youngSince, _youngCount) = (now, 0);
            }
            if (_young.TryGetValue(key, out var count)) return count;
            if (!_old.TryGetValue(key, out count))
            {
                if (_youngCount >= _most) return _shared[(uint)key.GetHashCode() % Shared] ??= new(now);
                count = new(now);
            }
            _young[key] = count;
            _youngCount++;
            return count;
        }
    }

    /// <summary>The window's beginning in milliseconds (39 bits) and what was used of it (24 bits).</summary>
    private sealed class Count(long now)
    {
        private const int Bits = 24;
        private long _state = now << Bits;

        public Allowance Take(int quota, long window, long now)
        {
            while (true)
            {
                var state = Volatile.Read(ref _state);
                var (since, used) = (state >> Bits, (int)(state & ((1 << Bits) - 1)));
                if (now - since >= window) (since, used) = (now, 0);
                // Whoever read the clock just before the window began is in it all the same.
                var resets = (int)((since + window - Math.Max(now, since) + 999) / 1000);
                if (used >= quota) return new(false, 0, resets);
                if (Interlocked.CompareExchange(ref _state, (since << Bits) | (uint)(used + 1), state) == state) return new(true, quota - used - 1, resets);
            }
        }
    }
}
