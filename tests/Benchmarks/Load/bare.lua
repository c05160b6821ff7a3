-- One small body, always the same.
dofile(os.getenv("BENCH_LOAD") .. "/loads.lua")

wrk.method = "POST"
wrk.path = "/pay-changes"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"effectiveDate":"2026-04-01","pay":{"amount":"4321.50","currency":"EUR","per":"month"}}'
