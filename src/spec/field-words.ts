import { didYouMean, suggest } from "../diagnostics/did-you-mean.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Constraints, Locate } from "./bracket-task.js";
import { takersOf } from "./field-types.js";
import type { Token } from "./split-shorthand.js";

/** The words that may follow a type, in the order in which they are written. */
export const FIELD_WORDS = ["unique", "index", "immutable", "readOnly", "writeOnly", "trim"] as const;
export type FieldWord = (typeof FIELD_WORDS)[number];

const HELP: ReadonlyMap<string, string> = new Map([
  ["optional", "write ? after the type"],
  ["nullable", "write ? after the type"],
  ["null", "write ? after the type"],
  ["?", "write ? after the type, before the words"],
  ["[]", "write [] after the type, before ?"],
  ["array", "write [] after the type"],
  ["required", "a field without ? and default is required by itself"],
  ["default", "write = and the value"],
]);

interface Words {
  readonly flags: Constraints;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a text is one of the words. */
export function isFieldWord(text: string): text is FieldWord {
  return FIELD_WORDS.some((word) => word === text);
}

/** The flags that the words set; BG1018, BG1025 or BG1026 for each that cannot be. */
export function readWords(type: string, words: readonly Token[], locate: Locate): Words {
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const word of words) {
    const problem = seen.has(word.text)
      ? report("BG1026", { word: word.text }, locate(word.start, word.end))
      : wordProblem(type, word, locate);
    if (problem !== null) diagnostics.push(problem);
    seen.add(word.text);
  }
  const flags = FIELD_WORDS.filter((word) => seen.has(word)).map((word) => [word, true] as const);
  return { flags: Object.fromEntries(flags), diagnostics };
}

function wordProblem(type: string, { text, start, end }: Token, locate: Locate): Diagnostic | null {
  if (!isFieldWord(text)) return report("BG1025", { word: text, help: wordHelp(text) }, locate(start, end));
  if (text !== "trim") return null;
  const takers = takersOf("trim");
  return takers.includes(type) ? null : report("BG1018", { key: "trim", type, takers }, locate(start, end));
}

function wordHelp(word: string): string {
  const suggestion = suggest(word, FIELD_WORDS);
  const known = `known words: ${FIELD_WORDS.join(", ")}`;
  return HELP.get(word.toLowerCase()) ?? didYouMean(suggestion) ?? known;
}
