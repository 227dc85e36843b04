import { createRequire } from "node:module";
import type { Workspace } from "@astral-sh/ruff-wasm-nodejs";

const LINE_LENGTH = 100;

/** Formats one Python file. */
export type FormatPython = (text: string) => string;

/**
 * Whether a file needs the formatter at all. Templates print what the formatter would, as long as each line fits:
 * only where a name or a literal made a line too long must it be broken, and the formatter knows how.
 */
export function needsFormatting(text: string): boolean {
  return text.split("\n").some((line) => line.length > LINE_LENGTH);
}

/** Loads the formatter on its first use: it costs some 80 ms. */
export function lazyPythonFormatter(): FormatPython {
  let workspace: Workspace | undefined;
  return (text) => {
    workspace ??= loadWorkspace();
    return workspace.format(text);
  };
}

function loadWorkspace(): Workspace {
  const ruff: unknown = createRequire(import.meta.url)("@astral-sh/ruff-wasm-nodejs");
  const { Workspace: Constructor, PositionEncoding } = ruff as typeof import("@astral-sh/ruff-wasm-nodejs");
  return new Constructor({ "line-length": LINE_LENGTH, "target-version": "py311" }, PositionEncoding.Utf32);
}
