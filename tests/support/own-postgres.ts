import { existsSync } from "node:fs";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./app-server.mjs";
import { runCommand, runOrThrow } from "./run-command.mjs";

/** A PostgreSQL server that belongs to one test, and may be stopped at any time. */
export interface OwnPostgres {
  readonly url: string;
  readonly port: number;
  /** Breaks off what is under way, and is gone. */
  readonly stop: () => Promise<unknown>;
  readonly start: () => Promise<unknown>;
  readonly remove: () => Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";
/** PostgreSQL does not run as root. */
const UNPRIVILEGED = "nobody";

/** Why a server of its own cannot be had here: one line with the mend, or null when it can. */
export async function missingOwnPostgres(): Promise<string | null> {
  if ((await programsFolder()) !== null) return null;
  return "initdb and pg_ctl are not there: apt install postgresql (Debian, Ubuntu), brew install postgresql (macOS)";
}

/** Makes an empty server on a port of its own and starts it. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const programs = await programsFolder();
  if (programs === null) throw new Error((await missingOwnPostgres()) ?? "");
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-pg-"));
  if (isRoot()) await giveAway(folder);
  const data = join(folder, "data");
  const port = await freePort();
  const run = (program: string, ...args: string[]): Promise<string> =>
    unprivileged([join(programs, program), "-D", data, ...args], folder);
  await run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
  const options = `-p ${String(port)} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const control = (...args: string[]): Promise<string> =>
    run("pg_ctl", "-l", join(folder, "log"), "-w", ...args);
  const server = {
    url: `postgresql://postgres@127.0.0.1:${String(port)}/postgres`,
    port,
    start: () => control("start", "-o", options),
    stop: () => control("stop", "-m", "fast"),
    remove: async () => {
      await control("stop", "-m", "immediate").catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** Where `initdb` and `pg_ctl` are: next to `pg_config`, on the path, or where Debian keeps them off it. */
async function programsFolder(): Promise<string | null> {
  const named = await runCommand("pg_config", ["--bindir"]);
  const versions = await readdir(DEBIAN).catch(() => []);
  const folders = [
    ...(named.code === 0 ? [named.stdout.trim()] : []),
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, "bin")),
  ];
  return (
    folders.find((folder) => ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function giveAway(folder: string): Promise<void> {
  const [user, group] = await Promise.all(["-u", "-g"].map((flag) => runOrThrow("id", [flag, UNPRIVILEGED])));
  await chown(folder, Number(user), Number(group));
}

function unprivileged([command = "", ...args]: readonly string[], cwd: string): Promise<string> {
  if (!isRoot()) return runOrThrow(command, args, { cwd });
  return runOrThrow("runuser", ["-u", UNPRIVILEGED, "--", command, ...args], { cwd });
}
