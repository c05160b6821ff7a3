-- What both loads share: threads are numbered, and the result is one line that the benchmark reads.
local threads = {}

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
