import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runPatch } from "../../src/patch/run-patch.js";
import { takeOut } from "../../src/patch/take-out.js";
import { runs } from "../support/runs.js";
import { registration } from "./patches.js";
import { recordedCalls } from "./recorded-calls.js";

/** Statements without a semicolon; those that begin with a bracket need one before them. */
const STATEMENTS = [
  "app.register('a')",
  "app\n  .register('b')\n  .register('c')",
  "app.get('/', () => 'ok')",
  "app.decorate('d')",
  "app.addHook('onRequest', () => 1)",
  "(() => { app.get('/iife') })()",
  "[1, 2].forEach((n) => app.get('/' + n))",
  "`app.listen('x')\napp.register(apiRoutes)\n${app.get('/t')}`.trim()",
  "/app\\.listen\\(\\)/.test('app.register(apiRoutes)')",
  "if (true) {\n  app.register('conditional')\n}",
  "if (false) app.get('never')\nelse app.get('/else')",
  "const own = (app) => { app.register(apiRoutes); app.listen() }",
  "function other() {\n  const app = 1\n  return app\n}",
  "app.get('/1'); app.register('one line')",
  "/* not\n app.listen() */ app.get('/2')",
  "app.register('last') // app.listen()",
];
const BLANKS = ["", "\n", "// app.register(apiRoutes)\n", "/* app.listen() */\n", "// prettier-ignore\n"];
const HEADS = ["", "#!/usr/bin/env node\n", "'use strict'\n", "/* banner */\n\n", "\uFEFF'use strict'\n\n"];
const ENDS = [
  "app.listen('3000')",
  "if (true) {\n  app.listen('3000')\n}",
  "module.exports = app\napp.ready()",
];

const statement = fc.record({
  blank: fc.constantFrom(...BLANKS),
  code: fc.constantFrom(...STATEMENTS),
});
const module = fc.record({
  head: fc.constantFrom(...HEADS),
  statements: fc.uniqueArray(statement, { selector: ({ code }) => code, maxLength: 8 }),
  end: fc.constantFrom(...ENDS),
  hasSemicolons: fc.boolean(),
  isFactory: fc.boolean(),
  isWindows: fc.boolean(),
  hasFinalNewline: fc.boolean(),
});

type Module = typeof module extends fc.Arbitrary<infer T> ? T : never;

function written(shape: Module): string {
  const { head, statements, end, hasSemicolons, isFactory } = shape;
  const closed = (code: string): string =>
    hasSemicolons && !code.endsWith("}") ? code.replace(/(?: \/\/ .*)?$/, ";$&") : code;
  const lines = statements.map(({ blank, code }) => {
    const guard = !hasSemicolons && /^[([`/]/.test(code) && !code.startsWith("/*") ? ";" : "";
    // What would go on with a function or a comment is closed in either style.
    const close = code.startsWith("const own") ? ";" : "";
    return `${blank}${guard}${closed(code)}${close}`;
  });
  const inside = [closed("const app = Fastify()"), ...lines];
  const body = isFactory
    ? ["function build() {", ...inside.map((line) => `  ${line}`), `  ${closed("return app")}`, "}"]
    : [...inside, closed(end)];
  const after = isFactory ? [closed("build().listen('3000')")] : [];
  const code = [closed("const Fastify = require('fastify')"), "", ...body, ...after].join("\n");
  const text = `${head}${code}${shape.hasFinalNewline ? "\n" : ""}`;
  return shape.isWindows ? text.replaceAll("\n", "\r\n") : text;
}

describe("a registration in any module", () => {
  it("is made once, behind the other plugins and before listening, and changes no other call", async () => {
    await fc.assert(
      fc.asyncProperty(module, async (shape) => {
        const text = written(shape);
        const before = recordedCalls(withoutMark(text));
        const patch = registration(shape.isFactory ? { app: "build", isFactory: true } : {});
        const outcome = await runPatch(text, patch);
        if (outcome.kind !== "patched") throw new Error(JSON.stringify(outcome));
        const after = recordedCalls(withoutMark(outcome.text));
        expect(after.filter((call) => call !== "register ours")).toEqual(before);
        expect(after.filter((call) => call === "register ours")).toHaveLength(1);
        const at = after.indexOf("register ours");
        expect(after.slice(at + 1).filter((call) => call.startsWith("register "))).toEqual([]);
        expect(after.slice(0, at).filter((call) => /^(?:listen|ready) /.test(call))).toEqual([]);
        const chunks = outcome.insertions.map((insertion) => insertion.text);
        expect(takeOut(outcome.text, chunks)).toBe(text);
      }),
      runs(150),
    );
  });
});

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}
