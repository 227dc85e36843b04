import type { Step } from "./step.js";

/** What a migration does, as people name it; several steps may be one deed. */
export interface Deed {
  readonly verb: string;
  /** In the name of a file: "add_tasks_due_date". */
  readonly slug: string;
  /** In a sentence: "add tasks.due_date". */
  readonly words: string;
  /** The slug is `verb` and the table, so that one of the same verb can stand for several tables. */
  readonly ofTable: boolean;
}

/** What these steps of one migration come to, in their order. */
export function deedsOf(steps: readonly Step[]): readonly Deed[] {
  const companions = companionsOf(steps);
  return steps.flatMap((step) => {
    const deed = companions.isAny(step) ? null : deedOf(step, companions);
    return deed === null ? [] : [deed];
  });
}

interface Companions {
  /** Belongs to another step, which says it all. */
  readonly isAny: (step: Step) => boolean;
  /** What is dropped under this name is made again, or the other way round. */
  readonly isAnew: (name: string) => boolean;
}

interface Names {
  readonly made: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
}

function companionsOf(steps: readonly Step[]): Companions {
  const made = new Set(steps.flatMap(madeBy));
  const dropped = new Set(steps.flatMap(droppedBy));
  const isAnew = (name: string): boolean => made.has(name) && dropped.has(name);
  return { isAnew, isAny: (step) => isCompanion(step, { made, dropped }) };
}

/** The name of a column comes with its table, and a table with a dot, so that no two things share one. */
function madeBy(step: Step): string[] {
  switch (step.kind) {
    case "addColumn":
    case "setNotNull":
      return [columnOf(step)];
    case "addCheck":
      return [step.check.name];
    case "addForeignKey":
      return [step.key.name];
    case "renameIndex":
      return [step.to.name];
    default:
      return [];
  }
}

function droppedBy(step: Step): string[] {
  switch (step.kind) {
    case "dropTable":
      return [`${step.table}.`];
    case "dropColumn":
      return [columnOf(step)];
    case "dropCheck":
      return [step.check.name];
    case "dropForeignKey":
      return [step.key.name];
    case "dropIndex":
      return [step.index.name];
    default:
      return [];
  }
}

function isCompanion(step: Step, { made, dropped }: Names): boolean {
  const has = (names: ReadonlySet<string>, column: string): boolean => names.has(`${step.table}.${column}`);
  switch (step.kind) {
    case "dropNotNullGuard":
      return has(made, step.column.name);
    case "addColumn":
      return has(dropped, step.column.name);
    case "addCheck":
      return has(made, step.check.column) || dropped.has(step.check.name);
    case "addForeignKey":
      return has(made, step.key.column) || dropped.has(step.key.name);
    case "dropCheck":
      return has(dropped, step.check.column);
    case "dropForeignKey":
      return has(dropped, step.key.column) || dropped.has(`${step.key.to}.`);
    case "dropIndex":
      return step.index.columns.some((column) => has(dropped, column));
    case "deleteGone":
      return has(dropped, "deleted_at");
    case "renameIndex":
      return true;
    default:
      return false;
  }
}

function deedOf(step: Step, { isAnew }: Companions): Deed {
  const { table } = step;
  switch (step.kind) {
    case "createTable":
      return tableDeed("create", table);
    case "dropTable":
      return tableDeed("drop", table);
    case "addColumn":
      return columnDeed("add", step);
    case "dropColumn":
      return columnDeed(isAnew(columnOf(step)) ? "replace" : "drop", step);
    case "retypeColumn":
      return columnDeed("retype", { table, column: step.to });
    case "setNotNull":
      return columnDeed("make", step, "required");
    case "dropNotNull":
      return columnDeed("make", step, "optional");
    case "addNotNullGuard":
      return columnDeed("guard", step);
    case "dropNotNullGuard":
      return columnDeed("unguard", step);
    case "validate":
      return { ...tableDeed("validate", table), words: `validate ${step.name}` };
    case "fillRows": {
      const columns = step.columns.map(({ column }) => columnOf({ table, column }));
      return { ...tableDeed("fill", table), words: `fill ${columns.join(", ")}` };
    }
    case "numberRows":
      return { ...tableDeed("fill", table), words: `fill ${columnOf(step)}` };
    case "deleteGone":
      return { ...tableDeed("purge", table), words: `purge ${table} of what was deleted softly` };
    default:
      return ruleDeed(step, isAnew);
  }
}

type RuleStep = Extract<
  Step,
  {
    readonly kind:
      | "addCheck"
      | "dropCheck"
      | "addForeignKey"
      | "dropForeignKey"
      | "createIndex"
      | "dropIndex"
      | "renameIndex";
  }
>;

function ruleDeed(step: RuleStep, isAnew: Companions["isAnew"]): Deed {
  const { table } = step;
  const dropVerb = (name: string): string => (isAnew(name) ? "change" : "drop");
  switch (step.kind) {
    case "addCheck":
      return nameDeed("add", step.check.name);
    case "dropCheck":
      return nameDeed(dropVerb(step.check.name), step.check.name);
    case "addForeignKey":
      return nameDeed("add", step.key.name);
    case "dropForeignKey":
      return nameDeed(dropVerb(step.key.name), step.key.name);
    case "createIndex":
      return { ...tableDeed("index", table), words: `create ${step.index.name}` };
    case "dropIndex":
      return nameDeed(dropVerb(step.index.name), step.index.name);
    case "renameIndex":
      return nameDeed("rename", step.to.name);
  }
}

function tableDeed(verb: string, table: string): Deed {
  return { verb, slug: `${verb}_${table}`, words: `${verb} ${table}`, ofTable: true };
}

function nameDeed(verb: string, name: string): Deed {
  return { verb, slug: `${verb}_${name}`, words: `${verb} ${name}`, ofTable: false };
}

function columnDeed(verb: string, { table, column }: OfColumn, end?: "required" | "optional"): Deed {
  const tail = end === undefined ? [] : [end];
  return {
    verb,
    slug: [verb, table, column.name, ...tail].join("_"),
    words: [verb, `${table}.${column.name}`, ...tail].join(" "),
    ofTable: false,
  };
}

interface OfColumn {
  readonly table: string;
  readonly column: { readonly name: string };
}

function columnOf({ table, column }: OfColumn): string {
  return `${table}.${column.name}`;
}
