import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./file-lock.mjs";
import { MissingTool, findPython } from "./find-python.mjs";
import { CACHE } from "./repository.mjs";
import { runCommand, runOrThrow } from "./run-command.mjs";
import { findUv } from "./uv.mjs";

/**
 * @typedef {object} PythonEnv
 * @property {string} python The interpreter, with all that the project needs.
 * @property {string} bin The folder of the tools: ruff, mypy, pytest, alembic.
 */

const FOLDER = join(CACHE, "python");
// Else every start compiles what it imports anew: the tests' processes write no bytecode.
const UV_INSTALL = ["pip", "install", "--quiet", "--compile-bytecode"];
const IS_WINDOWS = process.platform === "win32";

/** Prints what pyproject.toml asks to install, the development tools included, one a line. */
const READ_REQUIREMENTS = `
import json, sys, tomllib
with open(sys.argv[1], "rb") as file:
    project = tomllib.load(file)
lists = [project["project"].get("dependencies", [])]
lists += project["project"].get("optional-dependencies", {}).values()
lists += project.get("dependency-groups", {}).values()
name = project["project"]["name"]
wanted = {item for items in lists for item in items if isinstance(item, str) and not item.startswith(name + "[")}
print("\\n".join(sorted(wanted)))
`;

/**
 * An environment with what a generated project installs, the project itself left out (run things in its folder).
 * Kept in `.cache/python` by the hash of what is in it, so that every project with the same needs shares one.
 * @param {string} project The folder of its pyproject.toml.
 * @returns {Promise<PythonEnv>}
 * @throws {MissingTool} Without a Python, or without its venv module.
 */
export async function pythonEnvFor(project) {
  const python = await findPython();
  const pyproject = join(project, "pyproject.toml");
  const listed = await runOrThrow(python.executable, ["-c", READ_REQUIREMENTS, pyproject]);
  const made = [python.version, process.platform, process.arch, ...UV_INSTALL];
  const recipe = [...made, listed.trim()].join("\n");
  const folder = join(FOLDER, createHash("sha256").update(recipe).digest("hex").slice(0, 16));
  await withLock(`${folder}.lock`, () => ensureInstalled(folder, python.executable, listed));
  return envIn(folder);
}

/** @param {string} folder @returns {PythonEnv} */
function envIn(folder) {
  const bin = join(folder, IS_WINDOWS ? "Scripts" : "bin");
  return { bin, python: join(bin, IS_WINDOWS ? "python.exe" : "python") };
}

/** @param {string} folder @param {string} executable @param {string} requirements */
async function ensureInstalled(folder, executable, requirements) {
  const marker = join(folder, "installed");
  if (existsSync(marker)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await createVenv(folder, executable);
  await writeFile(join(folder, "requirements.txt"), requirements);
  await install(envIn(folder), join(folder, "requirements.txt"));
  await writeFile(marker, "");
}

/** @param {string} folder @param {string} executable */
async function createVenv(folder, executable) {
  const made = await runCommand(executable, ["-m", "venv", folder]);
  if (made.code === 0) return;
  await rm(folder, { recursive: true, force: true });
  if (/ensurepip|No module named venv/.test(made.stdout + made.stderr))
    throw new MissingTool(
      "Python has no venv module: apt install python3-venv (Debian, Ubuntu), brew install python (macOS)",
    );
  throw new Error(`python -m venv failed:\n${made.stdout}${made.stderr}`);
}

/**
 * uv is ten times as fast as pip; where it cannot be had or does not manage, pip does.
 * @param {PythonEnv} env
 * @param {string} requirements The file that lists them.
 */
async function install(env, requirements) {
  const uv = await findUv();
  const done = uv && (await runCommand(uv, [...UV_INSTALL, "--python", env.python, "-r", requirements]));
  if (done && done.code === 0) return;
  await runOrThrow(env.python, ["-m", "pip", "install", "--quiet", "-r", requirements]);
}
