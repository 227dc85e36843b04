import { runCommand } from "./run-command.mjs";

/** Something this machine lacks. The message is one line and says the mend. */
export class MissingTool extends Error {}

/**
 * @typedef {object} Python
 * @property {string} executable
 * @property {string} version Major and minor: "3.12".
 */

const OLDEST_MINOR = 11;
const MEND =
  "apt install python3 python3-venv (Debian, Ubuntu), brew install python (macOS), or name one in BACKEND_GEN_PYTHON";
const PROBE = "import sys; print(sys.executable); print(*sys.version_info[:2], sep='.')";

/**
 * Finds a Python that generated projects run on: `BACKEND_GEN_PYTHON`, or the first fitting one of the usual names.
 * @returns {Promise<Python>}
 * @throws {MissingTool} When there is none of 3.11 or newer.
 */
export async function findPython() {
  for (const [command = "", ...args] of candidates()) {
    const probe = await runCommand(command, [...args, "-c", PROBE]);
    const [executable, version] = probe.stdout.trim().split(/\r?\n/);
    if (probe.code === 0 && executable && version && isNewEnough(version)) return { executable, version };
  }
  throw new MissingTool(`Python 3.${OLDEST_MINOR} or newer is missing: ${MEND}`);
}

/** @returns {string[][]} */
function candidates() {
  const named = process.env["BACKEND_GEN_PYTHON"];
  if (named) return [[named]];
  const versions = ["3.14", "3.13", "3.12", "3.11"].map((version) => [`python${version}`]);
  return [["python3"], ["python"], ["py", "-3"], ...versions];
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major === 3 && minor >= OLDEST_MINOR;
}
