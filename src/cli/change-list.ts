import type { Change } from "../plan/change.js";
import type { Colours } from "./colours.js";
import { printable } from "./printable.js";

const longestList = 25;

const UPDATES = {
  regenerated: null,
  merged: "merged with your edits",
  markers: "merged with your edits, and marked where they clash",
  overwritten: "yours is kept beside it",
  patched: null,
  restored: "as it was before",
} satisfies Record<Extract<Change, { readonly action: "update" }>["how"], string | null>;

type Shown = Exclude<Change, { readonly action: "unchanged" }>;

/** The changes as lines; more than 25 files are grouped by folder, so that a new project does not scroll away. */
export function changeList(changes: readonly Change[], colours: Colours, isFull: boolean): readonly string[] {
  const shown = changes.filter((change) => change.action !== "unchanged");
  if (isFull || shown.length <= longestList) return shown.map((change) => lineOf(change, colours));
  const single = shown.filter((change) => !isBulk(change));
  const bulk = shown.filter(isBulk);
  return [
    ...groupsOf(bulk).map((group) => groupLine(group, colours)),
    ...single.map((change) => lineOf(change, colours)),
  ];
}

interface Group {
  readonly action: Shown["action"];
  readonly folder: string;
  readonly count: number;
}

/** What a person has to read one by one is never grouped. */
function isBulk(change: Shown): boolean {
  if (change.action === "update") return change.how === "regenerated";
  if (change.action === "create") return change.moved === undefined || change.moved.how === "regenerated";
  return change.action === "delete";
}

function groupsOf(changes: readonly Shown[]): readonly Group[] {
  const groups = [5, 4, 3, 2, 1].map((depth) => groupAt(changes, depth));
  return groups.find((group) => group.length <= longestList) ?? groups.at(-1) ?? [];
}

function groupAt(changes: readonly Shown[], depth: number): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { action, path } of changes) {
    const folder = path.split("/").slice(0, -1).slice(0, depth).join("/");
    const key = `${action} ${folder}`;
    groups.set(key, { action, folder, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

function groupLine({ action, folder, count }: Group, colours: Colours): string {
  const place = folder === "" ? "./" : `${folder}/`;
  return `  ${labelOf(action, colours)} ${printable(place)} ${colours.dim(`(${count} file${count === 1 ? "" : "s"})`)}`;
}

function lineOf(change: Shown, colours: Colours): string {
  const reason = reasonOf(change);
  return `  ${labelOf(change.action, colours)} ${printable(change.path)}${reason === null ? "" : colours.dim(`  ${reason}`)}`;
}

function reasonOf(change: Shown): string | null {
  if (change.action === "conflict" || change.action === "kept") return change.reason;
  if (change.action === "update") return UPDATES[change.how];
  if (change.action === "create" && change.moved !== undefined)
    return [`moved from ${change.moved.from}`, UPDATES[change.moved.how]].filter(isText).join(", ");
  return change.action === "manual" ? change.instructions : null;
}

function isText(text: string | null): text is string {
  return text !== null;
}

function labelOf(action: Shown["action"], colours: Colours): string {
  const paints = {
    create: colours.green,
    update: colours.cyan,
    delete: colours.yellow,
    conflict: colours.red,
    kept: colours.dim,
    manual: colours.yellow,
  } satisfies Record<Shown["action"], (text: string) => string>;
  return paints[action](action.padEnd(8));
}
