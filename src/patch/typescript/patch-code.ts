import type { SourceFile } from "ts-morph";
import { parseTypeScript } from "../../syntax/typescript/parse-typescript.js";
import { readSyntaxErrors } from "../../syntax/typescript/read-syntax-errors.js";
import type { PatchResult } from "../patch.js";

const BYTE_ORDER_MARK = "\uFEFF";

/** What a patch of parsed code comes to in the text it was parsed from. The parser drops a byte order mark, which moves every offset. */
export function patchCode(path: string, text: string, patch: (file: SourceFile) => PatchResult): PatchResult {
  const result = patch(parsed(path, text));
  const skipped = withoutMark(text) === text ? 0 : BYTE_ORDER_MARK.length;
  if (result.kind !== "patched" || skipped === 0) return result;
  return {
    kind: "patched",
    insertions: result.insertions.map(({ at, text: inserted }) => ({ at: at + skipped, text: inserted })),
  };
}

/** How many errors of syntax a text has. */
export function codeErrors(path: string, text: string): number {
  return readSyntaxErrors(parsed(path, text)).length;
}

interface Parsed {
  readonly path: string;
  readonly text: string;
  readonly file: SourceFile;
}

/** A text is asked for its errors and then patched: parsing it takes most of the time of both. */
let last: Parsed | null = null;

function parsed(path: string, text: string): SourceFile {
  if (last?.path !== path || last.text !== text)
    last = { path, text, file: parseTypeScript(path, withoutMark(text)) };
  return last.file;
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}
