import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "./file-lock.mjs";
import { runCommand } from "./run-command.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "backend-gen-lock-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("withLock", () => {
  it("lets one work at a time", async () => {
    const lock = join(folder, "lock");
    const events: string[] = [];
    const work = async (name: string) => {
      events.push(`${name} begins`);
      await delay(20);
      events.push(`${name} ends`);
    };
    await Promise.all(["a", "b"].map((name) => withLock(lock, () => work(name))));
    expect(events).toHaveLength(4);
    expect(events[0]?.slice(0, 1)).toBe(events[1]?.slice(0, 1));
    expect(existsSync(lock)).toBe(false);
  });

  it("is free again after work that failed", async () => {
    const lock = join(folder, "lock");
    await expect(withLock(lock, () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
    expect(await withLock(lock, () => Promise.resolve("done"))).toBe("done");
  });

  it("takes over from an owner that has died", async () => {
    const lock = join(folder, "lock");
    await mkdir(lock);
    const { stdout } = await runCommand(process.execPath, ["-p", "process.pid"]);
    await writeFile(join(lock, "pid"), stdout.trim());
    expect(await withLock(lock, () => Promise.resolve("done"))).toBe("done");
  });
});
