export function takeOut(text: string, insertions: readonly string[]): string | null {
  return insertions.reduce((left: string, part) => left.replace(part, ""), text);
}
