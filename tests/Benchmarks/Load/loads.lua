-- What both loads share: threads are numbered, and the result is one line that the benchmark reads.
local threads = {}

-- Where a rate is wanted, each connection rests before its next request, so many milliseconds on average.
local rest = tonumber(os.getenv("BENCH_REST") or "0")
if rest > 0 then
  function delay() return math.random(0, 2 * rest) end
end

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function done(summary, latency, requests)
  local month = 0
  for _, thread in ipairs(threads) do month = math.max(month, thread:get("month") or 0) end
  local e = summary.errors
  io.write(string.format("@ %d %d %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status, e.connect + e.read + e.write + e.timeout, month))
end
