import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Database,
  type GeneratedProject,
  generateProject,
  mustRun,
} from "../support/generated-project.js";
import { createDatabase } from "../support/postgres.js";
import { describeWith } from "../support/requirements.js";

const SPEC = "name: shop\nresources:\n  tasks: { fields: { title: string } }\n";
const IDENTITY = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com"];

describeWith(["Python", "PostgreSQL"], "two merged branches of a FastAPI project", () => {
  let project: GeneratedProject;
  beforeEach(async () => {
    project = await generateProject(SPEC);
    await mergeBranches(project);
  });
  afterEach(() => project.remove());

  it("have one history and the models' tables on the embedded database, and sound code", async () => {
    await isOneHistory(project, { url: null });
    for (const tool of [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]])
      await mustRun(project, tool);
  });

  it("have one history on PostgreSQL, from a database that has seen one of the branches, and back", async () => {
    const database = await createDatabase();
    try {
      const seen = await revisionOf(project, "create_apples");
      await mustRun(project, ["python", "-m", "alembic", "upgrade", seen], database);
      await isOneHistory(project, database);
      await mustRun(project, ["python", "-m", "alembic", "downgrade", "base"], database);
    } finally {
      await database.drop();
    }
  });
});

/** Each branch adds a resource, in a file of its own as the others have; git puts them together, then the tool does. */
async function mergeBranches(project: GeneratedProject): Promise<void> {
  const git = (...args: readonly string[]) => mustRun(project, ["git", ...IDENTITY, ...args]);
  await mkdir(join(project.folder, "resources"));
  await writeFile(join(project.folder, "resources/notes.yaml"), "fields:\n  text: text\n");
  await mustDo(project, "generate");
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message=base");
  for (const name of ["apples", "bananas"]) {
    await git("switch", "--quiet", "--create", name, "main");
    await mustDo(project, "resource", name, "name:string:unique");
    await git("add", "--all");
    await git("commit", "--quiet", `--message=${name}`);
  }
  await git("merge", "--quiet", "apples");
  await mustDo(project, "generate");
  await mustDo(project, "migrate", "merge");
  await mustDo(project, "check");
}

async function isOneHistory(project: GeneratedProject, database: Database): Promise<void> {
  const heads = await mustRun(project, ["python", "-m", "alembic", "heads"], database);
  expect(heads.trim().split("\n")).toHaveLength(1);
  await mustRun(project, ["python", "-m", "alembic", "upgrade", "head"], database);
  await mustRun(project, ["python", "-m", "alembic", "check"], database);
}

/** The revision of the migration whose file is called so. */
async function revisionOf({ folder }: GeneratedProject, name: string): Promise<string> {
  const versions = join(folder, "migrations/versions");
  const file = (await readdir(versions)).find((path) => path.includes(name)) ?? "";
  return /^revision: str = "(\w+)"$/m.exec(await readFile(join(versions, file), "utf8"))?.[1] ?? "";
}

async function mustDo(project: GeneratedProject, ...args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await project.tool(...args);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${stdout}${stderr}`);
}
