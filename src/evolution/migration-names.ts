import { deedsOf, type Deed } from "./deeds.js";
import type { Stage } from "./step.js";

const MAX_SLUG = 40;
const MAX_TITLE = 72;
const MOST_NAMED = 3;

/** What a migration does that does several things. */
const SEVERAL: Readonly<Record<Stage["kind"], string>> = {
  change: "change",
  expand: "change",
  settle: "settle",
  contract: "finish",
};

/** The file of the migration that creates these tables, without its ending: "0001_create_projects_tasks". */
export function createFileName(number: number, tables: readonly string[]): string {
  return numbered(number, ofTables("create", tables));
}

export function createTitle(tables: readonly string[]): string {
  return `create ${named(tables)}`;
}

/** The file of the migration that renames something in these tables, without its ending. */
export function renameFileName(number: number, tables: readonly string[]): string {
  return numbered(number, `rename_in_${tables[0] ?? ""}`);
}

export function renameTitle(tables: readonly string[]): string {
  return `rename in ${named(tables)}`;
}

/**
 * The file of the migration that takes the steps of a stage, without its ending: what it does if that is one thing, as in
 * "0002_add_tasks_due_date" and "0003_index_tasks_users", otherwise to which tables: "0002_change_tasks_and_2_more".
 */
export function stageFileName(number: number, { kind, up }: Stage): string {
  const deeds = deedsOf(up);
  const [first] = deeds;
  const [slug = "", ...others] = new Set(deeds.map((deed) => deed.slug));
  if (others.length === 0 && slug !== "" && slug.length <= MAX_SLUG) return numbered(number, slug);
  const tables = [...new Set(up.map(({ table }) => table))];
  const isOneVerb = deeds.every(({ ofTable, verb }) => ofTable && verb === first?.verb);
  return numbered(number, ofTables(isOneVerb && first ? first.verb : SEVERAL[kind], tables));
}

/** In words: "add tasks.due_date, make tasks.notes optional". */
export function stageTitle({ kind, up }: Stage): string {
  const words = wordsOf(deedsOf(up));
  const tables = [...new Set(up.map(({ table }) => table))];
  if (words.length === 0) return `${SEVERAL[kind]} ${named(tables)}`;
  const all = words.join(", ");
  if (all.length <= MAX_TITLE) return all;
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join(", ").length <= MAX_TITLE);
  const shown = fitting.length === 0 ? words.slice(0, 1) : fitting;
  const left = words.length - shown.length;
  return left === 0 ? shown.join(", ") : `${shown.join(", ")} and ${String(left)} more`;
}

function wordsOf(deeds: readonly Deed[]): readonly string[] {
  return [...new Set(deeds.map(({ words }) => words))];
}

function ofTables(verb: string, tables: readonly string[]): string {
  const all = `${verb}_${tables.join("_")}`;
  const [first = "", ...others] = tables;
  return all.length <= MAX_SLUG || others.length === 0
    ? all
    : `${verb}_${first}_and_${String(others.length)}_more`;
}

function named(tables: readonly string[]): string {
  return tables.length > MOST_NAMED ? `${String(tables.length)} tables` : tables.join(", ");
}

function numbered(number: number, slug: string): string {
  return `${String(number).padStart(4, "0")}_${slug}`;
}
