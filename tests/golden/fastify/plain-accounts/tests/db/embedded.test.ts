import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ConfigError } from "../../src/config.js";
import { lockFolder } from "../../src/db/lock.js";

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "lock-")), "db");
});

afterEach(() => rm(join(folder, ".."), { recursive: true }));

it("the embedded database is refused while another process has it open", async () => {
  await writeFile(`${folder}.lock`, String(process.ppid));
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
  expect(await readFile(`${folder}.lock`, "utf8")).toBe(String(process.ppid));
});

it.each(["4194305", "", String(process.pid)])(
  "what a process has left that died is taken over: %j",
  async (left) => {
    await writeFile(`${folder}.lock`, left);
    const lock = await lockFolder(folder);
    expect(await readFile(`${folder}.lock`, "utf8")).toBe(String(process.pid));
    await lock.release();
    await expect(readFile(`${folder}.lock`)).rejects.toThrow("ENOENT");
  },
);
