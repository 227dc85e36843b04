import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "./app-server.mjs";
import { runCommand } from "./run-command.mjs";

/** A transaction pooler before a database. */
export interface PgBouncer {
  /** The database's own address, by way of the pooler. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const SERVER_CONNECTIONS = 3;
const ATTEMPTS = 100;
const POLL_MS = 50;

/** Why there is no pooler here: one line with the mend, or null when there is one. */
export async function missingPgBouncer(): Promise<string | null> {
  if ((await runCommand("pgbouncer", ["--version"])).code === 0) return null;
  return "pgbouncer is not there: apt install pgbouncer (Debian, Ubuntu), brew install pgbouncer (macOS)";
}

/** Starts a pooler that gives the clients of a database turns, a transaction each, on a few connections. */
export async function pgBouncer(databaseUrl: string): Promise<PgBouncer> {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-pgbouncer-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, "pgbouncer.ini"), settings(new URL(databaseUrl), port));
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn("pgbouncer", [...user, join(folder, "pgbouncer.ini")], { stdio: "ignore" });
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${String(port)}`;
  url.searchParams.set("pgbouncer", "true");
  await untilListening(child, port);
  return {
    url: url.href,
    stop: async () => {
      child.kill("SIGQUIT");
      if (child.exitCode === null) await once(child, "close");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(database: URL, port: number): string {
  const { hostname, username, password, pathname } = database;
  const target = [
    `host=${hostname}`,
    `port=${database.port || "5432"}`,
    `user=${decodeURIComponent(username)}`,
    ...(password === "" ? [] : [`password=${decodeURIComponent(password)}`]),
  ];
  return [
    "[databases]",
    `${pathname.slice(1)} = ${target.join(" ")}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${String(port)}`,
    "unix_socket_dir =",
    "auth_type = any",
    "pool_mode = transaction",
    `default_pool_size = ${String(SERVER_CONNECTIONS)}`,
    "max_client_conn = 200",
  ].join("\n");
}

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && child.exitCode === null; attempt += 1) {
    const socket = connect(port, "127.0.0.1");
    const isUp = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) return;
    await delay(POLL_MS);
  }
  throw new Error("pgbouncer did not come up");
}
