const MAX_SLUG = 40;
const MOST_NAMED = 3;

/** The file of the migration that creates these tables, without its ending: "0001_create_projects_and_tasks". */
export function createFileName(number: number, tables: readonly string[]): string {
  const all = `create_${tables.join("_")}`;
  const short = `create_${tables[0] ?? ""}_and_${String(tables.length - 1)}_more`;
  return numbered(number, all.length <= MAX_SLUG ? all : short);
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

function named(tables: readonly string[]): string {
  return tables.length > MOST_NAMED ? `${String(tables.length)} tables` : tables.join(", ");
}

function numbered(number: number, slug: string): string {
  return `${String(number).padStart(4, "0")}_${slug}`;
}
