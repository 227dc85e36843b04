import { code, joinCode, type Code } from "../../render/code.js";
import { block } from "./python-block.js";

/** Statements in a row that one database gets, or both. */
interface Run {
  readonly on: "both" | "postgresql" | "sqlite";
  readonly statements: readonly Code[];
}

/** More of them are read with less trouble when each database has a branch of its own. */
const MOST_BRANCHINGS = 2;

/** The statements of both databases: those that are the same stand once, the others in the branches of an `if`. */
export function dialectBranches(postgresql: readonly Code[], sqlite: readonly Code[]): readonly Code[] {
  const runs = joinedRuns(aligned(postgresql, sqlite));
  const branchings = runs.filter(({ on }, at) => on !== "both" && (at === 0 || runs[at - 1]?.on === "both"));
  if (branchings.length <= MOST_BRANCHINGS) return printed(runs);
  return printed([
    { on: "sqlite", statements: sqlite },
    { on: "postgresql", statements: postgresql },
  ]);
}

function printed(runs: readonly Run[]): readonly Code[] {
  return runs.flatMap((run, at) => {
    if (run.on === "both") return run.statements;
    const [before, after] = [runs[at - 1], runs[at + 1]];
    if (run.on === "postgresql") {
      // Below the `if` of SQLite.
      if (before?.on === "sqlite") return [];
      return [block(code`if op.get_context().dialect.name == "postgresql":`, run.statements)];
    }
    const branch = block(code`if op.get_context().dialect.name == "sqlite":`, run.statements);
    if (after?.on !== "postgresql") return [branch];
    return [joinCode([branch, block(code`else:`, after.statements)], "\n")];
  });
}

/** As many common statements as there can be; between two of them SQLite's come first. */
function aligned(postgresql: readonly Code[], sqlite: readonly Code[]): readonly Run[] {
  const common = commonLengths(postgresql, sqlite);
  const runs: Run[] = [];
  let [at, other] = [0, 0];
  for (;;) {
    const [mine, yours] = [postgresql[at], sqlite[other]];
    if (mine === undefined && yours === undefined) return runs;
    if (mine !== undefined && mine.text === yours?.text) {
      runs.push({ on: "both", statements: [mine] });
      [at, other] = [at + 1, other + 1];
    } else if (yours !== undefined && lengthAt(common, at, other + 1) >= lengthAt(common, at + 1, other)) {
      runs.push({ on: "sqlite", statements: [yours] });
      other += 1;
    } else if (mine !== undefined) {
      runs.push({ on: "postgresql", statements: [mine] });
      at += 1;
    }
  }
}

type Lengths = readonly (readonly number[])[];

/** How many statements from here on are the same, at most. */
function commonLengths(one: readonly Code[], other: readonly Code[]): Lengths {
  const rows: number[][] = [[]];
  for (const mine of [...one].reverse()) {
    const below = rows[0] ?? [];
    const row: number[] = [];
    for (let at = other.length - 1; at >= 0; at -= 1)
      row[at] =
        mine.text === other[at]?.text ? 1 + (below[at + 1] ?? 0) : Math.max(below[at] ?? 0, row[at + 1] ?? 0);
    rows.unshift(row);
  }
  return rows;
}

function lengthAt(lengths: Lengths, one: number, other: number): number {
  return lengths[one]?.[other] ?? 0;
}

/** Between two runs of both, what is SQLite's is one run, and so is what is PostgreSQL's. */
function joinedRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  let waiting: Run[] = [];
  const flush = (): void => {
    for (const on of ["sqlite", "postgresql"] as const) {
      const statements = waiting.filter((run) => run.on === on).flatMap((run) => run.statements);
      if (statements.length > 0) joined.push({ on, statements });
    }
    waiting = [];
  };
  for (const run of runs) {
    if (run.on !== "both") waiting.push(run);
    else {
      flush();
      joined.push(run);
    }
  }
  flush();
  return joined;
}
