import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/plan/change.js";
import { CAUTIOUS, type Choices } from "../../src/plan/choices.js";
import { decide } from "../../src/plan/decide.js";
import { mergeEdits, type Edit } from "../../src/plan/merge-edits.js";
import { clashesOf } from "../../src/plan/merge-pieces.js";
import { basePathOf } from "../../src/plan/state-paths.js";
import { IS_SOAK, runs } from "../support/runs.js";
import { LANGUAGES, type Language } from "./edits-of-people.js";
import { FEATURES, projectFiles, type Feature } from "./feature-projects.js";
import { checkMerge, forms } from "./lost-lines.js";

/** What a person does between two runs: edits of some files, and what the spec then says otherwise. */
interface Step {
  readonly edits: readonly { readonly name: string; readonly file: number; readonly place: number }[];
  readonly deleted: number | null;
  readonly toggled: readonly Feature[];
  /** How a person settles what clashes. */
  readonly choice: "ours" | "theirs" | "markers";
}

const stepArbitrary = ({ edits }: Language): fc.Arbitrary<Step> =>
  fc.record({
    edits: fc.array(
      fc.record({
        name: fc.constantFrom(...Object.keys(edits)),
        file: fc.nat({ max: 40 }),
        place: fc.nat({ max: 400 }),
      }),
      { minLength: 3, maxLength: 6 },
    ),
    deleted: fc.option(fc.nat({ max: 40 }), { freq: 4 }),
    toggled: fc.subarray([...FEATURES], { minLength: 1, maxLength: 3 }),
    choice: fc.constantFrom("ours", "theirs", "markers"),
  });

/** A project between two runs. */
interface Project {
  readonly features: Set<Feature>;
  readonly disk: Map<string, string>;
  readonly bases: Map<string, string>;
  readonly deleted: Set<string>;
  /** The signs of all that the person has added, by path. */
  readonly signs: Map<string, Set<string>>;
}

const tally = { histories: 0, steps: 0, edits: 0, merged: 0, clashed: 0, stopped: 0 };

describe.each(LANGUAGES)("a $target project that is edited and regenerated again and again", (language) => {
  const length = IS_SOAK ? { minLength: 3, maxLength: 6 } : { minLength: 3, maxLength: 3 };

  it("loses no line of the user's, and what merged still parses", async () => {
    const merged = tally.merged;
    const histories = fc.tuple(fc.subarray([...FEATURES]), fc.array(stepArbitrary(language), length));
    await fc.assert(
      fc.asyncProperty(histories, async ([features, steps]) => {
        const project = await newProject(language, features);
        tally.histories += 1;
        if (IS_SOAK && tally.histories % 50 === 0) console.log(language.target, JSON.stringify(tally));
        for (const [number, step] of steps.entries()) {
          edit(language, project, { step, number });
          await regenerate(language, project, step);
          expect(missingSigns(project)).toEqual([]);
        }
      }),
      // The inner loop tries the same few each time: in so few, others might have nothing to merge.
      { ...runs(10), ...(IS_SOAK ? {} : { seed: 1 }) },
    );
    expect(tally.merged).toBeGreaterThan(merged);
    if (IS_SOAK) console.log(language.target, JSON.stringify(tally));
  });
});

async function newProject({ target, ending }: Language, features: readonly Feature[]): Promise<Project> {
  const chosen = new Set(features);
  const files = [...(await projectFiles(target, chosen))].filter(([path]) => path.endsWith(ending));
  return {
    features: chosen,
    disk: new Map(files),
    bases: new Map(files),
    deleted: new Set(),
    signs: new Map(),
  };
}

function edit(
  { edits }: Language,
  { disk, signs }: Project,
  { step, number }: { readonly step: Step; readonly number: number },
): void {
  for (const [index, { name, file, place }] of step.edits.entries()) {
    const path = [...disk.keys()].sort()[file % disk.size];
    const id = `${number}_${index}_`;
    const before = path === undefined ? undefined : disk.get(path);
    if (path === undefined || before === undefined) continue;
    const after = edits[name]?.(before.split("\n"), place, id).join("\n") ?? before;
    disk.set(path, after);
    tally.edits += after === before ? 0 : 1;
    const known = signs.get(path) ?? new Set();
    if (after.includes(`mine_${id}`)) signs.set(path, known.add(`mine_${id}`));
  }
  const gone = step.deleted === null ? undefined : [...disk.keys()].sort()[step.deleted % disk.size];
  if (gone === undefined) return;
  disk.delete(gone);
  signs.delete(gone);
}

