import * as z from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { isProjectPath } from "./project-path.js";
import { digestOf, planFormat, type SavedPlan } from "./saved-plan.js";
import { isStatePath, stateFolder } from "./state-paths.js";

const path = z.string().refine(isProjectPath, { error: "a path leads out of the project" });
const userPath = path.refine((given) => given.split("/", 1).join("").toLowerCase() !== stateFolder, {
  error: `a change is below ${stateFolder}`,
});
const statePath = path.refine(isStatePath, { error: `a path is none of those kept in ${stateFolder}` });
const text = z.string();

const change = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.literal("create"),
    path: userPath,
    text,
    mode: z.exactOptional(z.int().min(0).max(0o777)),
    moved: z.exactOptional(
      z.strictObject({ from: userPath, how: z.enum(["regenerated", "merged", "markers"]) }),
    ),
  }),
  z.strictObject({
    action: z.literal("update"),
    path: userPath,
    how: z.enum(["regenerated", "merged", "markers", "overwritten", "patched"]),
    text,
  }),
  z.strictObject({ action: z.literal("delete"), path: userPath }),
  z.strictObject({ action: z.literal("unchanged"), path: userPath, isAdopted: z.boolean() }),
  z.strictObject({
    action: z.literal("kept"),
    path: userPath,
    because: z.enum(["deleted", "edited", "yours"]),
    reason: text,
  }),
  z.strictObject({ action: z.literal("manual"), path: userPath, instructions: text }),
]);

const savedPlan = z.strictObject({
  format: z.literal(planFormat),
  tool: text,
  project: z.strictObject({ name: text, target: z.enum(["fastapi", "fastify"]) }),
  changes: z.array(change),
  state: z.array(z.strictObject({ path: statePath, text: text.nullable() })),
  nextSteps: z.array(z.strictObject({ why: text, command: text.nullable() })),
  seen: z.record(path, text.nullable()),
  digest: text,
});

export type ReadPlan = { readonly plan: SavedPlan } | { readonly refusal: Diagnostic };

/** A plan out of the text of the file `file`, or the one reason why it is none that this version may apply. */
export function readSavedPlan(file: string, content: string, toolVersion: string): ReadPlan {
  return checkSavedPlan(file, parseJson(content), toolVersion);
}

/** The same out of the document that `--dry-run --json` prints, parsed: the plan is its `plan`. `file` is what messages call it. */
export function checkSavedPlan(file: string, document: unknown, toolVersion: string): ReadPlan {
  const refuse = (reason: string) => ({ refusal: report("BG3804", { file, reason }, null) });
  if (!isRecord(document)) return refuse("it is not JSON, or only part of it");
  const raw = document["plan"];
  if (raw === null) return { refusal: report("BG3802", { file, exitCode: exitCodeIn(document) }, null) };
  if (!isRecord(raw)) return refuse("it is not what --dry-run --json prints");
  const { format, tool } = raw;
  if (typeof tool === "string" && (tool !== toolVersion || format !== planFormat))
    return { refusal: report("BG3803", { file, madeBy: tool, toolVersion }, null) };
  const { data: plan, error } = savedPlan.safeParse(raw);
  if (plan === undefined) return refuse(misfit(error.issues[0]));
  const reason = contradictionIn(plan);
  return reason === null ? { plan } : refuse(reason);
}

/** What does not fit the schema, in words. */
function misfit(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "custom") return issue.message;
  return `${["plan", ...(issue?.path ?? [])].map(String).join(".")} is not what a dry run prints`;
}

/** What a plan that fits the schema can still have wrong with it; null when it is one that a dry run could print. */
function contradictionIn(plan: SavedPlan): string | null {
  const { digest, ...body } = plan;
  if (digestOf(body) !== digest) return "it was edited or damaged since it was made";
  const operations = [...plan.changes, ...plan.state];
  if (new Set(operations.map(({ path }) => path)).size < operations.length) return "a path is in it twice";
  const isForeseen = (change: SavedPlan["changes"][number]): boolean => {
    const seen = plan.seen[change.path];
    if (change.action === "create") return seen === null;
    return change.action === "update" || change.action === "delete" ? typeof seen === "string" : true;
  };
  return plan.changes.every(isForeseen) ? null : "it changes a file that it has not seen";
}

function parseJson(content: string): unknown {
  try {
    // Some shells put a byte order mark in front of what they write into a file.
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function exitCodeIn(document: Readonly<Record<string, unknown>>): number {
  return typeof document["exitCode"] === "number" ? document["exitCode"] : 1;
}
