import { checkedName, Code } from "./code.js";
import { pythonDocstring } from "./python-docstring.js";
import { pythonLiteral, pythonString } from "./python-literal.js";
import { jsdoc } from "./jsdoc.js";
import { tsKey, tsLiteral, tsString } from "./ts-literal.js";
import { markdownCode, markdownText } from "./markdown-text.js";
import { templateProgram, type Vocabulary } from "./template-program.js";

export type Template = (view: object) => string;
export type ReadTemplate = (path: string) => string;

/**
 * Compiles templates so that nothing a user wrote can be printed by accident: `{{x}}` prints code of ours, a number
 * or a name, and throws on anything else; text goes through `{{str x}}` and `{{doc x indent}}` in Python, `{{tsstr x}}` and `{{jsdoc x indent}}` in TypeScript, `{{md x}}` or `{{mdcode x}}`. A name
 * that the view lacks throws too.
 */
export function createTemplateEngine(read: ReadTemplate): (path: string) => Template {
  const made = new Map<string, Template>();
  return (path) => {
    const known = made.get(path) ?? templateOf(path, read(path));
    made.set(path, known);
    return known;
  };
}

const VOCABULARY: Vocabulary = {
  helpers: {
    str: (text: string) => pythonString(text),
    literal: (value: Parameters<typeof pythonLiteral>[0]) => pythonLiteral(value),
    doc: (text: string, indent: number) => pythonDocstring(text, indent),
    tsstr: (text: string) => tsString(text),
    tsliteral: (value: Parameters<typeof tsLiteral>[0]) => tsLiteral(value),
    tskey: (text: string) => tsKey(text),
    jsdoc: (text: string, indent: number) => jsdoc(text, indent),
    md: (text: string) => markdownText(text),
    mdcode: (text: string) => markdownCode(text),
  },
  print: printBare,
};

function templateOf(path: string, source: string): Template {
  const print = naming(path, () => templateProgram(source, VOCABULARY));
  return (view) => naming(path, () => print(view));
}

/** Whatever goes wrong says in which template. */
function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`template ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function printBare(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return checkedName(value);
  throw new Error(`cannot print a ${typeof value}`);
}
