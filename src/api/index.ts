import { toolVersion } from "../cli/version.js";

export type { TargetName } from "../blueprint/target-name.js";
export type { Diagnostic, Severity, Span } from "../diagnostics/diagnostic.js";
export type { Change, ConflictCause } from "../plan/change.js";
export type { PlannedStep } from "../plan/plan.js";
export type { SavedChange, SavedPlan } from "../plan/saved-plan.js";
export type { ApplyResult, CheckResult, PlanOptions, ProjectOptions, ProjectPlan, Verdict } from "./types.js";
export { apply } from "./apply.js";
export { check } from "./check.js";
export { plan } from "./plan.js";

/** The version of this backend-gen. */
export const version: string = toolVersion();
