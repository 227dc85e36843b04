import type { TargetName } from "../blueprint/target-name.js";
import type { Change } from "./change.js";
import { hashOf } from "./hash.js";
import type { Plan, PlannedStep } from "./plan.js";
import { stableJson } from "./stable-json.js";

/** Changes when an older backend-gen could misread a plan. */
export const planFormat = 1;

type Of<Action extends Change["action"]> = Extract<Change, { readonly action: Action }>;

/** A change of a saved plan. What stands on disk before it is in `seen` by its hash. A conflict is never saved. */
export type SavedChange =
  | Of<"create">
  | Omit<Of<"update">, "before">
  | Omit<Of<"delete">, "before">
  | Of<"unchanged">
  | Of<"kept">
  | Of<"manual">;

/** A plan as a dry run prints it, to be applied by a later run. */
export interface SavedPlan {
  readonly format: typeof planFormat;
  /** The version of backend-gen that made it. No other applies it. */
  readonly tool: string;
  readonly project: { readonly name: string; readonly target: TargetName };
  readonly changes: readonly SavedChange[];
  /** Below the state folder; `text` is null where a file is deleted. */
  readonly state: readonly { readonly path: string; readonly text: string | null }[];
  readonly nextSteps: readonly PlannedStep[];
  /** All that the plan was made from, by path: the hash of its text, null where there was no file. */
  readonly seen: Readonly<Record<string, string | null>>;
  /** The hash of all the rest. It tells a slip of somebody's from what was printed, not a forgery. */
  readonly digest: string;
}

/** A plan ready to be printed. `known` are the texts that it was made from, by path. */
export function savePlan(
  plan: Plan,
  made: Pick<SavedPlan, "tool" | "project"> & { readonly known: ReadonlyMap<string, string> },
): SavedPlan {
  const { tool, project, known } = made;
  const body = {
    format: planFormat,
    tool,
    project,
    changes: plan.changes.flatMap(savedChange),
    state: plan.state.map(({ path, text }) => ({ path, text })),
    nextSteps: plan.nextSteps,
    seen: seenOf(
      known,
      [...plan.changes, ...plan.state].map(({ path }) => path),
    ),
  } as const;
  return { ...body, digest: digestOf(body) };
}

/** What is known, by hash, and that there is no file at those of `paths` of which nothing is. */
export function seenOf(known: ReadonlyMap<string, string>, paths: readonly string[]): SavedPlan["seen"] {
  const all = [...new Set([...known.keys(), ...paths])].sort();
  return Object.fromEntries(all.map((path) => [path, hashOf(known.get(path) ?? null)]));
}

/** The hash of a plan without its digest. */
export function digestOf(body: Omit<SavedPlan, "digest">): string {
  return hashOf(stableJson(body)) ?? "";
}

function savedChange(change: Change): SavedChange[] {
  switch (change.action) {
    case "update":
      return [{ action: "update", path: change.path, how: change.how, text: change.text }];
    case "delete":
      return [{ action: "delete", path: change.path }];
    case "conflict":
      return [];
    default:
      return [change];
  }
}
