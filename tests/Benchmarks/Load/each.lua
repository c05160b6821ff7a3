-- One read of each employment in turn. Arguments: token, path before the id, path after it, number of threads, file of employment ids.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

local ids, at = {}, 0
local head, tail

function init(args)
  ids = own_employments(args[5], tonumber(args[4]))
  head = "GET " .. args[2]
  tail = args[3] .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nAuthorization: Bearer " .. args[1] .. "\r\n\r\n"
end

function request()
  at = at % #ids + 1
  return head .. ids[at] .. tail
end
