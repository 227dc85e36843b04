import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/repository.mjs";
import { IS_SOAK } from "../support/runs.js";
import { describeWith } from "../support/requirements.js";
import { access } from "./chapters/access.js";
import { accounts } from "./chapters/accounts.js";
import { addresses } from "./chapters/addresses.js";
import { authentication } from "./chapters/authentication.js";
import { bodies } from "./chapters/bodies.js";
import { configuration } from "./chapters/configuration.js";
import { OTHER_PAGE, PAGE, cors } from "./chapters/cors.js";
import { cursors } from "./chapters/cursors.js";
import { deletions } from "./chapters/deletions.js";
import { embedded } from "./chapters/embedded.js";
import { errors } from "./chapters/errors.js";
import { etag } from "./chapters/etag.js";
import { everyAddress } from "./chapters/every-address.js";
import { everywhere } from "./chapters/everywhere.js";
import { exampleBlog } from "./chapters/example-blog.js";
import { exampleShop } from "./chapters/example-shop.js";
import { fieldRules } from "./chapters/field-rules.js";
import { filters } from "./chapters/filters.js";
import { hostileClients } from "./chapters/hostile-clients.js";
import { includes } from "./chapters/includes.js";
import { links } from "./chapters/links.js";
import { lists } from "./chapters/lists.js";
import { operations } from "./chapters/operations.js";
import { ownership } from "./chapters/ownership.js";
import { postgresql } from "./chapters/postgresql.js";
import { races } from "./chapters/races.js";
import { references } from "./chapters/references.js";
import { sessions } from "./chapters/sessions.js";
import { softDelete } from "./chapters/soft-delete.js";
import { statusCodes } from "./chapters/status-codes.js";
import { systemFields } from "./chapters/system-fields.js";
import { valueBodies } from "./chapters/values-bodies.js";
import { valuesInLists } from "./chapters/values-in-lists.js";
import { values } from "./chapters/values.js";
import { variant } from "./chapters/variant.js";
import { exceptions } from "./exceptions.js";
import type { Deployed } from "./harness/launch.js";
import { type Running, runningBackend } from "./harness/running.js";
import type { DatabaseKind, Deployment, Target, Variables } from "./target.js";

/** One backend, and the chapters that ask it. */
interface Group {
  /** A file of `specs/`, or of the repository's `examples/`. */
  readonly spec: string;
  readonly isExample?: boolean;
  readonly variables?: Variables;
  readonly chapters: readonly ((running: Running) => void)[];
}

const GROUPS: readonly Group[] = [
  {
    spec: "tasks",
    variables: { CORS_ORIGINS: `${PAGE}, ${OTHER_PAGE}` },
    chapters: [
      everyAddress,
      addresses,
      systemFields,
      bodies,
      errors,
      operations,
      lists,
      filters,
      cursors,
      etag,
      races,
      softDelete,
      fieldRules,
      statusCodes,
      authentication,
      ownership,
      everywhere,
      cors,
      hostileClients,
    ],
  },
  { spec: "links", chapters: [everyAddress, links, includes] },
  { spec: "values", chapters: [everyAddress, values, valueBodies, valuesInLists] },
  { spec: "references", chapters: [everyAddress, references, deletions] },
  { spec: "variant", chapters: [everyAddress, variant] },
  { spec: "access", chapters: [everyAddress, access] },
  ...["tasks", "accounts", "all-types", "awkward-names"].map((spec) => ({
    spec,
    isExample: true,
    chapters: [everyAddress],
  })),
  { spec: "blog", isExample: true, chapters: [everyAddress, exampleBlog] },
  { spec: "shop", isExample: true, chapters: [everyAddress, exampleShop] },
  { spec: "accounts", chapters: [accounts, sessions] },
];

/** Proves that a target keeps the whole contract on one kind of database. */
export function conformance(target: Target, database: DatabaseKind): void {
  describeTarget(target, database, () => {
    for (const group of GROUPS) conforms(target, database, group);
    isConfigured(target, database, database === "PostgreSQL" ? [postgresql, configuration] : [embedded]);
  });
}

/**
 * Proves that resources in somebody else's project keep the contract but for what `target` leaves to the project: with the first
 * spec, which most chapters are about, under `npm run soak` with all of them.
 */
export function hostConformance(target: Target): void {
  const database = "PostgreSQL";
  describeTarget(target, database, () => {
    for (const group of IS_SOAK ? GROUPS : GROUPS.slice(0, 1))
      if (target.refuses.some(({ spec }) => spec === group.spec)) isRefused(target, group);
      else conforms(target, database, group);
    if (IS_SOAK) isConfigured(target, database, [postgresql, configuration]);
  });
}

function describeTarget(target: Target, database: DatabaseKind, tests: () => void): void {
  const needs = database === "embedded" ? [] : (["PostgreSQL"] as const);
  describeWith([...target.needs, ...needs], `${target.name} (${database})`, tests);
}

function conforms(target: Target, database: DatabaseKind, group: Group): void {
  describe(titleOf(group), () => {
    exceptions(target.leaves);
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await target.deploy(await specText(group), database);
    });
    afterAll(() => deployment.remove());
    const running = runningBackend(target, () => deployment.start(group.variables));
    for (const chapter of group.chapters) chapter(running);
  });
}

function isRefused(target: Target, group: Group): void {
  it(`${titleOf(group)} is refused`, async () => {
    await expect(target.deploy(await specText(group), "PostgreSQL")).rejects.toThrow("BG2050");
  });
}

function titleOf({ spec, isExample = false }: Group): string {
  return isExample ? `the example ${spec}` : spec;
}

/** What starts backends of its own, one after the other; what has nothing to do with the database is asked once. */
function isConfigured(
  target: Target,
  database: DatabaseKind,
  chapters: readonly ((deployed: Deployed) => void)[],
): void {
  describe("started with other variables", () => {
    exceptions(target.leaves);
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await target.deploy(await specText({ spec: "tasks" }), database);
    });
    afterAll(() => deployment.remove());
    const deployed = (): Deployment => deployment;
    for (const chapter of chapters) chapter(deployed);
  });
}

function specText({ spec, isExample = false }: Pick<Group, "spec" | "isExample">): Promise<string> {
  const folder = isExample ? "examples" : join("tests", "conformance", "specs");
  return readFile(join(ROOT, folder, `${spec}.yaml`), "utf8");
}
