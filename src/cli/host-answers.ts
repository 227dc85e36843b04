import { didYouMean, suggest } from "../diagnostics/did-you-mean.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Prompter } from "../host/prompter.js";
import { knownValue, type Fact } from "../inspect/fact.js";
import type { Inspection } from "../inspect/inspection.js";
import { HOST_KEYS, hostKeys, isHostKey, type HostKey } from "./host-keys.js";

/** What is known of a project, by the key of `host:`; a key without a value is not there. */
export type HostAnswers = ReadonlyMap<HostKey, string>;

/** What the person said about a project. */
export interface HostRequest {
  /** `key=value`, each. */
  readonly host?: readonly string[];
  /** A connection of our own, beside the ORM that the project has. */
  readonly bringOrm?: boolean;
}

const KNOWN_ORMS = new Set(["sqlmodel", "sqlalchemy", "drizzle", "none"]);
const NEITHER = "";
/** Where a project has none, ours is not brought but left out. */
const EXAMPLES = { fastapi: "app/main.py:app", fastify: "src/app.ts:buildApp()" };

/** Everything about a project that is written down: as it was found, as it was said, or as the person answers now. */
export async function hostAnswers(
  inspection: Inspection,
  request: HostRequest,
  prompter: Prompter | null,
): Promise<Outcome<HostAnswers>> {
  const known = hostKeys(inspection.stack);
  const said = readSaid(request.host ?? [], known);
  if (said.value === null) return { value: null, diagnostics: said.diagnostics };
  const refusal = refusalOf(inspection, said.value, request);
  if (refusal !== null) return { value: null, diagnostics: [refusal] };
  const answers = new Map<HostKey, string>();
  const open: Diagnostic[] = [];
  const valueOf = (key: HostKey): string =>
    answers.get(key) ?? said.value?.get(key) ?? knownValue(inspection.facts.get(key)) ?? NEITHER;
  for (const key of known) {
    const given = said.value.get(key);
    const fact = inspection.facts.get(key);
    if (given !== undefined) answers.set(key, given);
    else if (fact?.kind === "ambiguous" && isAsked(key, valueOf)) {
      if (prompter === null) open.push(unclear(key, fact));
      else answers.set(key, await askFact(prompter, key, fact));
    } else if (fact !== undefined) answers.set(key, keptValue(key, fact));
  }
  if (open.length > 0) return { value: null, diagnostics: open };
  return { value: whole(inspection, answers, said.value), diagnostics: [] };
}

/** `key=value` by key; `key=none` takes a thing away that was found. */
function readSaid(
  given: readonly string[],
  known: readonly HostKey[],
): Outcome<ReadonlyMap<HostKey, string>> {
  const said = new Map<HostKey, string>();
  const diagnostics: Diagnostic[] = [];
  for (const text of given) {
    const at = text.indexOf("=");
    const key = text.slice(0, Math.max(at, 0));
    if (at > 0 && isHostKey(key) && known.includes(key))
      said.set(key, isNothing(key, text.slice(at + 1)) ? NEITHER : text.slice(at + 1));
    else diagnostics.push(unknownKey(text, at > 0 ? key : null, known));
  }
  return { value: diagnostics.length > 0 ? null : said, diagnostics };
}

function isNothing(key: HostKey, value: string): boolean {
  return value === "none" && key !== "imports";
}

function unknownKey(given: string, key: string | null, known: readonly HostKey[]): Diagnostic {
  const suggestion = key === null ? null : suggest(key, known);
  const reason = key === null ? "it is not key=value" : `there is no key ${key}`;
  return report(
    "BG3206",
    { given, reason, help: didYouMean(suggestion) ?? `the keys are: ${known.join(", ")}` },
    null,
  );
}

/** Why no resource can be added to such a project, or null. */
function refusalOf(
  { stack, facts }: Inspection,
  said: ReadonlyMap<HostKey, string>,
  { bringOrm = false }: HostRequest,
): Diagnostic | null {
  const orm = knownValue(facts.get("orm"));
  const isOther = orm !== null && !KNOWN_ORMS.has(orm) && !said.has("orm");
  if (isOther && !bringOrm) return report("BG3204", { orm }, null);
  const hasEntry = said.has("entry") || (facts.get("entry")?.kind ?? "none") !== "none";
  if (hasEntry || (stack !== "fastapi" && stack !== "fastify")) return null;
  return report("BG3207", { what: "the application", key: "entry", example: EXAMPLES[stack] }, null);
}

/** Settings that are only shown are none that anything could be read from. */
function keptValue(key: HostKey, fact: Fact): string {
  const value = knownValue(fact) ?? NEITHER;
  const isShown = key === "settings" && (!value.includes(":") || value.startsWith("decorator:"));
  return isShown ? NEITHER : value;
}

/** What only matters where something else is there is not asked without it. */
function isAsked(key: HostKey, valueOf: (key: HostKey) => string | undefined): boolean {
  const has = (other: HostKey): boolean => (valueOf(other) ?? NEITHER) !== NEITHER;
  if (key === "sessionMode" || key === "base") return has("session");
  if (key === "userId") return has("user");
  if (key !== "settings") return true;
  // The user of a Fastify project is always something, and who lets it in is another key.
  const hasUser = has("language") ? has("authenticate") && has("migrations") : has("user");
  return !hasUser || !has("session");
}

function unclear(key: HostKey, { candidates }: Extract<Fact, { kind: "ambiguous" }>): Diagnostic {
  const values = candidates.map(({ value }) => value);
  return report("BG3203", { key, what: HOST_KEYS[key], candidates: values }, null);
}

/** Asks which of the candidates of a fact is meant. */
export async function askFact(
  prompter: Prompter,
  key: HostKey,
  { candidates }: Extract<Fact, { kind: "ambiguous" }>,
): Promise<string> {
  const choices = candidates.map(({ value, evidence: [at] }) => ({
    value,
    label: at === undefined ? value : `${value}  (${at.path}:${at.line})`,
  }));
  const none = key === "entry" ? [] : [{ value: NEITHER, label: "none of these" }];
  return prompter.choose(`It is not clear ${HOST_KEYS[key]}`, [...choices, ...none]);
}

/** Without what is not there, and what follows from the rest. */
function whole({ stack, facts }: Inspection, found: HostAnswers, said: HostAnswers): HostAnswers {
  const answers = new Map(
    [...found].filter(([key, value]) => value !== NEITHER && isAsked(key, (other) => found.get(other))),
  );
  const orm = answers.get("orm");
  const isForeign = orm !== undefined && (!KNOWN_ORMS.has(orm) || orm === "none");
  if (isForeign || orm === undefined || !answers.has("session")) {
    for (const key of ["session", "sessionMode", "base", "migrations", "schema"] as const)
      answers.delete(key);
    answers.set("orm", "own");
  }
  if (answers.get("base") === "sqlmodel") answers.delete("base");
  const runner = knownValue(facts.get("testFramework"));
  // Ours are written for vitest: beside another runner they would never run.
  if (stack === "fastify" && runner !== null && runner !== "vitest") answers.delete("tests");
  else if (!answers.has("tests") && said.get("tests") !== NEITHER) answers.set("tests", "tests");
  return answers;
}
