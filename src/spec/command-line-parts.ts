import { didYouMean, suggest } from "../diagnostics/did-you-mean.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Locate } from "./bracket-task.js";
import { isTypeWord, typeRule } from "./field-types.js";
import { FIELD_WORDS, isFieldWord } from "./field-words.js";
import type { ShorthandParts, Token } from "./split-shorthand.js";

const PARTS = ["optional", "array", ...FIELD_WORDS];

/** The parts of `type:1..200:optional=default`, which starts at `from` in the argument; what does not fit is a diagnostic. */
export function splitCommandLine(text: string, from: number, locate: Locate): ShorthandParts | Diagnostic {
  const equals = text.indexOf("=", from);
  const [type, ...rest] = colonTokens(text, from, equals < 0 ? text.length : equals);
  if (type === undefined || type.text === "") {
    return report("BG1030", { problem: "the type is missing", help: null }, locate(from - 1, from));
  }
  const others = rest.filter((token) => !isModifier(token.text));
  const [brackets, extra] = others;
  if (extra !== undefined) return unknownPart(extra, locate);
  if (brackets !== undefined && !takesBrackets(type.text, brackets.text))
    return unknownPart(brackets, locate);
  return {
    type,
    brackets: brackets === undefined ? null : { ...brackets, text: shellSafe(type.text, brackets.text) },
    isArray: rest.some(({ text: part }) => part === "array"),
    isOptional: rest.some(({ text: part }) => part === "optional"),
    words: rest.filter(({ text: part }) => isFieldWord(part)),
    default: equals < 0 ? null : trimmed(text, equals + 1, text.length),
  };
}

function isModifier(part: string): boolean {
  return part === "optional" || part === "array" || isFieldWord(part);
}

/** Whether a part can be what stands in brackets. An unknown type is better reported as that than by what follows it. */
function takesBrackets(type: string, part: string): boolean {
  if (!isTypeWord(type)) return true;
  const kind = typeRule(type).brackets;
  const isName = kind === "values" || kind === "target";
  return kind !== "none" && part !== "" && (isName || !/^[A-Za-z_]+$/.test(part));
}

function unknownPart({ text, start, end }: Token, locate: Locate): Diagnostic {
  if (text === "")
    return report(
      "BG1030",
      { problem: "there is nothing after this colon", help: null },
      locate(start - 1, start),
    );
  const help = didYouMean(suggest(text, PARTS)) ?? `known words: ${PARTS.join(", ")}`;
  return report("BG1025", { word: text, help }, locate(start, end));
}

/** `low+medium+high` and `6.2` stand for what is written with commas in a spec file; the length stays, and so do the columns. */
function shellSafe(type: string, brackets: string): string {
  if (brackets.includes(",")) return brackets;
  if (type === "enum") return brackets.replaceAll("+", ",");
  return type === "decimal" ? brackets.replace(".", ",") : brackets;
}

function colonTokens(text: string, from: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = from; start <= end;) {
    const colon = text.indexOf(":", start);
    const stop = colon < 0 || colon > end ? end : colon;
    tokens.push(trimmed(text, start, stop));
    start = stop + 1;
  }
  return tokens;
}

function trimmed(text: string, start: number, end: number): Token {
  const piece = text.slice(start, end);
  const value = piece.trim();
  const at = start + piece.length - piece.trimStart().length;
  return { text: value, start: at, end: at + value.length };
}
