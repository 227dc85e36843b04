import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "./app-server.mjs";
import { type RedisProxy, redisProxy } from "./redis.js";
import { runCommand } from "./run-command.mjs";

const PROGRAM = "redis-server";
const ATTEMPTS = 200;
const POLL_MS = 50;

/**
 * A Redis that can be cut and mended: a server of its own that is ended and started, forgetting all, or where there is
 * no program for it a way to the Redis of the tests.
 */
export async function stoppableRedis(): Promise<RedisProxy> {
  if ((await runCommand(PROGRAM, ["--version"])).code !== 0) return redisProxy();
  const port = await freePort();
  let child = await started(port);
  return {
    url: `redis://127.0.0.1:${String(port)}/0`,
    cut: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "close");
      child.kill("SIGTERM");
      await ended;
    },
    mend: async () => {
      child = await started(port);
    },
  };
}

async function started(port: number): Promise<ChildProcess> {
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn(PROGRAM, settings, { stdio: "ignore" });
  for (let attempt = 0; attempt < ATTEMPTS && child.exitCode === null; attempt += 1) {
    const socket = connect(port, "127.0.0.1");
    const isUp = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) return child;
    await delay(POLL_MS);
  }
  throw new Error("redis-server did not come up");
}
