import type { HostRequest } from "./host-answers.js";
import type { NewProject } from "./new-project.js";

/** What `backend-gen resource` was given. */
export interface ResourceRequest extends NewProject, HostRequest {
  /** Absent when it is to be asked for. */
  readonly resource?: string;
  readonly fields: readonly string[];
  readonly owner?: "user" | "none";
  readonly softDelete?: boolean;
}
