import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder for one run, outside every project. */
export async function emptyFolder() {
  return mkdtemp(join(tmpdir(), "backend-gen-bench-"));
}

/**
 * A spec of so many resources, each with six fields, an index, filters, sorting and a search.
 * @param {string} target
 * @param {number} count
 */
export function specOf(target, count) {
  const resources = Array.from({ length: count }, (_, index) => resourceOf(index + 1));
  return `name: large\ntarget: ${target}\nresources:\n${resources.join("")}`;
}

/**
 * The spec with a field more in one of its resources.
 * @param {string} spec
 * @param {number} number Which of them.
 */
export function withFieldMore(spec, number) {
  return spec.replace(`  things_${number}:\n    fields:\n`, "$&      extra: int?\n");
}

/** A new folder with a spec in it. @param {string} spec */
export async function folderWith(spec) {
  const folder = await emptyFolder();
  await writeFile(join(folder, "backend.yaml"), spec);
  return folder;
}

/** @param {number} number */
function resourceOf(number) {
  return `  things_${number}:
    fields:
      title: string(1..200)
      notes: text?
      done: boolean = false
      priority: enum(low, medium, high) = medium
      due_date: date?
      estimate: decimal(6,2)?
    indexes: [[done, due_date]]
    filter: [done, priority, due_date]
    sort: [created_at, due_date, title]
    search: [title, notes]
`;
}
