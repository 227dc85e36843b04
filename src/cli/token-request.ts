import type { Blueprint } from "../blueprint/blueprint.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean, suggest } from "../diagnostics/did-you-mean.js";
import { quoted } from "../diagnostics/quoted.js";
import { report } from "../diagnostics/report.js";

/** What `backend-gen token` was given. */
export interface TokenRequest {
  readonly user: string;
  readonly role?: readonly string[];
  /** A number and a unit: 90s, 30m, 12h, 30d. */
  readonly expires: string;
}

/** A backend that checks tokens. */
export type Guarded = Extract<Blueprint["auth"], { strategy: "jwt" }>;

const LONGEST_ID = 255;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const LONGEST_DAYS = 365;
const ID_PATTERNS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  int: /^[1-9]\d{0,18}$/,
} as const;

/** Everything that is wrong with the options, by what the backend knows. */
export function requestProblems(
  request: TokenRequest,
  auth: Guarded,
  ids: keyof typeof ID_PATTERNS,
): readonly Diagnostic[] {
  const roles = (request.role ?? []).flatMap((role) => roleProblem(role, auth.roles));
  const user = userProblem(request.user) ?? (auth.hasAccounts ? accountProblem(request.user, ids) : null);
  const life =
    lifetimeOf(request.expires) === null
      ? [
          misuse(
            `--expires cannot be ${quoted(request.expires)}`,
            `a time of up to ${LONGEST_DAYS}d: 90s, 30m, 12h, 30d`,
          ),
        ]
      : [];
  return [...(user === null ? [] : [user]), ...roles, ...life];
}

/** The seconds that `text` (90s, 30m, 12h, 30d) stands for; null when it is none, or over a year. */
export function lifetimeOf(text: string): number | null {
  const [, digits = "", unit = ""] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const seconds = Number(digits) * (SECONDS[unit] ?? 0);
  return seconds > 0 && seconds <= LONGEST_DAYS * 86_400 ? seconds : null;
}

function userProblem(user: string): Diagnostic | null {
  const length = [...user].length;
  if (length === 0) return misuse("--user is empty", "give the user's id: --user ana");
  if (length > LONGEST_ID)
    return misuse(`--user has ${length} characters`, `the app takes ids of up to ${LONGEST_ID}`);
  // No database column can hold them, and the app refuses such a token.
  return /[\0\p{Cs}]/u.test(user)
    ? misuse(`--user cannot be ${quoted(user)}`, "it has a NUL or half a character")
    : null;
}

function accountProblem(user: string, ids: keyof typeof ID_PATTERNS): Diagnostic | null {
  if (ID_PATTERNS[ids].test(user)) return null;
  return misuse(
    `--user ${quoted(user)} is no id of an account`,
    "register a user with POST /auth/register; the answer has the id",
  );
}

function roleProblem(role: string, known: readonly string[]): Diagnostic[] {
  if (known.includes(role)) return [];
  const help = known.length === 0 ? `declare it: auth: {roles: [...]}` : `there are: ${known.join(", ")}`;
  return [misuse(`there is no role ${quoted(role)} in auth.roles`, didYouMean(suggest(role, known)) ?? help)];
}

function misuse(message: string, help: string): Diagnostic {
  return report("BG3007", { message, help }, null);
}
