import type { ProjectOptions } from "./new-project.js";

/** What `backend-gen resource` was given. */
export interface ResourceRequest extends ProjectOptions {
  /** Absent when it is to be asked for. */
  readonly resource?: string;
  readonly fields: readonly string[];
  readonly owner?: "user" | "none";
  readonly softDelete?: boolean;
}
