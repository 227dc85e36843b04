import { parsePython, type PythonFile } from "../../syntax/python/parse-python.js";
import { applyInsertions, joinInsertions } from "../apply-insertions.js";
import type { Insertion, PatchResult } from "../patch.js";

/** A patch of these insertions. Throws (our bug) where one would become part of a string or a comment that is there. */
export function patchedPython(file: PythonFile, insertions: readonly Insertion[]): PatchResult {
  const joined = joinInsertions(insertions);
  const result = parsePython(applyInsertions(file.text, joined));
  let shift = 0;
  for (const { at, text } of joined) {
    assertCode(result, at + shift + text.search(/\S/));
    shift += text.length;
  }
  return { kind: "patched", insertions: joined };
}

const TEXT = new Set(["String", "FormatString", "Comment"]);

function assertCode({ tree }: PythonFile, at: number): void {
  for (let node = tree.resolveInner(at, 1); node.parent !== null; node = node.parent)
    if (TEXT.has(node.name) && node.from < at)
      throw new Error("a patch would write into a string or a comment");
}
