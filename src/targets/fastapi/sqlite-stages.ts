import type { Stage, Step } from "../../evolution/step.js";

/**
 * The same stages on SQLite, which can only be told a rule that every row keeps: a rule that trusts at first is made where the others
 * are validated, and nothing has to stand guard, since nobody writes meanwhile.
 */
export function sqliteStages(stages: readonly Stage[]): readonly Stage[] {
  const rules = new Map(stages.flatMap(({ up }) => up).flatMap(trustingRule));
  return stages.map(({ kind, up, down }) => {
    const late = up.flatMap((step) => {
      const rule = step.kind === "validate" ? rules.get(step.name) : undefined;
      return rule === undefined ? [] : [rule];
    });
    const early = new Set(up.flatMap(trustingRule).map(([name]) => name));
    return {
      kind,
      up: up.flatMap((step) => {
        const rule = step.kind === "validate" ? rules.get(step.name) : undefined;
        return rule === undefined ? kept(step) : [rule];
      }),
      down: [...late.map(inverse), ...down.flatMap(kept).filter((step) => !early.has(droppedRule(step)))],
    };
  });
}

type RuleStep = Extract<Step, { readonly kind: "addCheck" | "addForeignKey" }>;

function trustingRule(step: Step): [string, RuleStep][] {
  if (step.kind === "addCheck" && step.isTrusting) return [[step.check.name, { ...step, isTrusting: false }]];
  if (step.kind === "addForeignKey" && step.isTrusting)
    return [[step.key.name, { ...step, isTrusting: false }]];
  return [];
}

function kept(step: Step): Step[] {
  const isGuard = step.kind === "addNotNullGuard" || step.kind === "dropNotNullGuard";
  return isGuard || step.kind === "validate" || trustingRule(step).length > 0 ? [] : [step];
}

function inverse(step: RuleStep): Step {
  return step.kind === "addCheck"
    ? { kind: "dropCheck", table: step.table, check: step.check }
    : { kind: "dropForeignKey", table: step.table, key: step.key };
}

function droppedRule(step: Step): string {
  if (step.kind === "dropCheck") return step.check.name;
  return step.kind === "dropForeignKey" ? step.key.name : "";
}
