/** Whether two texts say the same when line endings do not count: a CRLF checkout is not an edit. */
export function isSameText(a: string, b: string): boolean {
  return a === b || toLf(a) === toLf(b);
}

/** `text` in the line ending that `model` uses. */
export function withLineEndingOf(model: string, text: string): string {
  const lines = toLf(text);
  return model.includes("\r\n") ? lines.replaceAll("\n", "\r\n") : lines;
}

/** With `\n` only. */
export function toLf(text: string): string {
  return text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text;
}
