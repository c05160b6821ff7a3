-- One read of each employment in turn. Arguments: token, path before the id, path after it, number of threads, file of employment ids.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

local ids, mine, at = {}, 0, 0
local head, tail

function init(args)
  local threads = tonumber(args[4])
  local line = 0
  for id in io.lines(args[5]) do
    if line % threads == number then
      mine = mine + 1
      ids[mine] = id
    end
    line = line + 1
  end
  head = "GET " .. args[2]
  tail = args[3] .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nAuthorization: Bearer " .. args[1] .. "\r\n\r\n"
end

function request()
  at = at % mine + 1
  return head .. ids[at] .. tail
end
