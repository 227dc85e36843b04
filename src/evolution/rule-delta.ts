import type { ColumnDelta, TablePair } from "./column-delta.js";
import { interimName } from "./migration-words.js";
import type { Step } from "./step.js";
import type { ForeignKey, TableIndex, ValueCheck } from "./table.js";

/** What becomes of the constraints and indexes of one table. */
export interface RuleDelta {
  readonly dropRules: readonly Step[];
  readonly dropIndexes: readonly Step[];
  readonly addRules: readonly Step[];
  readonly validate: readonly Step[];
  readonly createIndexes: readonly Step[];
  /** When the new ones stand. */
  readonly contract: readonly Step[];
  /** Of columns that go, in front of that. */
  readonly dropLate: readonly Step[];
}

export function ruleDelta(pair: TablePair, { replaced, drops }: ColumnDelta): RuleDelta {
  const table = pair.after.name;
  const going = new Set(drops.flatMap((step) => (step.kind === "dropColumn" ? [step.column.name] : [])));
  const checks = compared(pair.before.checks, pair.after.checks, replaced);
  const keys = compared(pair.before.foreignKeys, pair.after.foreignKeys, replaced);
  const isLate = ({ column }: ValueCheck | ForeignKey): boolean => going.has(column);
  const dropCheck = (check: ValueCheck): Step => ({ kind: "dropCheck", table, check });
  const dropKey = (key: ForeignKey): Step => ({ kind: "dropForeignKey", table, key });
  const isEarly = (rule: ValueCheck | ForeignKey): boolean => !isLate(rule);
  return {
    dropRules: [...keys.gone.filter(isEarly).map(dropKey), ...checks.gone.filter(isEarly).map(dropCheck)],
    dropLate: [...keys.gone.filter(isLate).map(dropKey), ...checks.gone.filter(isLate).map(dropCheck)],
    addRules: [
      ...checks.fresh.map((check): Step => ({ kind: "addCheck", table, check, isTrusting: true })),
      ...keys.fresh.map((key): Step => ({ kind: "addForeignKey", table, key, isTrusting: true })),
    ],
    validate: [...checks.fresh, ...keys.fresh].map(({ name }): Step => ({ kind: "validate", table, name })),
    ...indexDelta(pair, replaced),
  };
}

/** Rules by name; those of a replaced column are gone with it, and new. */
function compared<T extends ValueCheck | ForeignKey>(
  before: readonly T[],
  after: readonly T[],
  replaced: ReadonlySet<string>,
): { readonly gone: readonly T[]; readonly fresh: readonly T[] } {
  const without = (rules: readonly T[]) => (rule: T) =>
    replaced.has(rule.column) || !rules.some((other) => isSame(other, rule));
  return { gone: before.filter(without(after)), fresh: after.filter(without(before)) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** New ones are made while the old ones still stand, so that no query is slow and no rule is off for a while. */
function indexDelta(
  { before, after }: TablePair,
  replaced: ReadonlySet<string>,
): Pick<RuleDelta, "dropIndexes" | "createIndexes" | "contract"> {
  const table = after.name;
  const isOfReplaced = ({ columns }: TableIndex): boolean => columns.some((name) => replaced.has(name));
  const gone = before.indexes.filter(
    (index) => isOfReplaced(index) || !after.indexes.some((other) => isSame(other, index)),
  );
  const fresh = after.indexes.filter(
    (index) => isOfReplaced(index) || !before.indexes.some((other) => isSame(other, index)),
  );
  const early = gone.filter(isOfReplaced);
  const late = gone.filter((index) => !isOfReplaced(index));
  const taken = new Set(late.map(({ name }) => name));
  const made = fresh.map((index) => ({
    index: taken.has(index.name) ? { ...index, name: interimName(index.name) } : index,
    final: index,
  }));
  const drop = (index: TableIndex): Step => ({ kind: "dropIndex", table, index, isConcurrent: false });
  return {
    dropIndexes: early.map(drop),
    createIndexes: made.map(({ index }) => ({ kind: "createIndex", table, index, isConcurrent: true })),
    contract: [
      ...late.map(drop),
      ...made
        .filter(({ index, final }) => index !== final)
        .map(({ index, final }): Step => ({ kind: "renameIndex", table, from: index, to: final })),
    ],
  };
}
