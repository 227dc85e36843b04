import { describe, expect, it } from "vitest";
import { deletionNeeds, deletionOf } from "../../src/contract/deletion.js";
import { forwardReferences, tableOrder } from "../../src/contract/table-order.js";
import {
  exampleReferences,
  ownTestRows,
  rowId,
  sharedIds,
  sharedRows,
  testRows,
} from "../../src/contract/test-rows.js";
import { testBodies } from "../../src/contract/test-bodies.js";
import type { Blueprint, Resource } from "../../src/blueprint/blueprint.js";
import { blueprintOf, resourceFile, resourceFiles, outputOf, renderedFiles } from "./generated.js";

function blueprint(resources: string, settings = ""): Blueprint {
  return blueprintOf(`name: shop\n${settings}resources:\n${resources}`);
}

function resource({ resources }: Blueprint, table: string): Resource {
  const found = resources.find((one) => one.table === table);
  if (found === undefined) throw new Error(`no resource ${table}`);
  return found;
}

const ACCOUNTS = "auth: {accounts: true}\n";

const CIRCLE = `
  alphas: {fields: {beta: ref(betas)?}}
  betas: {fields: {gamma: ref(gammas)}}
  gammas: {fields: {alpha: ref(alphas)}}
  outside: {fields: {alpha: ref(alphas)?, x: int}}
`;

describe("the order of tables", () => {
  it("is the order of the spec's names where nothing refers", () => {
    const { resources } = blueprint("  b: {fields: {x: int}}\n  a: {fields: {x: int}}\n");
    expect(tableOrder(resources)).toEqual(resources);
  });

  it("puts a table after those that it refers to", () => {
    const { resources } = blueprint(
      "  as: {fields: {b: ref(bs)}}\n  bs: {fields: {c: ref(cs)?, b: ref(bs)?}}\n  cs: {fields: {x: int}}\n",
    );
    expect(tableOrder(resources).map(({ table }) => table)).toEqual(["cs", "bs", "as"]);
  });

  it("leads forward with one optional reference of a circle, and with nothing outside of it", () => {
    const { resources } = blueprint(CIRCLE);
    const order = tableOrder(resources);
    expect(order.map(({ table }) => table)).toEqual(["alphas", "gammas", "betas", "outside"]);
    const forward = order.flatMap((one) => [...forwardReferences(order, one)].map(({ column }) => column));
    expect(forward).toEqual(["beta_id"]);
  });
});

