API={address}/v1
TOKEN={token}
call() { curl -sS -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"; echo; }
field() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d '"' -f 4; }
coded() { call "$API/$1" | grep -o "{[^{]*\"code\":\"$2\"" | field id; }

echo 'Who hires, as what, into which unit, under whom: Alexander James, number 103, leads IT'
ENTITY=$(coded legal-entities US01); JOB=$(coded jobs IT_PROG); IT=$(coded org-units 60); SALES=$(coded org-units 80)
MANAGER=$(call "$API/people?employeeNumber=103" | field id)

echo 'Hire: every command has a key of your own; sent again, it is answered again and not done again'
PERSON=$(call "$API/people" -H 'Idempotency-Key: tour-person' -d '{"name":{"given":"Maria","family":"Skłodowska"}}' | field id)
HIRED=$(call "$API/employments" -H 'Idempotency-Key: tour-hire' -d "{\"personId\":\"$PERSON\",\"legalEntityId\":\"$ENTITY\",\"employeeNumber\":\"1867\",\"hireDate\":\"2025-01-01\",\"jobId\":\"$JOB\",\"orgUnitId\":\"$IT\",\"managerId\":\"$MANAGER\",\"pay\":{\"amount\":\"6200.00\",\"currency\":\"USD\",\"per\":\"month\"}}")
EMPLOYMENT=$(echo "$HIRED" | field id); echo "$HIRED"

echo 'Transfer from IT to Sales from 1 June'
MOVED=$(call "$API/employments/$EMPLOYMENT/transfers" -H 'Idempotency-Key: tour-transfer' -d "{\"effectiveDate\":\"2025-06-01\",\"orgUnitId\":\"$SALES\"}")
TRANSFER=$(echo "$MOVED" | field factId); BEFORE=$(echo "$MOVED" | field recordedAt); echo "$MOVED"

echo 'It was from 1 July: correct the day, and say which version you have seen'
call "$API/employments/$EMPLOYMENT/transfers/$TRANSFER/correction" -H 'Idempotency-Key: tour-correction' -H 'If-Match: "2"' -d "{\"effectiveDate\":\"2025-07-01\",\"orgUnitId\":\"$SALES\",\"reason\":{\"code\":\"wrong-day\"}}"

echo 'Where was she on 15 June? As it is known now, and as it was known before the correction'
call "$API/employments/$EMPLOYMENT?asOf=2025-06-15"
call "$API/employments/$EMPLOYMENT?asOf=2025-06-15&knownAt=$BEFORE"

echo 'Terminate, and hire again'
call "$API/employments/$EMPLOYMENT/terminations" -H 'Idempotency-Key: tour-termination' -d '{"lastDay":"2025-12-31","reason":{"code":"resignation"}}'
call "$API/employments/$EMPLOYMENT/rehire" -H 'Idempotency-Key: tour-rehire' -d "{\"legalEntityId\":\"$ENTITY\",\"hireDate\":\"2026-03-01\",\"orgUnitId\":\"$SALES\",\"continuesService\":true}"

echo 'All that was said about the first employment, and when'
call "$API/employments/$EMPLOYMENT/history"

echo 'Somebody real who came back: Neena Yang left Accounting in March 2015 and is a vice president since September'
call "$API/people?employeeNumber=101"

echo 'Who Maria was in August, from all contexts at once: her manager, and by which rule; what changed soon'
call "$API/employments/$EMPLOYMENT/profile?asOf=2025-08-01"
