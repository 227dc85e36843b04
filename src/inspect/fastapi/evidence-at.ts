import { lineAt } from "../../syntax/line-at.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { Evidence } from "../fact.js";

/** Where a thing of a Python file stands. */
export function evidenceAt(module: PythonModule, { from }: { readonly from: number }): Evidence {
  return { path: module.path, line: lineAt(module.file.text, from) };
}

/** Where a text of any file has the first match; its first line where there is none. */
export function evidenceOf(path: string, text: string, pattern: RegExp): Evidence {
  return { path, line: lineAt(text, Math.max(text.search(pattern), 0)) };
}

/** Where an offset of a file's text is. */
export function evidenceIn(path: string, text: string, offset: number): Evidence {
  return { path, line: lineAt(text, offset) };
}
