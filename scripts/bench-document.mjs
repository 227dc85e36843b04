import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";

const DOCUMENT = join(ROOT, "docs", "benchmarks.md");

/**
 * Puts what was measured into docs/benchmarks.md, between `<!-- part -->` and `<!-- /part -->`.
 * @param {"table" | "npx" | "peers" | "growth" | "fastapi" | "fastify"} part
 * @param {string} markdown
 */
export async function writePart(part, markdown) {
  const { format, resolveConfig } = await import("prettier");
  const place = new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- /${part} -->)`);
  const text = (await readFile(DOCUMENT, "utf8")).replace(
    place,
    (_, start, end) => `${start}\n${markdown}\n\n${end}`,
  );
  const options = await resolveConfig(DOCUMENT);
  await writeFile(DOCUMENT, await format(text, { ...options, filepath: DOCUMENT }));
}

/**
 * A table of Markdown whose first column is text and whose other columns are numbers.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function markdownTable(head, rows) {
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
