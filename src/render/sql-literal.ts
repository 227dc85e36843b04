import { Code, joinCode } from "./code.js";
import { UNPRINTABLE } from "./quoted-string.js";

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A name of PostgreSQL, in the quotes that a reserved word needs. Throws on what no name of ours can be. */
export function sqlName(name: string): Code {
  if (!NAME.test(name)) throw new Error(`not a name that may stand in SQL: ${JSON.stringify(name)}`);
  return new Code(`"${name}"`);
}

/** `"a", "b"`. */
export function sqlNames(names: readonly string[]): Code {
  return joinCode(names.map(sqlName), ", ");
}

/** A string of PostgreSQL. */
export function sqlString(text: string): Code {
  const quoted = text.replaceAll("'", "''");
  if (!UNPRINTABLE.test(text)) return new Code(`'${quoted}'`);
  const escaped = Array.from(quoted.replaceAll("\\", "\\\\"), (character) => {
    if (!UNPRINTABLE.test(character)) return character;
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
  });
  return new Code(`E'${escaped.join("")}'`);
}

/** `'a', 'b'`. */
export function sqlStrings(texts: readonly string[]): Code {
  return joinCode(texts.map(sqlString), ", ");
}

/** A comment of one line. */
export function sqlComment(text: string): Code {
  return new Code(`-- ${text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ")}`);
}
