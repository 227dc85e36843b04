import { describe, expect, it } from "vitest";
import { outputOf, renderedFiles } from "./generated.js";

const FOLDER = "migrations/versions";
const ONE = "name: x\nresources:\n  things: {fields: {a: string}}\n";

describe("the migrations of tables that are there", () => {
  it("say once what both databases do, and copy the table on SQLite for the rest", async () => {
    const [[path, text] = ["", ""]] = await changed("a: string", "a: string, b: int = 7");
    expect(path).toBe(`${FOLDER}/0002_add_things_b.py`);
    expect(upgradeOf(text)).toBe(`\
    wait_briefly()
    op.add_column("things", sa.Column("b", sa.Integer(), nullable=False, server_default="7"))
    if op.get_context().dialect.name == "sqlite":
        with altered("things") as table:
            table.alter_column("b", server_default=None)
    else:
        op.alter_column("things", "b", server_default=None)
`);
  });

  it("look at the rows after a rule is there for new ones, outside of a transaction", async () => {
    const [[, first] = ["", ""], [, second] = ["", ""], ...more] = await changed(
      'a: "enum(x, y)"',
      'a: "enum(x, z)"',
    );
    expect(more).toEqual([]);
    expect(upgradeOf(first)).toContain("postgresql_not_valid=True");
    expect(upgradeOf(second)).toContain("autocommit_block():");
    expect(upgradeOf(second)).toContain('VALIDATE CONSTRAINT "ck_things_a"');
    // SQLite gets the rule with the second one only.
    expect(upgradeOf(first)).not.toContain("table.create_check_constraint");
    expect(upgradeOf(second)).toContain("table.create_check_constraint");
  });

  it("make an index the same way on both databases, so that it can be run again", async () => {
    const indexed = ONE.replace("fields", "indexes: [[a]], fields");
    const [[path, text] = ["", ""]] = await migrationsOf(indexed, { spec: ONE });
    expect(path).toBe(`${FOLDER}/0001_index_things.py`);
    expect(text).not.toContain("dialect.name");
    expect(text).toMatch(/op\.drop_index\(\s*"\w+", "things", if_exists=True, postgresql_concurrently=True/);
  });

  it("differ in their revisions where they differ in what they do", async () => {
    const revisions = await Promise.all(
      ["b: int?", "b: bigint?", "c: int?"].map(async (field) => {
        const [[, text] = ["", ""]] = await changed("a: string", `a: string, ${field}`);
        return /^revision: str = "(.+)"$/m.exec(text)?.[1];
      }),
    );
    expect(new Set(revisions).size).toBe(3);
  });

  it("wait for no lock for long, where they wait for one", async () => {
    const [[, first] = ["", ""], [, second] = ["", ""]] = await changed("a: 'enum(x, y)'", "a: 'enum(x, z)'");
    expect(first).toMatch(/def upgrade\(\) -> None:\n {4}wait_briefly\(\)\n/);
    expect(first).toMatch(/def downgrade\(\) -> None:\n {4}wait_briefly\(\)\n/);
    // What an index is created for waits for everybody else.
    expect(second).not.toContain("wait_briefly");
    const fresh = await migrationsOf(ONE);
    const more = await migrationsOf(`${ONE}  others: {fields: {thing: ref(things)}}\n`, { spec: ONE });
    expect([fresh, more].map(([[, text] = ["", ""]]) => text.includes("wait_briefly()\n"))).toEqual([
      false,
      true,
    ]);
  });

  it("number the rows of a column that comes back, where no two may have the same", async () => {
    const [[, text] = ["", ""]] = await changed("a: string, b: uuid unique, c: int", "a: string, c: int");
    const [, down = ""] = text.split("def downgrade() -> None:\n");
    expect(down).toContain("# No two rows may have the same: those without a value get a number each.");
    expect(down).toContain("SELECT CAST(lpad(to_hex(row_number() OVER ()), 32, '0') AS uuid) AS value");
    expect(down).toContain("SELECT printf('%032x', row_number() OVER ()) AS value");
    expect(down.indexOf('table.alter_column("b", nullable=False)')).toBeGreaterThan(down.indexOf("UPDATE"));
  });

  it("say where a column cannot come to several rows, or to any", async () => {
    const [[, text] = ["", ""]] = await changed("a: string, b: 'enum(x, y) unique'", "a: string, c: int");
    expect(text).toContain("# All rows get the same, which uq_things_user_id_b forbids: more than one");
    expect(text).toContain("# Nothing stands for it in rows that are there: any row stops it.");
  });

  it("leave no colon of a value that SQLAlchemy would take for that of a parameter", async () => {
    const [, [, text] = ["", ""]] = await changed("a: string?", 'a: { type: string, default: "x :y" }');
    expect(text).toContain(`SET "a" = 'x :' || 'y' WHERE "a" IS NULL`);
  });
});

/** The migrations that a spec has, or that lead to it from another. */
async function migrationsOf(...[text, before]: Parameters<typeof outputOf>): Promise<[string, string][]> {
  const files = await renderedFiles(await outputOf(text, before));
  return [...files].filter(([path]) => path.startsWith(FOLDER));
}

/** The migrations that lead from these fields to those. */
async function changed(before: string, after: string): Promise<[string, string][]> {
  const spec = ONE.replace("a: string", before);
  const migrations = new Map(await migrationsOf(spec));
  return migrationsOf(ONE.replace("a: string", after), { spec, migrations });
}

function upgradeOf(text: string): string {
  const [, body = ""] = text.split("def upgrade() -> None:\n");
  const [upgrade = ""] = body.split("\n\n\n");
  return `${upgrade}\n`;
}
