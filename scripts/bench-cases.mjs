import { rmSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { existingTypeScriptProject } from "./bench-existing.mjs";
import { emptyFolder, folderWith, specOf, withFieldMore } from "./bench-spec.mjs";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";

/**
 * @typedef {object} Bench A command that is measured.
 * @property {string} name
 * @property {readonly string[]} args What the tool is called with.
 * @property {number} budget The most it may cost, in starts of node.
 * @property {number} [peakMiB] The most memory that it may hold, where that is not the usual.
 * @property {number} runs How often it is measured when nobody says.
 * @property {() => Promise<string>} prepare Makes the folder in which one run takes place.
 * @property {boolean} [keepsFolder] Whether all runs share one folder; otherwise it is removed after each.
 */

const TOOL = join(ROOT, "bin", "backend-gen.js");
const MANY = 200;
const TASKS = ["resource", "tasks", "title:string:1..200", "done:boolean=false", "due_date:date:optional"];

/** One large project of a target serves all runs: none of them changes it. @type {Map<string, Promise<string>>} */
const made = new Map();

/** @type {readonly Bench[]} */
export const BENCHES = [
  { name: "`--help`", args: ["--help"], budget: 2, runs: 15, prepare: emptyFolder },
  {
    name: "`resource tasks …` in an empty folder",
    args: TASKS,
    budget: 12,
    runs: 11,
    prepare: emptyFolder,
  },
  {
    name: "the same with `--target fastify`",
    args: [...TASKS, "--target", "fastify"],
    budget: 16,
    runs: 11,
    prepare: emptyFolder,
  },
  ...large("fastapi", 110),
  ...large("fastify", 150),
  {
    name: "`resource tasks …` in a TypeScript project of 300 files",
    args: [...TASKS, "--yes"],
    budget: 40,
    peakMiB: 300,
    runs: 7,
    prepare: existingTypeScriptProject,
  },
];

/** @param {string} target @param {number} budget @returns {readonly Bench[]} */
function large(target, budget) {
  return [
    {
      name: `\`generate\`, ${MANY} resources, ${target}`,
      args: ["generate"],
      budget,
      runs: 5,
      prepare: () => folderWith(specOf(target, MANY)),
    },
    {
      name: `the same again, nothing changed, ${target}`,
      args: ["generate"],
      budget: 20,
      runs: 7,
      prepare: () => largeProject(target),
      keepsFolder: true,
    },
    {
      name: `the same with a field more in one of them, ${target}`,
      args: ["generate"],
      budget: 25,
      runs: 7,
      prepare: () => changedProject(target),
    },
    {
      name: `\`check\` of ${MANY} resources, ${target}`,
      args: ["check"],
      budget: 20,
      runs: 7,
      prepare: () => largeProject(target),
      keepsFolder: true,
    },
  ];
}

/** @param {string} target */
async function largeProject(target) {
  const project = made.get(target) ?? makeLargeProject(target);
  made.set(target, project);
  return project;
}

/** A copy of it whose spec has changed. @param {string} target */
async function changedProject(target) {
  const folder = await emptyFolder();
  await cp(await largeProject(target), folder, { recursive: true });
  await writeFile(join(folder, "backend.yaml"), withFieldMore(specOf(target, MANY), MANY / 2));
  return folder;
}

/** @param {string} target */
async function makeLargeProject(target) {
  const folder = await folderWith(specOf(target, MANY));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await runOrThrow(process.execPath, [TOOL, "generate"], { cwd: folder });
  return folder;
}
