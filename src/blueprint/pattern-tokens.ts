/** The tokens of a pattern that compiles in JavaScript with the flag `u`: escapes, whole classes, group openings, counts, characters. */
export function patternTokens(source: string): readonly string[] {
  return (
    source.match(/\\u\{[^}]*\}|\\u.{4}|\\x..|\\.|\[(?:\\.|[^\]\\])*\]|\(\?.|\{\d+(?:,\d*)?\}|./gsu) ?? []
  );
}

/** What stands between the brackets of a class, and whether it is negated. */
export function classTokens(token: string): {
  readonly isNegated: boolean;
  readonly members: readonly string[];
} {
  const isNegated = token.startsWith("[^");
  const body = token.slice(isNegated ? 2 : 1, -1);
  return { isNegated, members: body.match(/\\u\{[^}]*\}|\\u.{4}|\\x..|\\.|./gsu) ?? [] };
}
