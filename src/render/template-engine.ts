import Handlebars from "handlebars";
import { checkedName, Code } from "./code.js";
import { pythonDocstring } from "./python-docstring.js";
import { pythonLiteral, pythonString } from "./python-literal.js";
import { markdownCode, markdownText } from "./markdown-text.js";

export type Template = (view: object) => string;
export type ReadTemplate = (path: string) => string;

/**
 * Compiles templates so that nothing a user wrote can be printed by accident: `{{x}}` prints code of ours, a number
 * or a name, and throws on anything else; text goes through `{{str x}}`, `{{doc x indent}}`, `{{md x}}` or `{{mdcode x}}`. A name
 * that the view lacks throws too.
 */
export function createTemplateEngine(read: ReadTemplate): (path: string) => Template {
  const environment = Handlebars.create();
  // Compiled templates look the function up here at run time, which makes it the place to replace it.
  environment.Utils.escapeExpression = printBare;
  environment.registerHelper({
    str: (text: string) => pythonString(text),
    literal: (value: Parameters<typeof pythonLiteral>[0]) => pythonLiteral(value),
    doc: (text: string, indent: number) => pythonDocstring(text, indent),
    md: (text: string) => markdownText(text),
    mdcode: (text: string) => markdownCode(text),
  });
  const compiled = new Map<string, Template>();
  return (path) => {
    const known = compiled.get(path);
    if (known !== undefined) return known;
    const template = compile(environment, path, read(path));
    compiled.set(path, template);
    return template;
  };
}

function compile(environment: typeof Handlebars, path: string, source: string): Template {
  const render = environment.compile(source, { strict: true, preventIndent: true });
  return (view) => {
    try {
      return render(view);
    } catch (error) {
      throw new Error(`template ${path}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
}

function printBare(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return checkedName(value);
  throw new Error(`cannot print a ${typeof value}`);
}
