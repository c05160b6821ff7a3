-- Pay changes over all employments in turn, each from a later month and to another amount than the one before, so that each records a fact.
-- Arguments: token, name of the run, number of threads, first month (counted from January 2020), file of employment ids.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

local function pay_of_month()
  local day = string.format("%04d-%02d-01", 2020 + math.floor(turn / 12), turn % 12 + 1)
  return string.format('{"effectiveDate":"%s","pay":{"amount":"%d.50","currency":"EUR","per":"month"}}', day, 3000 + turn)
end

function init(args)
  request = commands_over_employments(args, "pay-changes", pay_of_month)
end
