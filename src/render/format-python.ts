import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import type * as Ruff from "@astral-sh/ruff-wasm-nodejs";
import { LINE_LENGTH } from "./line-length.js";

/** From so many files on, compiling the formatter well costs less than it saves. */
const WORTH_OPTIMISING = 60;
const OPENS = /[([{]$/;
const CLOSES = /^\s*[)\]}]/;
const SPARE_BLANKS = /\n{4}|\n\n$/;
const NOT_ASCII = /[^\0-\x7f]/g;

/** Formats one Python file, to lines of our length where none is given. */
export type FormatPython = (text: string, lineLength?: number) => string;

/**
 * Whether a file needs the formatter at all. Templates print what the formatter would, for names of a usual length:
 * it is needed only where a line became too long, or where what was broken would now fit into one line.
 */
export function needsFormatting(text: string): boolean {
  if (SPARE_BLANKS.test(text)) return true;
  const lines = text.split("\n");
  return lines.some((line, index) => isTooLong(line) || fitsOneLine(lines, index));
}

/** An opening line, a single line without the comma that keeps it apart, and a closing line. */
function fitsOneLine(lines: readonly string[], index: number): boolean {
  const open = lines[index] ?? "";
  if (!OPENS.test(open)) return false;
  const [content = "", close = ""] = lines.slice(index + 1, index + 3);
  if (!CLOSES.test(close) || content.endsWith(",") || CLOSES.test(content)) return false;
  const line = open + content.trim() + close.trim();
  return 2 * line.length - widest(line) <= LINE_LENGTH;
}

function isTooLong(line: string): boolean {
  return 2 * line.length > LINE_LENGTH && widest(line) > LINE_LENGTH;
}

/** Columns that a line may take: the formatter counts two for a wide letter, none for a mark. */
function widest(line: string): number {
  return line.length + (line.match(NOT_ASCII)?.length ?? 0);
}

/** What a formatter is wanted for. */
interface PythonFormatting {
  /** About how many. */
  readonly files?: number;
  /** Without regard to how lines were broken before: a comma at the end of a list keeps nothing apart. */
  readonly isPlain?: boolean;
}

/** A formatter that is loaded on its first use: that costs some 80 ms. */
export function lazyPythonFormatter(wanted: PythonFormatting = {}): FormatPython {
  const workspaces = new Map<number, Ruff.Workspace>();
  return (text, lineLength = LINE_LENGTH) => {
    const workspace = workspaces.get(lineLength) ?? loadWorkspace(wanted, lineLength);
    workspaces.set(lineLength, workspace);
    return workspace.format(text);
  };
}

function loadWorkspace({ files = 1, isPlain = false }: PythonFormatting, lineLength: number): Ruff.Workspace {
  // V8 would optimise the formatter on other threads, for half a second of processor time.
  if (files < WORTH_OPTIMISING) setFlagsFromString("--liftoff-only");
  // A CommonJS package, whose types describe what this gives.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the border to untyped `require`
  const { Workspace, PositionEncoding } = createRequire(import.meta.url)(
    "@astral-sh/ruff-wasm-nodejs",
  ) as typeof Ruff;
  const settings = {
    "line-length": lineLength,
    "target-version": "py311",
    format: { "skip-magic-trailing-comma": isPlain },
  };
  return new Workspace(settings, PositionEncoding.Utf32);
}
