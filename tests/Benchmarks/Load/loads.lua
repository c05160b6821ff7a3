-- What both loads share: threads are numbered, and the result is one line that the benchmark reads.
local threads = {}

-- Where a rate is wanted, each connection rests before its next request, so many milliseconds on average.
local rest = tonumber(os.getenv("BENCH_REST") or "0")
if rest > 0 then
  function delay() return math.random(0, 2 * rest) end
end

-- Of the employments in the file, those that this thread sends requests of: each thread has its own.
function own_employments(file, threads)
  local ids, line = {}, 0
  for id in io.lines(file) do
    if line % threads == number then table.insert(ids, id) end
    line = line + 1
  end
  return ids
end

-- One command after the other over this thread's employments, each under a key of its own; when all have had one, the next turn begins with another body.
-- Arguments: token, name of the run, number of threads, first turn, file of employment ids. What the turn is called is the script's.
function commands_over_employments(args, command, body_of_turn)
  local ids, at, count = own_employments(args[5], tonumber(args[3])), 0, 0
  local head = "/" .. command .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nContent-Type: application/json\r\nAuthorization: Bearer " .. args[1] .. "\r\nIdempotency-Key: "
  local keys, tail = args[2] .. "-" .. number .. "-", nil

  local function begin_turn()
    local body = body_of_turn()
    tail = "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
  end

  turn = tonumber(args[4])
  begin_turn()
  return function()
    at = at + 1
    if at > #ids then
      at = 1
      turn = turn + 1
      begin_turn()
    end
    count = count + 1
    return "POST /v1/employments/" .. ids[at] .. head .. keys .. count .. tail
  end
end

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function done(summary, latency, requests)
  local turn = 0
  for _, thread in ipairs(threads) do turn = math.max(turn, thread:get("turn") or 0) end
  local e = summary.errors
  io.write(string.format("@ %d %d %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status, e.connect + e.read + e.write + e.timeout, turn))
end
