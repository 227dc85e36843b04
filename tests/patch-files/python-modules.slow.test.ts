import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Patch } from "../../src/patch/patch.js";
import { runPatch } from "../../src/patch/run-patch.js";
import { takeOut } from "../../src/patch/take-out.js";
import { parsePython, pythonErrors } from "../../src/syntax/python/parse-python.js";
import { runs } from "../support/runs.js";

const REGISTER: Patch = {
  kind: "pythonRegister",
  path: "app/main.py",
  id: "register",
  what: "registers the resources",
  app: "app",
  isFactory: false,
  imports: [{ from: "app.resources.api", name: "api_router" }],
  call: 'include_router(api_router, prefix="/api/v1")',
};
const PATCHES: readonly Patch[] = [
  REGISTER,
  { ...REGISTER, app: "create_app", isFactory: true },
  { ...REGISTER, imports: [{ from: ".resources.api", name: "api_router" }] },
  {
    kind: "pythonImport",
    path: "app/main.py",
    id: "import",
    what: "imports",
    module: "app.resources.models",
  },
  {
    kind: "pythonFields",
    path: "app/main.py",
    id: "fields",
    what: "adds fields",
    className: "Settings",
    imports: [{ from: "pydantic", name: "SecretStr" }],
    fields: [{ name: "jwt_secret", line: 'jwt_secret: SecretStr = SecretStr("x")' }],
  },
];

const QUOTE = '"""';

/** Statements that stand at the top level of a module; `>` is an indent. */
const top = fc.constantFrom(
  "import os",
  "import os, sys  # noqa",
  "import app.users",
  "from app.users import (\n>router as users,  # theirs\n)",
  "from app.zoo import api_router",
  "from app.resources import other",
  "from .users import router",
  "from fastapi import *",
  "from app.late import late  # noqa: E402",
  "from pydantic import BaseModel",
  "try:\n>import uvloop\nexcept ImportError:\n>uvloop = None",
  "if TYPE_CHECKING:\n>from app.resources.api import api_router as typed",
  "import one; import two",
  "x = 'app = FastAPI()'",
  "x = 'a' ; y = '''\n>app.include_router(api_router)\n'''",
  "# app.include_router(api_router)",
  "# größe 🚀",
  "app.include_router(users.router)",
  "app.include_router(\n>router,\n>prefix='/x',  # (\n)",
  "app.add_middleware(Cors, origins=['*'])",
  "app.mount('/', Static(directory='dist'))",
  "for r in routers:\n>app.include_router(r)",
  "@app.get('/{path:path}')\nasync def spa(path: str):\n>yield",
  "def helper(app):\n>app = app or 1\n>return app",
  "class Thing:\n>app = None",
  "if __name__ == '__main__':\n>app.run()",
  "target_metadata = None",
  "sys.path.insert(0, '.')",
  "match x:\n>case Thing():\n>>pass",
  "with (\n>a() as b,\n>c() as d,\n):\n>pass",
  "app.resources = x \\\n>+ 1",
  "",
  "\f",
);

const field = fc.constantFrom(
  "name: str",
  "port: int = Field(\n>default=1,  # )\n)",
  "model_config = Config()",
  `${QUOTE}Says more.${QUOTE}`,
  "@validator('name')\ndef check(cls, value):\n>jwt_secret: str = value\n>return value",
  "class Config:\n>env_file = '.env'",
  "# jwt_secret: SecretStr",
  "a: int = 1; b: int = 2",
);

const made = fc.constantFrom(
  "app = FastAPI()",
  "app: FastAPI = FastAPI(title='x')",
  "app = FastAPI(\n>title='x',\n)  # made",
  "(app := FastAPI())",
  "one = app = FastAPI(); two = 2",
);

const below = (lines: readonly string[]): string => lines.join("\n").replace(/^(?=[^\n])/gm, ">");

const factory = fc
  .tuple(fc.array(top, { maxLength: 4 }), made, fc.array(top, { maxLength: 5 }), fc.boolean())
  .map(([before, make, after, isAsync]) => {
    const start = `${isAsync ? "async " : ""}def create_app(debug=False):`;
    const inner = (statements: readonly string[]): readonly string[] =>
      statements.filter((text) => !/\*|\f|^from \./.test(text));
    return `${start}\n${below([...inner(before), make, ...inner(after), "return app"])}`;
  });

const settings = fc
  .array(field, { minLength: 1, maxLength: 5 })
  .map((fields) => `class Settings(Base):\n${below([...fields, "pass"])}`);

const module = fc
  .record({
    head: fc.constantFrom(
      "",
      `${QUOTE}Doc.\napp = FastAPI()\n${QUOTE}\n`,
      "#!/usr/bin/env python\n",
      "from __future__ import annotations\n",
    ),
    statements: fc.tuple(
      fc.array(top, { maxLength: 7 }),
      fc.oneof(made, factory, settings),
      fc.array(fc.oneof({ weight: 5, arbitrary: top }, settings, made), { maxLength: 6 }),
    ),
    indent: fc.constantFrom("    ", "  ", "\t"),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "", "\uFEFF"),
    last: fc.constantFrom("\n", "", "\n\n\n"),
  })
  .map(({ head, statements, indent, end, mark, last }) => {
    const body = statements
      .flat()
      .join("\n")
      .replace(/^>+/gm, (found) => indent.repeat(found.length));
    return mark + (head + body + last).replaceAll("\n", end);
  });

describe("whatever a Python module looks like", () => {
  it("a patch only inserts, into code that parses, is found again, and can be taken out", async () => {
    let patched = 0;
    await fc.assert(
      fc.asyncProperty(module, fc.constantFrom(...PATCHES), async (text, patch) => {
        const outcome = await runPatch(text, patch);
        if (outcome.kind !== "patched") return;
        patched += 1;
        expect(pythonErrors(parsePython(outcome.text))).toEqual([]);
        expect(await runPatch(outcome.text, patch)).toEqual({ kind: "present" });
        const kept = outcome.insertions.reduceRight(
          (rest, { at, text: inserted }) => rest.slice(0, at) + rest.slice(at).replace(inserted, ""),
          outcome.text,
        );
        expect(kept.length).toBe(text.length);
        const chunks = outcome.insertions.map((insertion) => insertion.text);
        const isTold = !chunks.some((chunk) => text.includes(chunk.trim()));
        expect(takeOut(outcome.text, chunks) ?? (isTold ? "cannot be taken out" : text)).toBe(text);
      }),
      runs(1500),
    );
    expect(patched).toBeGreaterThan(50);
  });
});