/** A run as the tool makes it: stopped where something clashes, and then run again as a person decides. */
async function regenerate({ target, ending }: Language, project: Project, step: Step): Promise<void> {
  const { features, disk, bases } = project;
  for (const feature of step.toggled) if (!features.delete(feature)) features.add(feature);
  const next = new Map([...(await projectFiles(target, features))].filter(([path]) => path.endsWith(ending)));
  const files = [...next].map(([path, text]) => ({ path, text, ownership: "managed" as const }));
  const state = new Map([...bases].map(([path, text]) => [basePathOf(path), text]));
  const edits = await mergeEdits({ state, disk }, files, { forms, words: null });
  for (const [path, found] of edits) await look(path, found, { project, next });
  const paths = [...new Set([...next.keys(), ...bases.keys()])];
  const changesOf = (choices: Choices) =>
    paths.map((path) => decideOne(project, { path, next, edits, choices }));
  const cautious = changesOf(CAUTIOUS);
  const isStopped = cautious.some(({ action }) => action === "conflict");
  tally.steps += 1;
  tally.stopped += isStopped ? 1 : 0;
  const changes = isStopped
    ? changesOf({ ...CAUTIOUS, onConflict: step.choice, strangers: "adopt" })
    : cautious;
  for (const change of changes) apply(project, change, next);
  if (step.choice === "theirs") forget(project, cautious);
}

/** Who takes theirs gives up what clashed: only that, and only in these files. */
function forget({ disk, signs }: Project, cautious: readonly Change[]): void {
  for (const { action, path } of cautious) {
    if (action !== "conflict") continue;
    const left = [...(signs.get(path) ?? [])].filter((sign) => disk.get(path)?.includes(sign));
    signs.set(path, new Set(left));
  }
}

async function look(
  path: string,
  found: Edit,
  { project, next }: { readonly project: Project; readonly next: ReadonlyMap<string, string> },
): Promise<void> {
  const [base, mine, wanted] = [project.bases.get(path), project.disk.get(path), next.get(path)];
  if (base === undefined || mine === undefined || wanted === undefined || found.is !== "edited") return;
  tally.clashed += clashesOf(found.pieces).length > 0 ? 1 : 0;
  await checkMerge(path, { base, mine, next: wanted }, found.pieces);
}

interface Decision {
  readonly path: string;
  readonly next: ReadonlyMap<string, string>;
  readonly edits: ReadonlyMap<string, Edit>;
  readonly choices: Choices;
}

function decideOne({ disk, bases, deleted }: Project, { path, next, edits, choices }: Decision): Change {
  return decide({
    path,
    ownership: "managed",
    base: bases.get(path) ?? null,
    disk: disk.get(path) ?? null,
    next: next.get(path) ?? null,
    wasWritten: false,
    wasDeleted: deleted.has(path),
    isTheirs: false,
    edit: edits.get(path) ?? null,
    backup: null,
    choices,
  });
}

/** What the apply and the state after it come to. */
function apply(
  { disk, bases, deleted, signs }: Project,
  change: Change,
  next: ReadonlyMap<string, string>,
): void {
  const { action, path } = change;
  expect(action, path).not.toBe("conflict");
  if (action === "create") disk.set(path, change.text);
  if (action === "update") {
    tally.merged += change.how === "merged" ? 1 : 0;
    disk.set(path, settled(change.text));
  }
  if (action === "delete") {
    expect([...(signs.get(path) ?? [])], `${path} was deleted with edits`).toEqual([]);
    disk.delete(path);
  }
  const text = next.get(path);
  if (text !== undefined) bases.set(path, text);
  else if (action !== "kept" || !disk.has(path)) bases.delete(path);
  if (disk.has(path)) deleted.delete(path);
  else deleted.add(path);
}

/** What a person leaves of the marked places: both sides. */
function settled(text: string): string {
  return text.replace(
    /^<{7} yours\n([^]*?)^\|{7} last generated\n[^]*?^={7}\n([^]*?)^>{7} backend-gen$/gm,
    (_, mine: string, theirs: string) => `${mine}${theirs}`.replace(/\n$/, ""),
  );
}

/** What the person has added and the project does not have any more. */
function missingSigns({ disk, signs }: Project): readonly string[] {
  return [...signs].flatMap(([path, known]) =>
    [...known].filter((sign) => disk.get(path)?.includes(sign) !== true).map((sign) => `${path}: ${sign}`),
  );
}
