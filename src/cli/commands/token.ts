import type { Blueprint } from "../../blueprint/blueprint.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import { loadProject } from "../../host/load-project.js";
import { readAppEnvironment, type AppEnvironment } from "../app-environment.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, type CommandReport } from "../command-report.js";
import { readBlueprint } from "../read-blueprint.js";
import { signToken } from "../sign-token.js";
import { lifetimeOf, requestProblems, type Guarded, type TokenRequest } from "../token-request.js";
import { checkedSecret } from "../token-secret.js";

export type { TokenRequest };

/** `backend-gen token --user ID`: a JWT that the app takes in development. */
export function runToken(context: CommandContext, request: TokenRequest): CommandReport {
  const { value: project, diagnostics } = loadProject(context.host.files, context.root);
  if (project === null) return failedReport(diagnostics);
  if (project.specFiles.length === 0) return failedReport([report("BG3006", {}, null)]);
  const read = readBlueprint(context.engine, project.specFiles);
  const sources = new Map(project.specFiles.map(({ path, text }) => [path, text]));
  if (read.value === null) return failedReport([...diagnostics, ...read.diagnostics], sources);
  const token = tokenFor(context, read.value, request);
  if (token.value === null) return failedReport(token.diagnostics);
  const { name, target } = read.value;
  return { ...failedReport([]), project: { name: name.given, target }, token: token.value };
}

function tokenFor(
  context: CommandContext,
  { auth, database }: Blueprint,
  request: TokenRequest,
): Outcome<string> {
  if (auth.strategy === "none") return refused(report("BG3017", WITHOUT_AUTH, null));
  const { value: environment, diagnostics } = readAppEnvironment(context);
  if (environment === null) return refused(...diagnostics);
  const refusal = refusalOf(auth, environment);
  if (refusal !== null) return refused(report("BG3017", refusal, null));
  const problems = requestProblems(request, auth, database.ids);
  if (problems.length > 0) return refused(...problems);
  const key = checkedSecret(environment("JWT_SECRET"));
  if ("reason" in key) return refused(report("BG3112", key, null));
  const now = Math.floor(context.host.clock() / 1_000);
  return { value: signToken(claimsOf({ auth, request, now }, environment), key.secret), diagnostics: [] };
}

function refused(...diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: null, diagnostics };
}

const WITHOUT_AUTH = {
  reason: "auth.strategy is none, so the app asks for no token",
  help: "send no Authorization header, or set auth.strategy to jwt",
};

/** Why no token of ours could be right, whoever it is for. */
function refusalOf({ algorithms }: Guarded, environment: AppEnvironment) {
  if (!algorithms.includes("HS256"))
    return {
      reason: `the identity provider of JWKS_URL signs its tokens (${algorithms.join(", ")})`,
      help: "get one from the provider",
    };
  if (environment("APP_ENV")?.toLowerCase() !== "production") return null;
  return { reason: "APP_ENV is production", help: "tokens for real users come from a login" };
}

interface Claimant {
  readonly auth: Guarded;
  readonly request: TokenRequest;
  /** Seconds since 1970. */
  readonly now: number;
}

function claimsOf({ auth, request, now }: Claimant, environment: AppEnvironment): Record<string, unknown> {
  const { user, role = [], expires } = request;
  const [issuer, audience] = [environment("JWT_ISSUER"), environment("JWT_AUDIENCE")];
  return {
    [auth.userClaim]: user,
    ...(role.length === 0 ? {} : { [auth.rolesClaim]: [...new Set(role)] }),
    ...(issuer === undefined ? {} : { iss: issuer }),
    ...(audience === undefined ? {} : { aud: audience }),
    iat: now,
    exp: now + (lifetimeOf(expires) ?? 0),
  };
}
