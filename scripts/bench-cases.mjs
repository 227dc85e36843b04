import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

/**
 * @typedef {object} Bench A command that is measured.
 * @property {string} name
 * @property {readonly string[]} args What the tool is called with.
 * @property {number} budget The most it may cost, in starts of node.
 * @property {number} runs How often it is measured when nobody says.
 * @property {() => Promise<string>} prepare Makes the folder in which one run takes place.
 * @property {boolean} [keepsFolder] Whether all runs share one folder; otherwise it is removed after each.
 */

const TOOL = join(ROOT, "bin", "backend-gen.js");
const MANY = 200;

/** @type {readonly Bench[]} */
export const BENCHES = [
  { name: "`--help`", args: ["--help"], budget: 2, runs: 15, prepare: emptyFolder },
  {
    name: "`resource tasks …` in an empty folder",
    args: ["resource", "tasks", "title:string:1..200", "done:boolean=false", "due_date:date:optional"],
    budget: 12,
    runs: 11,
    prepare: emptyFolder,
  },
  { name: `\`generate\`, ${MANY} resources`, args: ["generate"], budget: 110, runs: 5, prepare: largeSpec },
  {
    name: "the same again, nothing changed",
    args: ["generate"],
    budget: 20,
    runs: 7,
    prepare: largeProject,
    keepsFolder: true,
  },
];

async function emptyFolder() {
  return mkdtemp(join(tmpdir(), "backend-gen-bench-"));
}

async function largeSpec() {
  const folder = await emptyFolder();
  const resources = Array.from({ length: MANY }, (_, index) => resource(index + 1));
  await writeFile(join(folder, "backend.yaml"), `name: large\nresources:\n${resources.join("")}`);
  return folder;
}

/** One large project serves all runs: none of them changes it. @type {Promise<string> | undefined} */
let made;

async function largeProject() {
  made ??= makeLargeProject();
  return made;
}

async function makeLargeProject() {
  const folder = await largeSpec();
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await runOrThrow(process.execPath, [TOOL, "generate"], { cwd: folder });
  return folder;
}

/** @param {number} number */
function resource(number) {
  return `  things_${number}:
    fields:
      title: string(1..200)
      notes: text?
      done: boolean = false
      priority: enum(low, medium, high) = medium
      due_date: date?
      estimate: decimal(6,2)?
    indexes: [[done, due_date]]
    filter: [done, priority, due_date]
    sort: [created_at, due_date, title]
    search: [title, notes]
`;
}
