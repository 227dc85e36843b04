import { spawn } from "node:child_process";

/**
 * @typedef {object} CommandResult
 * @property {number} code The exit code; 127 when there is no such command, 128 when a signal ended it.
 * @property {string} stdout
 * @property {string} stderr
 *
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] The whole environment of the command; this process's own when left out.
 * @property {boolean} [show] Print what the command prints, as it does, instead of keeping it.
 */

/**
 * Runs a command without a shell and without standard input. Never throws for how it ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  const output = options.show ? "inherit" : "pipe";
  const { cwd, env } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      stdio: ["ignore", output, output],
    });
    const stdout = collected(child.stdout);
    const stderr = collected(child.stderr);
    child.on("error", (error) => resolve({ code: 127, stdout: stdout(), stderr: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 128, stdout: stdout(), stderr: stderr() }));
  });
}

/**
 * Runs a command that must end with 0, and gives what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} Its standard output.
 * @throws {Error} With all it printed, when it ended otherwise.
 */
export async function runOrThrow(command, args, options = {}) {
  const result = await runCommand(command, args, options);
  if (result.code === 0) return result.stdout;
  const line = [command, ...args].join(" ");
  throw new Error(`exit code ${result.code} of: ${line}\n${result.stdout}${result.stderr}`.trimEnd());
}

/** @param {import("node:stream").Readable | null} stream */
function collected(stream) {
  /** @type {Buffer[]} */
  const chunks = [];
  stream?.on("data", (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}
