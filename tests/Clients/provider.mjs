// node provider.mjs PORT
// An OpenID Connect provider as companies have one (oidc-provider), with one service and one web client. Tests tell it for which tenant it
// speaks (PUT /test/tenant) and when its keys rotate (POST /test/rotate: the newest signs, the one before is still published).
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
const audience = "urn:hrsaas";
let tenant = "";

const key = () => ({ ...generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }), kid: randomUUID(), alg: "ES256", use: "sig" });
let keys = [key()];

// A login is ROLE or ROLE:PERSON; services are HR administrators.
const claims = login => {
  const [role, person] = login.split(":");
  return { tenant, role, ...(person === undefined ? {} : { person }) };
};

const make = () => new Provider(issuer, {
  jwks: { keys },
  clients: [
    { client_id: "payroll", client_secret: "a-secret-of-payroll", grant_types: ["client_credentials"], redirect_uris: [], response_types: [], token_endpoint_auth_method: "client_secret_post", id_token_signed_response_alg: "ES256" },
    { client_id: "web", application_type: "native", grant_types: ["authorization_code"], redirect_uris: [`${issuer}/test/callback`], response_types: ["code"], token_endpoint_auth_method: "none", id_token_signed_response_alg: "ES256" },
  ],
  cookies: { keys: ["a key for cookies in tests"] },
  features: {
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: "hr", audience, accessTokenTTL: 600, accessTokenFormat: "jwt", jwt: { sign: { alg: "ES256" } } }),
    },
  },
  extraTokenClaims: (_, token) => claims(token.accountId ?? "hr-admin"),
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
});

let answer = make().callback();
createServer((request, response) => {
  if (request.method === "PUT" && request.url === "/test/tenant") {
    let text = "";
    request.on("data", part => { text += part; });
    request.on("end", () => { tenant = text; response.end(); });
  } else if (request.method === "POST" && request.url === "/test/rotate") {
    keys = [key(), keys[0]];
    answer = make().callback();
    response.end();
  } else {
    answer(request, response);
  }
}).listen(port, "127.0.0.1", () => console.log("The provider is up."));
