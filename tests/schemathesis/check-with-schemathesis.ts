import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import {
  type Database,
  type GeneratedProject,
  generateProject,
  mustRun,
} from "../support/generated-project.js";
import { EMBEDS_POSTGRES, specFor } from "../support/golden-project.mjs";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { pythonEnvFor } from "../support/python-env.mjs";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { runCommand } from "../support/run-command.mjs";
import { type Users, signedIn } from "./users.js";

const SETTINGS = join(ROOT, "tests", "schemathesis", "settings");
/** How often `npm run soak` tries; 0 where there is little time. */
export const SOAK = Number(process.env["BACKEND_GEN_SOAK"] ?? 0);
const HOUR = 3_600_000;
/** Under `npm run soak`, so many cases an operation for each of the runs that were asked for. */
const CASES_PER_RUN = 1 / 50;
const EMBEDDED: Database = { url: null };

/** As whom, and how hard a spec is tried where there is little time. */
export interface Effort extends Users {
  /** Cases for each operation. */
  readonly cases: number;
  /** `coverage` goes through every limit of every field, which takes long where there are many fields. */
  readonly phases: "all" | "all but coverage";
  /** For which targets, where there is little time; all unless said. */
  readonly targets?: readonly string[];
}

interface Subject {
  readonly target: string;
  /** The spec's. */
  readonly name: string;
}

/** Asks a backend, as two users, whether it does what its OpenAPI document says: every check of schemathesis. */
export function checkWithSchemathesis(
  { target, name }: Subject,
  specText: () => Promise<string>,
  effort: Effort,
): void {
  describeWith(["Python", runtimeOf(target)], `schemathesis finds nothing in ${name} for ${target}`, () => {
    let project: GeneratedProject;
    beforeAll(async () => {
      project = await generateProject(specFor(target, await specText()));
    });
    afterAll(() => project.remove());

    if (SOAK > 0 || !EMBEDS_POSTGRES.includes(target))
      it("on its embedded database", () => findsNothing(project, EMBEDDED, effort), HOUR);

    describeWith(["PostgreSQL"], "with PostgreSQL", () => {
      let database: TestDatabase;
      beforeAll(async () => {
        database = await createDatabase();
        await mustRun(project, [...project.app, "migrate"], database);
      });
      afterAll(() => database.drop());

      it("on PostgreSQL", () => findsNothing(project, database, effort), HOUR);
    });
  });
}

async function findsNothing(project: GeneratedProject, database: Database, effort: Effort): Promise<void> {
  const server = await project.serve(database);
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-schemathesis-"));
  try {
    await cp(SETTINGS, folder, { recursive: true });
    await writeFile(join(folder, "users.json"), JSON.stringify(await signedIn(server, effort)));
    await writeFile(join(folder, "shared.json"), JSON.stringify(effort.shared ?? []));
    const { bin } = await pythonEnvFor(folder);
    const { code, stdout, stderr } = await runCommand(join(bin, "st"), argumentsFor(server, effort), {
      cwd: folder,
    });
    expect(`${stdout}${stderr}\nended with ${code}`).toMatch(/ended with 0$/);
  } finally {
    await rm(folder, { recursive: true, force: true });
    expect(await server.stop()).toBe(0);
  }
}

function argumentsFor(server: AppServer, effort: Effort): string[] {
  const cases = SOAK === 0 ? effort.cases : Math.ceil(SOAK * CASES_PER_RUN);
  const isShort = SOAK === 0 && effort.phases === "all but coverage";
  return [
    "run",
    `${server.url}/openapi.json`,
    "--no-color",
    // That would be a complaint about the machine.
    "--suppress-health-check=too_slow",
    `--max-examples=${cases}`,
    `--phases=${isShort ? "" : "coverage,"}examples,fuzzing,stateful`,
    ...(SOAK === 0 ? ["--seed=2026"] : []),
  ];
}
