import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { errorOf } from "../support/answer-body.js";
import type { AppServer } from "../support/app-server.mjs";
import type { Database, GeneratedProject } from "../support/generated-project.js";
import { clientOf } from "../support/http-client.js";
import type { TestDatabase } from "../support/postgres.js";
import { query } from "./database.js";
import { TASKS } from "./load.js";
import type { Target } from "./target.js";

/** A backend, and its database that is to fail. */
export interface Subject {
  readonly target: Target;
  readonly project: GeneratedProject;
  /** Migrated. */
  readonly database: TestDatabase;
}

type Limits = readonly (readonly [name: string, value: string])[];

/** Time limits of the generated backends, in seconds, made so short that a test can wait for them. */
const SHORT_LIMITS: Limits = [
  ["POOL_TIMEOUT_SECONDS", "1"],
  ["CONNECT_TIMEOUT_SECONDS", "1"],
  ["STATEMENT_TIMEOUT_SECONDS", "3"],
  ["LOCK_TIMEOUT_SECONDS", "2"],
];
/** How long such a backend may take to stop. */
const SHORT_SHUTDOWN: Limits = [
  ["SHUTDOWN_SECONDS", "3"],
  // Its number goes on: 30_000.
  ["SHUTDOWN_MILLIS", "3"],
];
/** So soon a backend says that it cannot serve. */
export const LONGEST_WAIT_MS = 15_000;
const STARTED_AT_ONCE = 5;

/** Starts the backend for `look` alone; it must end well, and have printed nothing unforeseen. */
export async function serving(
  { target, project }: Subject,
  url: string,
  variables: NodeJS.ProcessEnv,
  look: (server: AppServer) => Promise<void>,
): Promise<void> {
  const server = await project.serve({ url }, variables);
  try {
    await look(server);
  } finally {
    expect(await server.stop()).toBe(0);
    // It says why there was a 500, if there was one.
    const printed = server.output().split("\n");
    expect(printed.filter((line) => target.unforeseen.test(line))).toEqual([]);
  }
}

/** Shortens the time limits in the project's own files as long as `work` takes. */
export function withShortLimits(subject: Subject, work: () => Promise<void>): Promise<void> {
  return withLimits(subject, { files: subject.target.limits, limits: SHORT_LIMITS }, work);
}

/** Shortens the time that a stopping backend has, as long as `work` takes. */
export function withShortShutdown(subject: Subject, work: () => Promise<void>): Promise<void> {
  return withLimits(subject, { files: [subject.target.start], limits: SHORT_SHUTDOWN }, work);
}

async function withLimits(
  { project }: Subject,
  { files: names, limits }: { readonly files: readonly string[]; readonly limits: Limits },
  work: () => Promise<void>,
): Promise<void> {
  const files = names.map((name) => join(project.folder, name));
  const before = await Promise.all(files.map((file) => readFile(file, "utf8")));
  try {
    for (const [index, file] of files.entries()) {
      const text = withShorter(before[index] ?? "", limits);
      expect(text).not.toBe(before[index]);
      await writeFile(file, text);
    }
    await work();
  } finally {
    for (const [index, file] of files.entries()) await writeFile(file, before[index] ?? "");
  }
}

function withShorter(text: string, limits: Limits): string {
  return limits.reduce(
    (changed, [name, value]) => changed.replace(new RegExp(`\\b(${name}) = \\d+`), `$1 = ${value}`),
    text,
  );
}

/** Every request to a locked table is refused in time: those that wait for it, and those that wait for a connection. */
export async function expectRefusals(server: AppServer): Promise<void> {
  const request = clientOf(server);
  const started = Date.now();
  const answers = await Promise.all([
    request("POST", TASKS, { user: "someone", json: { title: "x" } }),
    ...Array.from({ length: 6 }, () => request("GET", TASKS, { user: "someone" })),
  ]);
  for (const answer of answers) {
    expect(errorOf(answer).status_code).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(Date.now() - started).toBeLessThan(LONGEST_WAIT_MS);
}

/** Many processes migrate an empty database at the same time: all end well, and it is done once. */
export async function migratesAtOnce(
  { target, project }: Subject,
  empty: Database & { readonly url: string },
): Promise<void> {
  const runs = Array.from({ length: STARTED_AT_ONCE }, () => project.run([...project.app, "migrate"], empty));
  for (const { code, stdout, stderr } of await Promise.all(runs)) expect(code, stdout + stderr).toBe(0);
  const { table, count } = target.migrations;
  const rows = await query(empty.directUrl ?? empty.url, `SELECT count(*)::int AS n FROM ${table}`);
  expect(rows).toEqual([{ n: count }]);
}
