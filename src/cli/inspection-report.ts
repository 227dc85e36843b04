import type { Candidate, Fact } from "../inspect/fact.js";
import type { Inspection } from "../inspect/inspection.js";
import type { Colours } from "./colours.js";

/** What was found, for programs: every fact by its key, with what speaks for it. */
export function inspectionJson({ stack, stackFact, facts, obstacles }: Inspection): string {
  const all = Object.fromEntries([["stack", stackFact], ...facts]);
  const document = { version: 1, stack, facts: all, obstacles };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What was found, for people: a line a fact, and where each was seen. */
export function inspectionText({ stack, stackFact, facts, obstacles }: Inspection, colours: Colours): string {
  const rows = [["stack", stackFact] as const, ...facts];
  const width = Math.max(...rows.map(([key]) => key.length));
  const lines = rows.flatMap(([key, fact]) => linesOf(key.padEnd(width), fact, colours));
  const inTheWay = obstacles.map(({ text }) => `${colours.yellow("in the way:")} ${text}`);
  const isOurs = stack === "fastapi" || stack === "fastify";
  const last = isOurs ? legend(rows.map(([, fact]) => fact)) : [NOTHING_TO_ADD_TO];
  const closing = inTheWay.length > 0 ? inTheWay : last;
  return `${[...lines, "", ...closing].join("\n")}\n`;
}

function linesOf(key: string, fact: Fact, { bold, dim, yellow }: Colours): readonly string[] {
  if (fact.kind === "none") return [`  ${dim(key)}  ${dim("–")}`];
  if (fact.kind !== "ambiguous") {
    const sure = fact.kind === "certain" ? "" : dim(" (likely)");
    return [`  ${bold(key)}  ${fact.value}${sure}${dim(seenAt(fact))}`];
  }
  const [first, ...others] = fact.candidates.map((each) => `${each.value}${dim(seenAt(each))}`);
  const blank = " ".repeat(key.length);
  return [
    `  ${bold(key)}  ${yellow("one of")} ${first ?? ""}`,
    ...others.map((other) => `  ${blank}     ${yellow("or")} ${other}`),
  ];
}

function seenAt({ evidence: [at] }: Candidate): string {
  return at === undefined ? "" : `  ${at.path}:${at.line}`;
}

const NOTHING_TO_ADD_TO = "Resources are added to FastAPI and Fastify projects; this is none that is known.";

function legend(facts: readonly Fact[]): readonly string[] {
  const open = facts.filter(({ kind }) => kind === "ambiguous").length;
  return open === 0
    ? ["Add a resource to it: backend-gen resource tasks title:string"]
    : [
        `${open === 1 ? "One is" : `${open} are`} to be decided: on a terminal it is asked, otherwise say --host key=value`,
      ];
}
