import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/diagnostics/code-frame.js";
import type { Span } from "../../src/diagnostics/diagnostic.js";

/** The span of the first `needle` in `text`. */
function spanOf(text: string, needle: string): Span {
  const start = text.indexOf(needle);
  const before = text.slice(0, start).split("\n");
  return {
    file: "f",
    start,
    end: start + needle.length,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

describe("codeFrame", () => {
  it("shows two lines on either side and underlines the place", () => {
    const text = "one\ntwo\nthree\nfour\nfive\nsix\n";
    expect(codeFrame(text, spanOf(text, "our"))).toBe(
      ["  2 | two", "  3 | three", "> 4 | four", "    |  ^^^", "  5 | five", "  6 | six"].join("\n"),
    );
  });

  it("lines up numbers of different lengths", () => {
    const text = Array.from({ length: 12 }, (_, index) => `line${String(index + 1)}`).join("\n");
    expect(codeFrame(text, spanOf(text, "line9"))).toContain("\n>  9 | line9\n     | ^^^^^\n  10 | line10");
  });

  it("does not show Windows line ends or a byte order mark", () => {
    const text = "a: 1\r\nb: 2\r\n";
    expect(codeFrame(`\uFEFF${text}`, spanOf(text, "2"))).toBe("  1 | a: 1\n> 2 | b: 2\n    |    ^\n  3 |");
  });

  it("widens tabs in the line and in the underline alike", () => {
    const text = "a:\tx\ty\n";
    expect(codeFrame(text, spanOf(text, "y"))).toContain("> 1 | a:  x  y\n    |        ^");
  });

  it("counts wide characters as two cells", () => {
    const text = "名前: 😀 x\n";
    expect(codeFrame(text, spanOf(text, "x"))).toContain(`> 1 | ${text.trim()}\n    | ${" ".repeat(9)}^`);
  });

  it("cuts very long lines around the place", () => {
    const text = `${"a".repeat(5000)}X${"b".repeat(5000)}`;
    const [line = "", caret = ""] = codeFrame(text, spanOf(text, "X")).split("\n");
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf("^")]).toBe("X");
  });

  it("underlines one cell at the end of a line and of the text", () => {
    const span: Span = { file: "f", start: 3, end: 3, line: 1, column: 4 };
    expect(codeFrame("abc", span)).toBe("> 1 | abc\n    |    ^");
  });

  it("underlines no further than the line", () => {
    const text = "a: {\n b\n}";
    expect(codeFrame(text, { ...spanOf(text, "{"), end: text.length })).toContain("> 1 | a: {\n    |    ^\n");
  });

  it("lets no control character through to the terminal", () => {
    expect(codeFrame("a\u001b[31m\u009b\u202e", spanOf("a", "a"))).not.toMatch(/[\u001b\u009b\u202e]/);
  });

  it("paints marker and gutter when asked to", () => {
    const colour = { gutter: (part: string) => `<${part}>`, marker: (part: string) => `[${part}]` };
    expect(codeFrame("abc", spanOf("abc", "b"), colour)).toBe("[>] <1 |> abc\n  <  |>  [^]");
  });
});
