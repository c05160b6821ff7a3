// The README's tour, by a client whose types are generated from the published document: what does not fit the document does not compile.
import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./obj/v1.js";

declare const process: { argv: string[]; exitCode: number };

const [, , baseUrl, run] = process.argv;
if (baseUrl === undefined || run === undefined) throw new Error("node tour.js ADDRESS RUN");

let token = "";
const watched: Middleware = {
  onRequest({ request }) {
    if (token !== "") request.headers.set("Authorization", `Bearer ${token}`);
    return request;
  },
  async onResponse({ request, response }) {
    // Prism, where it stands in between, says here what was not as the document has it.
    const violations = response.headers.get("sl-violations");
    if (violations !== null) throw new Error(`${request.method} ${request.url}: ${violations}`);
    if (!response.ok) throw new Error(`${request.method} ${request.url}: ${response.status} ${await response.clone().text()}`);
    return undefined;
  },
};

// Lists are also written whole as CSV and line by line; the tour reads pages of JSON.
const api = createClient<paths, "application/json">({ baseUrl });
api.use(watched);

type Command = components["schemas"]["CommandAnswer"];

const key = (step: string) => ({ "Idempotency-Key": `typed-${run}-${step}` });

function told<T>(answer: { data?: T }): T {
  if (answer.data === undefined) throw new Error("An answer without content.");
  return answer.data;
}

function same(what: string, seen: unknown, wanted: unknown): void {
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`${what} is ${JSON.stringify(seen)} and should be ${JSON.stringify(wanted)}.`);
}

function coded<T extends { id: string; code: string }>(rows: T[], code: string): string {
  const row = rows.find((one) => one.code === code);
  if (row === undefined) throw new Error(`Nothing has the code ${code}.`);
  return row.id;
}

token = told(await api.POST("/dev/token", { body: { tenant: "demo", role: "hr-admin" } })).access_token;

const legalEntityId = coded(told(await api.GET("/v1/legal-entities", {})).data, "US01");
const jobId = coded(told(await api.GET("/v1/jobs", {})).data, "IT_PROG");
const units = told(await api.GET("/v1/org-units", { params: { query: { limit: 200 } } })).data;
const it = coded(units, "60");
const sales = coded(units, "80");
const managerId = told(await api.GET("/v1/people", { params: { query: { employeeNumber: "103" } } })).data[0]!.id;

// Hire.
const person: Command = told(await api.POST("/v1/people", { params: { header: key("person") }, body: { name: { given: "Maria", family: "Skłodowska" } } }));
const hired: Command = told(
  await api.POST("/v1/employments", {
    params: { header: key("hire") },
    body: {
      personId: person.id, legalEntityId, employeeNumber: `T${run}`, hireDate: "2025-01-01", jobId, orgUnitId: it, managerId,
      pay: { amount: "6200.00", currency: "USD", per: "month" },
    },
  }),
);
const path = { employmentId: hired.id };

// Transfer, and put the day right.
const moved: Command = told(await api.POST("/v1/employments/{employmentId}/transfers", { params: { path, header: key("transfer") }, body: { effectiveDate: "2025-06-01", orgUnitId: sales } }));
const corrected: Command = told(
  await api.POST("/v1/employments/{employmentId}/transfers/{factId}/correction", {
    params: { path: { ...path, factId: moved.factId! }, header: { ...key("correction"), "If-Match": `"${moved.version}"` } },
    body: { effectiveDate: "2025-07-01", orgUnitId: sales, reason: { code: "wrong-day" } },
  }),
);
same("The corrected fact", corrected.factId, moved.factId);

// Where was she on 15 June: as it is known now, and as it was known before.
const now = told(await api.GET("/v1/employments/{employmentId}", { params: { path, query: { asOf: "2025-06-15" } } }));
const before = told(await api.GET("/v1/employments/{employmentId}", { params: { path, query: { asOf: "2025-06-15", knownAt: moved.recordedAt } } }));
same("The unit as known now", now.orgUnitId, it);
same("The unit as known then", before.orgUnitId, sales);

// Terminate, and hire again.
const ended: Command = told(await api.POST("/v1/employments/{employmentId}/terminations", { params: { path, header: key("termination") }, body: { lastDay: "2025-12-31", reason: { code: "resignation" } } }));
same("The versions", [hired.version, moved.version, corrected.version, ended.version], [1, 2, 3, 4]);
const again: Command = told(
  await api.POST("/v1/employments/{employmentId}/rehire", { params: { path, header: key("rehire") }, body: { legalEntityId, hireDate: "2026-03-01", orgUnitId: sales, continuesService: true } }),
);
if (again.id === hired.id) throw new Error("A rehire is an employment of its own.");

// What was said, and who she was in August, and a list that must show all of it.
const history = told(await api.GET("/v1/employments/{employmentId}/history", { params: { path } }));
same("The kinds of facts", history.facts.map((fact) => fact.kind), ["hire", "transfer", "termination"]);
told(await api.GET("/v1/employments/{employmentId}/profile", { params: { path, query: { asOf: "2025-08-01" } } }));
told(await api.GET("/v1/employment-facts", { params: { query: { attribute: "org-unit", asOf: "2025-07-01", limit: 3, waitFor: again.position } } }));
told(await api.GET("/v1/people", { params: { query: { employeeNumber: "101" } } }));

console.log("The tour is done.");
