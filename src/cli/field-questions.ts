import { FIELD_TYPES, isTypeWord, typeRule, type BracketKind } from "../spec/field-types.js";
import { FIELD_WORDS } from "../spec/field-words.js";

/** What is asked of one field, in this order. */
const KEYS = ["name", "type", "brackets", "optional", "words", "default"] as const;
type QuestionKey = (typeof KEYS)[number];

/** The answers so far. A name with a colon in it is a whole field, as on the command line. */
export type FieldAnswers = Readonly<Partial<Record<QuestionKey, string>>>;

/** The next thing to ask of a field. */
export interface FieldQuestion {
  readonly key: QuestionKey;
  readonly message: string;
  /** Absent where a line of text is asked for. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

const HINTS: Readonly<Record<BracketKind, string>> = {
  none: "",
  lengths: "length, like 1..200 (empty: as it comes)",
  range: "lowest and highest, like 1..5 or 0.. (empty: any)",
  size: "digits in all and after the point, like 10.2 (empty: 12.2)",
  values: "its words, like low+medium+high",
  target: "the resource that it refers to",
};

const EXAMPLES: Readonly<Record<string, string>> = {
  string: "a line, up to 255 characters",
  text: "long text",
  slug: "words-like-this in an address",
  bigint: "64 bits",
  decimal: "exact, for money",
  enum: "one of a few words",
  password: "hashed, never sent",
  ref: "one row of a resource",
  many: "any number of rows of a resource",
};

/** What to ask next; null when the field is complete. */
export function nextQuestion(answers: FieldAnswers): FieldQuestion | null {
  const key = KEYS.find((one) => answers[one] === undefined && applies(one, answers));
  return key === undefined ? null : questionOf(key, answers);
}

/** The field so far, as it is written on the command line: `title:string:1..200:optional=none`. */
export function fieldText({
  name = "",
  type,
  brackets,
  optional,
  words,
  default: value,
}: FieldAnswers): string {
  const parts = [name, type, brackets, ...splitList(words), optional === "yes" ? "optional" : undefined];
  const text = parts.filter((part) => part !== undefined && part !== "").join(":");
  return value === undefined || value === "" ? text : `${text}=${value}`;
}

function applies(key: QuestionKey, { name = "", type = "" }: FieldAnswers): boolean {
  if (key === "name") return true;
  if (name.includes(":")) return false;
  if (key === "type") return true;
  if (!isTypeWord(type)) return false;
  if (key === "brackets") return typeRule(type).brackets !== "none";
  if (key === "default") return typeRule(type).keys.includes("default");
  return type !== "many";
}

function questionOf(key: QuestionKey, answers: FieldAnswers): FieldQuestion {
  const so = fieldText(answers);
  switch (key) {
    case "name":
      return { key, message: "Name of the field (or all of it, like title:string:1..200)" };
    case "type":
      return { key, message: `${so} · type`, choices: typeChoices() };
    case "brackets":
      return { key, message: `${so} · ${hintOf(answers.type ?? "")}` };
    case "optional":
      return { key, message: `${so} · may it be absent?`, choices: OPTIONAL };
    case "words":
      return { key, message: `${so} · any of ${["array", ...FIELD_WORDS].join(" ")} (empty: none)` };
    case "default":
      return { key, message: `${so} · default (empty: none)` };
  }
}

const OPTIONAL = [
  { value: "no", label: "no: it is there in every row, or has a default" },
  { value: "yes", label: "yes: it may be absent, or null" },
];

/** A list is the word `array` behind the type of its items. */
function typeChoices() {
  return Object.keys(FIELD_TYPES)
    .filter((word) => word !== "array")
    .map((value) => ({
      value,
      label: EXAMPLES[value] === undefined ? value : `${value}: ${EXAMPLES[value]}`,
    }));
}

function hintOf(type: string): string {
  return isTypeWord(type) ? HINTS[typeRule(type).brackets] : "";
}

function splitList(words = ""): readonly string[] {
  return words.split(/[\s,]+/).filter((word) => word !== "");
}