describe("foreign keys in models and migrations", () => {
  it("are made after the tables where they lead forward, and only there", async () => {
    const files = await resourceFiles(CIRCLE, (path) => /versions|models\.py/.test(path));
    const migration = [...files].find(([path]) => path.startsWith("migrations/versions/"))?.[1] ?? "";
    expect(migration.match(/use_alter=True/g)).toHaveLength(1);
    expect(migration.match(/op\.create_foreign_key\(/g)).toHaveLength(1);
    expect(migration.match(/op\.drop_constraint\(/g)).toHaveLength(1);
    expect(files.get("app/alphas/models.py")).toContain("use_alter=True");
    expect(files.get("app/gammas/models.py")).not.toContain("use_alter");
  });

  it("carry a name where the naming convention would give one that is too long", async () => {
    const long = "a".repeat(30);
    const models = await resourceFile(
      `  ${long}s: {fields: {x: int, ${long}: ref(${long}s)?}}\n`,
      `app/${long}s/models.py`,
    );
    expect(models).toMatch(/name="fk_[as_]+_[0-9a-f]{8}"/);
    const short = await resourceFile("  as: {fields: {a: ref(as)?, x: int}}\n", "app/as_/models.py");
    expect(short).toContain('ForeignKey("as.id", ondelete="SET NULL")');
  });
});

describe("what deleting a row needs", () => {
  const soft = "softDelete: true";
  const needs = (resources: string, table: string) => {
    const shop = blueprint(resources);
    return { own: deletionOf(shop.resources, resource(shop, table)), all: deletionNeeds(shop.resources) };
  };

  it("is nothing but the foreign key where no row can be gone", () => {
    const { own, all } = needs("  as: {fields: {x: int}}\n  bs: {fields: {a: ref(as)}}\n", "as");
    expect([own, all]).toEqual([
      { soft: false, purge: false },
      { soft: false, purge: false },
    ]);
  });

  it("is the rules' work in the app where the row stays in its table", () => {
    const resources = `  as: {${soft}, fields: {x: int}}\n  bs: {fields: {a: ref(as)}}\n`;
    expect(needs(resources, "as")).toEqual({
      own: { soft: true, purge: false },
      all: { soft: true, purge: false },
    });
    expect(needs(resources, "bs").own).toEqual({ soft: false, purge: false });
  });

  it("is a way past gone rows, however far along a cascade they are", () => {
    const resources = `
  as: {fields: {x: int}}
  bs: {fields: {a: {type: ref, to: as, onDelete: cascade}}}
  cs: {${soft}, fields: {b: ref(bs)}}
`;
    expect(needs(resources, "as").own).toEqual({ soft: false, purge: true });
    const loose = resources.replace("b: ref(bs)", "b: ref(bs)?");
    expect(needs(loose, "as").own).toEqual({ soft: false, purge: false });
  });

  it("is a way past gone rows that refer to what a user owns, and not past the user's own", () => {
    const accounts = (owner: string) =>
      blueprint(
        `
  users: {fields: {}, operations: [get, delete]}
  as: {fields: {x: int}}
  bs: {${soft}, ${owner}fields: {a: ref(as)}}
`,
        ACCOUNTS,
      );
    const purge = (shop: Blueprint) => deletionOf(shop.resources, resource(shop, "users")).purge;
    expect(purge(accounts("owner: none, "))).toBe(true);
    expect(purge(accounts(""))).toBe(false);
  });

  it("is a way past gone rows that refer to the user", () => {
    const shop = blueprint(
      `
  users: {fields: {}, operations: [get, delete]}
  as: {${soft}, fields: {author: ref(users)}}
`,
      ACCOUNTS,
    );
    expect(deletionOf(shop.resources, resource(shop, "users")).purge).toBe(true);
  });

  it("prints the file that does it only then", async () => {
    const resources = "  as: {fields: {x: int}}\n  bs: {fields: {a: ref(as)}}\n";
    const files = await resourceFiles(resources, (path) => path.startsWith("app/db/"));
    expect(files.has("app/db/deletion.py")).toBe(false);
    expect(files.has("app/db/references.py")).toBe(true);
  });
});

const TEAMS = `
  users: {fields: {team: ref(teams)}, operations: [get], access: {get: user}}
  teams: {owner: none, fields: {name: string unique, lead: ref(users)?}}
  tasks: {fields: {title: string, assignee: ref(users)?, team: ref(teams)?}}
`;

describe("the users that generated tests refer to", () => {
  it("are those of all tests, who need no rows of their own", () => {
    const shop = blueprint(TEAMS, ACCOUNTS);
    expect(ownTestRows(shop, resource(shop, "tasks"))).toEqual([]);
    const [first] = testBodies(shop, resource(shop, "tasks"));
    expect(first?.get("assignee_id")).toBe(rowId(shop, 1));
  });

  it("bring rows that the examples of those leave alone", () => {
    const shop = blueprint(TEAMS, ACCOUNTS);
    const teams = resource(shop, "teams");
    expect(sharedIds(shop, teams)).toEqual([rowId(shop, 1), rowId(shop, 2)]);
    const shared = sharedRows(shop).flatMap(({ values }) => [...values.values()]);
    const sent = testBodies(shop, teams).map((body) => body.get("name"));
    expect(sent).toHaveLength(3);
    expect(shared.filter((name) => sent.includes(name))).toEqual([]);
    expect(sharedIds(shop, resource(shop, "tasks"))).toBeNull();
  });

  it("are found for who includes them", async () => {
    const output = await outputOf(`name: shop\n${ACCOUNTS}resources:\n${TEAMS}`);
    const artifacts = output.artifacts.filter(({ path }) => path === "app/users/service.py");
    const files = await renderedFiles({ ...output, artifacts });
    expect(files.get("app/users/service.py")).toContain("async def find_users(");
  });
});

describe("the rows that generated tests refer to", () => {
  it("come after what they refer to themselves, some of them Bob's or gone", () => {
    const shop = blueprint(`
  countries: {owner: none, fields: {code: string(2..2) unique}}
  makers: {softDelete: true, fields: {name: string, country: ref(countries)}}
  things: {fields: {maker: ref(makers)}}
`);
    const rows = testRows(shop, resource(shop, "things"));
    expect(rows.map((row) => [row.resource.table, row.number])).toEqual([
      ["countries", 1],
      ["countries", 2],
      ["makers", 1],
      ["makers", 2],
      ["makers", 3],
      ["makers", 4],
    ]);
  });

  it("leave out references that would need an item of the resource itself", () => {
    const shop = blueprint(CIRCLE);
    expect(exampleReferences(shop, resource(shop, "alphas"))).toEqual([]);
    expect(testBodies(shop, resource(shop, "alphas"))[0]?.has("beta_id")).toBe(false);
    const columns = exampleReferences(shop, resource(shop, "betas")).map(({ column }) => column);
    expect(columns).toEqual(["gamma_id"]);
  });

  it("are one where a rule leaves no room for two", () => {
    const shop = blueprint(
      "  kinds: {owner: none, fields: {name: enum(only) unique}}\n  things: {fields: {kind: ref(kinds) unique}}\n",
    );
    expect(testRows(shop, resource(shop, "things"))).toHaveLength(1);
    expect(testBodies(shop, resource(shop, "things"))).toHaveLength(1);
  });

  it("are told apart by the references that a rule is over", () => {
    const shop = blueprint(`
  as: {owner: none, fields: {x: int}}
  bs: {owner: none, fields: {a: ref(as) unique}}
  cs: {owner: none, fields: {b: ref(bs)}}
`);
    const rows = testRows(shop, resource(shop, "cs")).filter((row) => row.resource.table === "bs");
    expect(rows.map(({ references }) => [...references.values()])).toEqual([[1], [2]]);
  });
});
