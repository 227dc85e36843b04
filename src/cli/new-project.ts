import type { TargetName } from "../blueprint/blueprint.js";
import type { CommandContext } from "./command-context.js";
import type { ExistingProject } from "./existing-project.js";
import type { NewSpec, ResourceAddition } from "./engine.js";
import type { Draft } from "./plan-project.js";
import { projectNameOf } from "./project-name.js";

/** What can be said of a new project on the command line. */
export interface ProjectOptions {
  readonly name?: string;
  readonly target?: TargetName;
  readonly database?: "neon" | "postgres";
  readonly auth?: "jwt" | "none";
  readonly userClaim?: string;
}

/** A new spec: of a new project, or of one that is there. */
export interface NewProject extends ProjectOptions {
  readonly existing?: ExistingProject;
}

/** Flags of `ProjectOptions` by key, for messages. */
export const projectFlags = {
  name: "--name",
  target: "--target",
  database: "--database",
  auth: "--auth",
  userClaim: "--user-claim",
} as const satisfies Record<keyof ProjectOptions, string>;

/** The spec of a new project, as an edit that makes its file. */
export function draftNewProject(
  context: CommandContext,
  options: NewProject,
  resources: readonly ResourceAddition[],
): Draft {
  const { existing } = options;
  const spec: NewSpec = {
    name: options.name ?? projectNameOf(context.root),
    target: existing?.target ?? options.target ?? "fastapi",
    provider: options.database ?? (existing === undefined ? "neon" : "postgres"),
    auth: { strategy: options.auth ?? "jwt", userClaim: options.userClaim ?? "sub" },
    prefix: existing?.prefix ?? null,
    host: existing?.answers ?? new Map(),
    resources,
  };
  const path = "backend.yaml";
  const text = context.engine.newSpecText(spec);
  return { specFiles: [{ path, text }], specEdits: [{ path, before: null, text }] };
}
