-- Leave requests of one working day over all employments in turn, each on a later day than the one before.
-- Arguments: token, name of the run, number of threads, first day (working days counted from 2027-01-04), file of employment ids, leave type.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

local ids, mine, at, count = {}, 0, 0, 0
local head, keys, tail, leave_type

local function day_of(n)
  return os.date("!%Y-%m-%d", os.time({year = 2027, month = 1, day = 4, hour = 12}) + 86400 * (7 * math.floor(n / 5) + n % 5))
end

local function begin_day()
  -- The 15th of every month is a holiday: leave would cost nothing.
  while day_of(month):sub(-2) == "15" do month = month + 1 end
  local day = day_of(month)
  local body = string.format('{"leaveTypeId":"%s","firstDay":"%s","lastDay":"%s"}', leave_type, day, day)
  tail = "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

function init(args)
  local threads = tonumber(args[3])
  month = tonumber(args[4])
  leave_type = args[6]
  local line = 0
  for id in io.lines(args[5]) do
    if line % threads == number then
      mine = mine + 1
      ids[mine] = id
    end
    line = line + 1
  end
  head = "/leave-requests HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nContent-Type: application/json\r\nAuthorization: Bearer " .. args[1] .. "\r\nIdempotency-Key: "
  keys = args[2] .. "-" .. number .. "-"
  begin_day()
end

function request()
  at = at + 1
  if at > mine then
    at = 1
    month = month + 1
    begin_day()
  end
  count = count + 1
  return "POST /v1/employments/" .. ids[at] .. head .. keys .. count .. tail
end
