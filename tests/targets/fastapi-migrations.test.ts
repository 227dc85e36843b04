import { describe, expect, it } from "vitest";
import { migrationHistory } from "../../src/targets/fastapi/migration-history.js";
import { outputOf, renderedFiles } from "./generated.js";

const FOLDER = "migrations/versions";

function historyOf(...texts: readonly string[]) {
  return migrationHistory(new Map(texts.map((text, index) => [`${FOLDER}/m${index}.py`, text])));
}

function migration(revision: string, follows: string): string {
  return `"""create a table"""\n\nrevision: str = "${revision}"\ndown_revision: str | None = ${follows}\n`;
}

describe("the history of migrations", () => {
  it("has no head in a new project", () => {
    expect(historyOf()).toEqual({ heads: [], head: null, count: 0, diagnostics: [] });
  });

  it("ends in the one revision that none follows", () => {
    expect(historyOf(migration("a", "None"), migration("c", '"b"'), migration("b", '"a"'))).toMatchObject({
      head: "c",
      count: 3,
    });
  });

  it("reads migrations that people and autogenerate write", () => {
    const old = "# revision = 'x'\nrevision = 'a'\ndown_revision = None\nbranch_labels = None\n";
    const generated =
      "Revision ID: b\nRevises: a\n\"\"\"\nrevision: str = 'b'\ndown_revision: Union[str, Sequence[str], None] = 'a'\n";
    expect(historyOf(old, generated)).toMatchObject({ head: "b", count: 2 });
  });

  it("takes a comment for no revision", () => {
    const commented = 'revision = "b"\ndown_revision = "a"  # was "c", and "d"\n';
    const other = 'revision = "c"  # not "b"\ndown_revision = "b"\n';
    expect(historyOf(migration("a", "None"), commented, other)).toMatchObject({ head: "c", diagnostics: [] });
  });

  it.each([
    ["on one line", "('b', 'c')"],
    ["over several lines", '(\n    "b",\n    "c",\n)'],
    ["with comments", '(\n    "b",  # mine (the first)\n    "c",\n)'],
    ["as a list", '["b", "c"]'],
  ])("joins heads in a merge revision, %s", (_, follows) => {
    const history = historyOf(
      migration("a", "None"),
      migration("b", '"a"'),
      migration("c", '"a"'),
      migration("m", follows),
    );
    expect(history).toEqual({ heads: ["m"], head: "m", count: 4, diagnostics: [] });
  });

  it("says which heads there are when there are two", () => {
    const { diagnostics } = historyOf(migration("a", "None"), migration("z", '"a"'), migration("b", '"a"'));
    expect(diagnostics).toMatchObject([{ code: "BG3016", message: expect.stringContaining("b, z") }]);
  });

  it("leaves out what is no migration, and reads Windows line ends", () => {
    const files = new Map([
      [`${FOLDER}/__init__.py`, ""],
      ["app/x.py", 'revision = "no"\n'],
      [`${FOLDER}/a.py`, migration("a", "None").replaceAll("\n", "\r\n")],
    ]);
    expect(migrationHistory(files)).toMatchObject({ head: "a", count: 1 });
  });
});

const ONE = "name: x\nresources:\n  things: {fields: {a: string}}\n";
const TWO = `${ONE}  others: {fields: {b: int}}\n`;

async function migrationsOf(...[text, before]: Parameters<typeof outputOf>) {
  const files = await renderedFiles(await outputOf(text, before));
  return new Map([...files].filter(([path]) => path.startsWith(FOLDER)));
}

