import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import type { Outcome } from "../../src/diagnostics/diagnostic.js";
import type { Blueprint } from "../../src/blueprint/blueprint.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { blueprintOf } from "./resolved.js";
import { relatedSpecArbitrary } from "./related-spec-arbitrary.js";
import { runs } from "../support/runs.js";

function resolved(text: string, path = "backend.yaml"): Outcome<Blueprint> {
  const { value, diagnostics } = parseSpecFiles([{ path, text }]);
  return value === null ? { value: null, diagnostics } : resolveBlueprint(value);
}

const taskManager = `
name: task-manager
database: {provider: neon, ids: uuid}
auth: {userClaim: sub, algorithms: [HS256]}
api: {prefix: /api/v1, rateLimit: 100/minute}
resources:
  tasks:
    description: A thing to do
    fields:
      title: string(1..200)
      notes: text?
      done: boolean = false
      priority: enum(low, medium, high) = medium
      due_date: date?
      estimate: decimal(6,2)? = 1.5
      views: bigint = 9007199254740993
      tags: string(1..20)[]
    unique: [title, [done, due_date]]
    indexes: [[done, due_date]]
    filter: [done, priority, due_date]
    sort: [created_at, due_date, title]
    search: [title, notes]
    softDelete: true
`;

describe("a spec as people write it", () => {
  test("resolves", () => {
    const { value, diagnostics } = resolved(taskManager);
    expect(diagnostics).toEqual([]);
    expect(value?.resources[0]?.fields.map(({ column, default: fallback }) => [column, fallback])).toEqual([
      ["title", undefined],
      ["notes", undefined],
      ["done", false],
      ["priority", "medium"],
      ["due_date", undefined],
      ["estimate", "1.50"],
      ["views", "9007199254740993"],
      ["tags", undefined],
    ]);
    expect(value?.resources[0]?.indexes.map(({ name }) => name)).toEqual([
      "uq_tasks_user_id_title",
      "uq_tasks_user_id_done_due_date",
      "ix_tasks_user_id_id",
      "ix_tasks_user_id_created_at_id",
      "ix_tasks_user_id_due_date_id",
      "ix_tasks_user_id_title_id",
    ]);
  });

  test("all problems come in one run, in the order of the text, each at its place", () => {
    const text = [
      "name: Task Manager",
      "resources:",
      "  tasks:",
      "    filter: [titel]",
      "    fields:",
      "      id: uuid",
      "      title: string(..20000)",
      "      when: date = 2026-02-30",
      "      project: ref(projects)",
      "api: {rateLimit: often}",
    ].join("\n");
    const { value, diagnostics } = resolved(text);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, span }) => `${code} ${String(span?.line)}`)).toEqual([
      "BG2010 1",
      "BG2020 4",
      "BG2012 6",
      "BG2042 7",
      "BG2046 8",
      "BG2061 9",
      "BG2050 10",
    ]);
    expect(diagnostics[2]?.span).toMatchObject({ file: "backend.yaml", column: 7 });
  });

  test.each([
    ["fastapi", "app/main.py:app", "host.user"],
    ["fastify", "src/app.ts:app", "host.authenticate"],
  ])("accounts in a project of somebody else's with %s are refused, at their place", (target, entry, key) => {
    const text = [
      "name: x",
      `target: ${target}`,
      "auth:",
      "  accounts: true",
      `host: {entry: "${entry}"}`,
      "resources: {things: {fields: {a: string}}}",
    ].join("\n");
    const { value, diagnostics } = resolved(text);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "BG2050", span: { line: 4, column: 13 } }]);
    expect(diagnostics[0]?.help).toContain(key);
  });

  test("written as JSON and read by the parser, every valid spec gives the same blueprint", () => {
    fc.assert(
      fc.property(relatedSpecArbitrary, (plain) => {
        const { value, diagnostics } = resolved(JSON.stringify(plain), "backend.json");
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(JSON.stringify(value)).toBe(JSON.stringify(blueprintOf(plain)));
      }),
      runs(100),
    );
  });
});
