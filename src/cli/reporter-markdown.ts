import type { ApiChange } from "../evolution/api/api-change.js";
import { isBreaking } from "../evolution/api/compatibility.js";
import { markdownCode, markdownText } from "../render/markdown-text.js";
import { placeText } from "./api-change-list.js";
import type { ApiReport } from "./command-report.js";

/** What clients meet, as the comment of a pull request. */
export function markdownReport({ against, changes }: ApiReport): string {
  const breaking = changes.filter(isBreaking);
  const others = changes.filter((change) => !isBreaking(change));
  const parts = [
    `### ${titleOf(breaking.length, others.length)}`,
    `Compared with ${markdownCode(against).text}.`,
    ...(breaking.length === 0 ? [] : [table(breaking)]),
    ...(others.length === 0 ? [] : [folded(others)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function titleOf(breaking: number, others: number): string {
  if (breaking > 0)
    return `The API: ${breaking === 1 ? "1 change breaks" : `${breaking} changes break`} clients`;
  return others > 0 ? "The API: no change breaks clients" : "The API: nothing that a client could notice";
}

function folded(changes: readonly ApiChange[]): string {
  const count = changes.length === 1 ? "1 change breaks" : `${changes.length} changes break`;
  return `<details>\n<summary>${count} no client</summary>\n\n${table(changes)}\n\n</details>`;
}

function table(changes: readonly ApiChange[]): string {
  const rows = changes.map(
    ({ where, kind, reason }) =>
      `| ${cell(markdownCode(placeText(where)).text)} | ${kind} | ${markdownText(reason).text} |`,
  );
  return ["| where | what | why |", "| --- | --- | --- |", ...rows].join("\n");
}

/** A bar ends a cell, in code too. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
