import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder that is gone after the test. Absolute, without links in it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "backend-gen-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes texts by path below `root`. */
export function fillFolder(root: string, texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Every file and every empty folder below `root`, by path; an empty folder's text is null. */
export function treeOf(root: string): Record<string, string | null> {
  return Object.fromEntries(entriesOf(root, ""));
}

function entriesOf(root: string, below: string): [string, string | null][] {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  if (entries.length === 0 && below !== "") return [[below, null]];
  return entries.flatMap((entry): [string, string | null][] => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? entriesOf(root, path) : [[path, readFileSync(join(root, path), "utf8")]];
  });
}
