import { createRequire } from "node:module";
import type * as Ruff from "@astral-sh/ruff-wasm-nodejs";

const { Workspace, PositionEncoding } = createRequire(import.meta.url)(
  "@astral-sh/ruff-wasm-nodejs",
) as typeof Ruff;

const OPTIONS = { "line-length": 100, "target-version": "py311", src: ["."] };

/** What the formatter makes of a Python file. */
export function formatted(text: string): string {
  return new Workspace(OPTIONS, PositionEncoding.Utf32).format(text);
}

/** The codes of what the linter finds with some rules switched on. */
export function findings(text: string, select: readonly string[]): string[] {
  const options = { ...OPTIONS, lint: { select, isort: { "known-first-party": ["app", "tests"] } } };
  // The package's types leave open what this gives.
  const found = new Workspace(options, PositionEncoding.Utf32).check(text) as Ruff.Diagnostic[];
  return found.map(({ code, message }) => code ?? message);
}
