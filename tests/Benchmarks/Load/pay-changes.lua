-- Pay changes over all employments in turn, each from a later month and to another amount than the one before, so that each records a fact.
-- Arguments: token, name of the run, number of threads, first month (counted from January 2020), file of employment ids.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

local ids, mine, at, count = {}, 0, 0, 0
local head, keys, tail

local function begin_month()
  local day = string.format("%04d-%02d-01", 2020 + math.floor(month / 12), month % 12 + 1)
  local body = string.format('{"effectiveDate":"%s","pay":{"amount":"%d.50","currency":"EUR","per":"month"}}', day, 3000 + month)
  tail = "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

function init(args)
  local threads = tonumber(args[3])
  month = tonumber(args[4])
  local line = 0
  for id in io.lines(args[5]) do
    if line % threads == number then
      mine = mine + 1
      ids[mine] = id
    end
    line = line + 1
  end
  head = "/pay-changes HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nContent-Type: application/json\r\nAuthorization: Bearer " .. args[1] .. "\r\nIdempotency-Key: "
  keys = args[2] .. "-" .. number .. "-"
  begin_month()
end

function request()
  at = at + 1
  if at > mine then
    at = 1
    month = month + 1
    begin_month()
  end
  count = count + 1
  return "POST /v1/employments/" .. ids[at] .. head .. keys .. count .. tail
end
