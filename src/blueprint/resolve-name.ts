import { LONGEST_NAME, MEMBER_NAME, PROJECT_NAME } from "../spec/name-grammar.js";
import type { NameForms } from "./blueprint.js";
import { nameForms } from "./naming.js";
import type { Place } from "./place.js";

/** Why a name is refused, and the nearest name that would do. */
interface NameProblem {
  readonly reason: string;
  readonly help: string | null;
}

interface NameGrammar {
  readonly accepts: RegExp;
  readonly reason: string;
  readonly spell: (forms: NameForms) => string;
}

const memberGrammar: NameGrammar = {
  accepts: MEMBER_NAME,
  reason: "names are written in snake_case or camelCase, in ASCII letters and digits",
  spell: (forms) => forms.snake,
};

const projectGrammar: NameGrammar = {
  accepts: PROJECT_NAME,
  reason:
    "a project's name is written in lower-case letters, digits, - and _, each of these two between others",
  spell: (forms) => forms.kebab,
};

/** What a name names: decides its grammar, and the word used in messages. */
export type NamedThing = "project" | "resource" | "field" | "singular";

/** The forms of a name. Reports at the place, usually its key, when it cannot be the name of such a thing. */
export function resolveName(name: string, what: NamedThing, place: Place): NameForms {
  const forms = nameForms(name);
  const grammar = what === "project" ? projectGrammar : memberGrammar;
  const problem = nameProblem(name, forms, grammar);
  const part = what === "project" || what === "singular" ? "value" : "key";
  if (problem !== null)
    place.report("BG2010", { what: what === "singular" ? "single resource" : what, name, ...problem }, part);
  return forms;
}

/** Whether a name may be that of a resource or a field as far as its characters go. */
export function isMemberName(name: string): boolean {
  return memberGrammar.accepts.test(name);
}

function nameProblem(name: string, forms: NameForms, grammar: NameGrammar): NameProblem | null {
  if (name === "") return { reason: "it is empty", help: null };
  if (name.length > LONGEST_NAME || forms.snake.length > LONGEST_NAME) {
    return {
      reason: `it has more than ${String(LONGEST_NAME)} characters, underscores between its words included`,
      help: "choose a shorter one",
    };
  }
  if (grammar.accepts.test(name)) return null;
  return {
    reason: /^[0-9]/.test(name)
      ? "it starts with a digit, which no language takes for a name"
      : grammar.reason,
    help: better(name, grammar),
  };
}

/** The name with everything that does not belong into it replaced, if that makes a good one. */
function better(name: string, grammar: NameGrammar): string | null {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-zA-Z0-9]+/g, "_");
  const withoutDigits = plain.replace(/^[_0-9]+/, "");
  const candidate = grammar.spell(nameForms(withoutDigits));
  return grammar.accepts.test(candidate) ? `for example "${candidate}"` : null;
}
