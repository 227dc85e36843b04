import { report } from "../diagnostics/report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Lock } from "../plan/lock.js";
import { changesFiles, type Plan } from "../plan/plan.js";
import { compareVersions } from "./compare-versions.js";
import type { Engine } from "./engine.js";

/** What changed in generated code with a version. */
export interface VersionChanges {
  readonly version: string;
  /** A sentence each, without a full stop. */
  readonly changes: readonly string[];
}

/** Why this version may not touch a project: a newer one has generated it. Null where it may. */
export function newerThanUs({ version }: Engine, lock: Lock | null): Diagnostic | null {
  if (lock === null || compareVersions(lock.toolVersion, version) <= 0) return null;
  return report("BG3003", { version: lock.toolVersion }, null);
}

/** The plan with what it says of itself where an older version has generated the project: how much changes, and what is new. */
export function withUpgrade(engine: Engine, lock: Lock | null, plan: Plan): Plan {
  const { version } = engine;
  if (lock === null || compareVersions(lock.toolVersion, version) >= 0) return plan;
  const isNew = (other: string) =>
    compareVersions(other, lock.toolVersion) > 0 && compareVersions(other, version) <= 0;
  const news = engine
    .templateChanges()
    .filter((entry) => isNew(entry.version))
    .flatMap((entry) => entry.changes.map((change) => `${entry.version}: ${change}`));
  const files = plan.changes.filter(changesFiles).length;
  const upgrade = report(
    "BG3022",
    { generatedBy: lock.toolVersion, toolVersion: version, files, news },
    null,
  );
  return { ...plan, diagnostics: [upgrade, ...plan.diagnostics] };
}
