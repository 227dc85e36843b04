/**
 * The symbol to use inside generated code for a public name: the name itself, or with underscores behind it when the
 * language or a library reserves it. Behind and never in front: a leading underscore means "private" to Python, pydantic and SQLAlchemy.
 * JSON keys, columns and paths keep the public name.
 */
export function internalSymbol(name: string, reserved: ReadonlySet<string>): string {
  let symbol = name;
  while (reserved.has(symbol)) symbol += "_";
  return symbol;
}
