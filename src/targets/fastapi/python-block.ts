import { code, Code, joinCode } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { UNPRINTABLE } from "../../render/quoted-string.js";

/** Statements below a line that ends in a colon; nothing at all becomes `pass`. */
export function block(head: Code, body: readonly Code[]): Code {
  const lines = body.length === 0 ? [code`pass`] : body;
  return joinCode([head, ...lines.map(indented)], "\n");
}

/** Four columns further in. */
export function indented({ text, imports }: Code): Code {
  return new Code(text.replaceAll(/^(?=.)/gm, "    "), imports);
}

/** `op.execute(…)` of one statement of SQL, a line or several. */
export function executed(lines: readonly string[]): Code {
  const [line = ""] = lines;
  if (lines.length === 1 && !line.includes("'")) return code`op.execute(${pythonString(line)})`;
  const body = lines.length === 1 ? line : ["", ...lines.map((one) => `    ${one}`), ""].join("\n");
  return new Code(`op.execute("""${escaped(body)}""")`);
}

/** For a string in three quotes, whose line breaks stay. */
function escaped(text: string): string {
  const characters = Array.from(text, (character) => {
    if (character === "\\") return "\\\\";
    const isShown = character === "\n" || !UNPRINTABLE.test(character);
    return isShown ? character : pythonString(character).text.slice(1, -1);
  });
  return characters.join("").replaceAll('"""', '""\\"').replace(/"$/, '\\"');
}
