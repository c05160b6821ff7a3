-- Leave requests of one working day over all employments in turn, each on a later day than the one before.
-- Arguments: token, name of the run, number of threads, first day (working days counted from 2027-01-04), file of employment ids, leave type.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

local function day_of(n)
  return os.date("!%Y-%m-%d", os.time({year = 2027, month = 1, day = 4, hour = 12}) + 86400 * (7 * math.floor(n / 5) + n % 5))
end

function init(args)
  request = commands_over_employments(args, "leave-requests", function()
    -- The 15th of every month is a holiday: leave would cost nothing.
    while day_of(turn):sub(-2) == "15" do turn = turn + 1 end
    return string.format('{"leaveTypeId":"%s","firstDay":"%s","lastDay":"%s"}', args[6], day_of(turn), day_of(turn))
  end)
end
