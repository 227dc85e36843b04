import { quoted } from "../diagnostics/quoted.js";
import type { Spec } from "../spec/spec.js";
import type { Api } from "./blueprint.js";
import type { Place } from "./place.js";
import { ROOT_PATHS } from "./reserved-names.js";

const LONGEST_PREFIX = 200;
const MOST_REQUESTS = 1_000_000;
const DEFAULT_RATE_LIMIT = "100/minute";
const WINDOWS: ReadonlyMap<string, number> = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
]);

/** The shape of the API with its defaults: `/api/v1`, snake_case, an envelope, 100 requests a minute. */
export function resolveApi(api: NonNullable<Spec["api"]>, place: Place): Api {
  return {
    prefix: resolvePrefix(api.prefix ?? "/api/v1", place.at("prefix")),
    casing: api.casing ?? "snake",
    envelope: api.envelope ?? true,
    rateLimit: resolveRateLimit(api.rateLimit ?? DEFAULT_RATE_LIMIT, place.at("rateLimit")),
  };
}

function resolvePrefix(prefix: string, place: Place): string {
  const problem = prefixProblem(prefix);
  if (problem !== null)
    place.report("BG2050", {
      key: "api.prefix",
      value: quoted(prefix),
      reason: problem,
      help: betterPrefix(prefix),
    });
  return prefix;
}

function prefixProblem(prefix: string): string | null {
  if (prefix.length > LONGEST_PREFIX) return `it is longer than ${String(LONGEST_PREFIX)} characters`;
  if (!/^(?:\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)*$/.test(prefix)) {
    return 'it is either "" or starts with a slash, has none at its end, and consists of lower-case letters, digits, ".", "_" and "-"';
  }
  const own = ROOT_PATHS.find((path) => prefix === path || prefix.startsWith(`${path}/`));
  return own === undefined ? null : `${own} is an address of the backend itself`;
}

function betterPrefix(prefix: string): string | null {
  const better = prefix
    .toLowerCase()
    .split("/")
    .filter((part) => part !== "")
    .map((part) => `/${part}`)
    .join("");
  return better !== prefix && prefixProblem(better) === null ? `write "${better}"` : null;
}

function resolveRateLimit(text: string, place: Place): Api["rateLimit"] {
  if (text === "off") return null;
  const [, count = "", window = ""] = /^([1-9]\d{0,6})\/([a-z]+)$/.exec(text) ?? [];
  const requests = Number(count);
  const seconds = WINDOWS.get(window);
  if (seconds !== undefined && requests >= 1 && requests <= MOST_REQUESTS) return { requests, seconds, text };
  const reason = `it is "off", or a number up to ${String(MOST_REQUESTS)} and second, minute, hour or day`;
  place.report("BG2050", {
    key: "api.rateLimit",
    value: quoted(text),
    reason,
    help: `for example "${DEFAULT_RATE_LIMIT}"`,
  });
  return null;
}