describe("the migrations of a project", () => {
  it("are written once, the first without one to follow", async () => {
    const { artifacts } = await outputOf(ONE);
    const [first] = artifacts.filter(({ path }) => path.startsWith(FOLDER));
    expect(first).toMatchObject({ path: `${FOLDER}/0001_create_things.py`, ownership: "migration" });
    const [text] = [...(await migrationsOf(ONE)).values()];
    expect(text).toContain("down_revision: str | Sequence[str] | None = None\n");
  });

  it("leave the first alone when a resource comes, and follow the head on disk", async () => {
    const migrations = new Map([
      ...(await migrationsOf(ONE)),
      [`${FOLDER}/mine.py`, `revision = "mine"\ndown_revision = "${await firstRevision()}"\n`],
    ]);
    const second = await migrationsOf(TWO, { spec: ONE, migrations });
    expect([...second.keys()]).toEqual([`${FOLDER}/0003_create_others.py`]);
    const text = second.get(`${FOLDER}/0003_create_others.py`);
    expect(text).toContain('down_revision: str | Sequence[str] | None = "mine"\n');
    expect(text).not.toContain('"things"');
  });

  it("add the table of a relation between two resources that are there", async () => {
    const migrations = await migrationsOf(TWO);
    const linked = TWO.replace("a: string", "a: string, others: many(others), twins: many(things)");
    const [second, ...more] = [...(await migrationsOf(linked, { spec: TWO, migrations }))];
    expect(more).toEqual([]);
    expect(second?.[0]).toBe(`${FOLDER}/0002_create_things_others_things_twins.py`);
    expect(second?.[1].match(/op\.create_table\(\s*"(\w+)"/g)).toHaveLength(2);
    expect(second?.[1]).toContain(
      'op.create_index("ix_things_others_other_id_thing_id", "things_others", ["other_id", "thing_id"])',
    );
  });

  it("make tables of links after both ends, and drop them first", async () => {
    const linked = TWO.replace("b: int", "b: int, things: many(things)");
    const [text = ""] = [...(await migrationsOf(linked)).values()];
    const names = [...text.matchAll(/op\.(create|drop)_table\(\s*"(\w+)"/g)].map(
      ([, what, name]) => `${what} ${name}`,
    );
    expect(names).toEqual([
      "create others",
      "create things",
      "create others_things",
      "drop others_things",
      "drop things",
      "drop others",
    ]);
  });

  it("stop where there are two heads to follow", async () => {
    const migrations = new Map([
      [`${FOLDER}/a.py`, 'revision = "a"\ndown_revision = None\n'],
      [`${FOLDER}/b.py`, 'revision = "b"\ndown_revision = None\n'],
    ]);
    const { diagnostics } = await outputOf(TWO, { spec: ONE, migrations });
    expect(diagnostics).toMatchObject([{ code: "BG3016", severity: "error" }]);
    expect((await outputOf(ONE, { spec: ONE, migrations })).diagnostics).toEqual([]);
  });

  it("rename what is called otherwise now, and create what is new after that", async () => {
    const next =
      "name: x\nresources:\n  items: {renamedFrom: things, fields: {b: {type: string, unique: true, renamedFrom: a}}}\n  others: {fields: {b: int}}\n";
    const before = ONE.replace("a: string", "a: string unique");
    const first = await migrationsOf(before);
    const written = await migrationsOf(next, { spec: before, migrations: first });
    const [rename = "", create = ""] = [...written.values()];
    expect([...written.keys()]).toEqual([
      `${FOLDER}/0002_rename_in_items.py`,
      `${FOLDER}/0003_create_others.py`,
    ]);
    for (const step of [
      'op.rename_table("things", "items")',
      'op.alter_column("items", "a", new_column_name="b")',
      'rename_index( "uq_things_user_id_a", "uq_items_user_id_b", "items", ["user_id", "b"], unique=True',
      'rename_constraint("items", "pk_things", "pk_items")',
      'op.rename_table("items", "things")',
    ])
      expect(rename.replaceAll(/\s+/g, " ")).toContain(step);
    const revision = /^revision: str = "(.+)"$/m.exec(rename)?.[1] ?? "none";
    expect(create).toContain(`= "${revision}"\n`);
  });

  it("rename nothing twice: the former name may stay in the spec", async () => {
    const next = ONE.replace("a: string", "b: {type: string, renamedFrom: a}");
    expect((await migrationsOf(next, { spec: ONE })).size).toBe(1);
    expect((await migrationsOf(next, { spec: next })).size).toBe(0);
    expect((await migrationsOf(next)).size).toBe(1);
  });

  it("print helpers for the types that they use, not for texts that look like them", async () => {
    const spec =
      "name: x\nresources: {things: {fields: {a: {type: enum, enum: ['json()', 'time()', 'decimal(1)']}}}}\n";
    const [text] = [...(await migrationsOf(spec)).values()];
    expect(text).toContain("def moment(");
    expect(text).not.toMatch(/^def (json|time|decimal)\(/m);
  });
});

describe("the next steps of a project", () => {
  it("are nothing where nothing changed", async () => {
    expect((await outputOf(TWO, { spec: TWO })).nextSteps).toEqual([]);
  });

  it("are nothing where a change does not reach the tables", async () => {
    const described = ONE.replace("fields", "description: Some things, fields");
    expect((await outputOf(described, { spec: ONE })).nextSteps).toEqual([]);
  });

  it("name the tables that a migration has to be written for", async () => {
    const { nextSteps, artifacts } = await outputOf(ONE.replace("a: string", "a: text, c: int"), {
      spec: ONE,
    });
    expect(nextSteps[0]?.command).toBe(
      'uv run alembic upgrade head && uv run alembic revision --autogenerate -m "change things"',
    );
    expect(artifacts.filter(({ path }) => path.startsWith(FOLDER))).toEqual([]);
  });

  it("tell a change of names from a change of tables", async () => {
    const renamed = ONE.replace("a: string", "b: {type: string, renamedFrom: a}");
    expect((await outputOf(renamed, { spec: ONE })).nextSteps.map(({ command }) => command)).toEqual([
      "uv run python -m app migrate",
    ]);
    const longer = ONE.replace("a: string", "b: {type: text, renamedFrom: a}");
    expect((await outputOf(longer, { spec: ONE })).nextSteps[0]?.command).toContain("--autogenerate");
  });

  it("are to migrate where a relation is new, and to write a migration where one is gone", async () => {
    const linked = TWO.replace("b: int", "b: int, things: many(things)");
    const stepsOf = async (text: string, spec: string): Promise<readonly (string | null)[]> =>
      (await outputOf(text, { spec })).nextSteps.map(({ command }) => command);
    expect(await stepsOf(linked, TWO)).toEqual(["uv run python -m app migrate"]);
    expect((await stepsOf(TWO, linked))[0]).toContain('-m "change others_things"');
  });

  it("say what accounts mean for rows that have owners", async () => {
    const accounts = ONE.replace("resources", "auth: {accounts: true}\nresources");
    const said = async (text: string, spec: string): Promise<readonly string[]> =>
      (await outputOf(text, { spec })).nextSteps
        .filter(({ command }) => command === null)
        .map(({ why }) => why);
    expect((await said(accounts, ONE)).join("\n")).toMatch(
      /rows in things have no accounts(.|\n)*user_id::uuid/,
    );
    const ids = "database: {ids: int}\n";
    expect((await said(ids + accounts, ids + ONE)).join("\n")).toContain("user_id::bigint");
    expect(await said(accounts, accounts)).toEqual([]);
    const ownerless = (spec: string) => spec.replace("fields", "owner: none, fields");
    expect(await said(ownerless(accounts), ownerless(ONE))).toEqual([]);
  });

  it("are to migrate where a table is new", async () => {
    const { nextSteps } = await outputOf(TWO, { spec: ONE });
    expect(nextSteps.map(({ command }) => command)).toEqual(["uv run python -m app migrate"]);
  });
});

async function firstRevision(): Promise<string> {
  const [text = ""] = [...(await migrationsOf(ONE)).values()];
  return /^revision: str = "(.+)"$/m.exec(text)?.[1] ?? "";
}
