import type { SourceFile } from "ts-morph";
import { parseTypeScript } from "../../syntax/typescript/parse-typescript.js";
import type { PatchResult } from "../patch.js";

const BYTE_ORDER_MARK = "\uFEFF";

/** What a patch of parsed code comes to in the text it was parsed from. The parser drops a byte order mark, which moves every offset. */
export function patchCode(path: string, text: string, patch: (file: SourceFile) => PatchResult): PatchResult {
  const skipped = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const result = patch(parseTypeScript(path, text.slice(skipped)));
  if (result.kind !== "patched" || skipped === 0) return result;
  return {
    kind: "patched",
    insertions: result.insertions.map(({ at, text: inserted }) => ({ at: at + skipped, text: inserted })),
  };
}
