import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";

function problemsOf(target: string, host: string, auth = ""): readonly string[] {
  const text = `name: shop\ntarget: ${target}\n${auth}host:\n${host}resources:\n  tasks: {fields: {title: string}}\n`;
  const { value, diagnostics } = parseSpecFiles([{ path: "backend.yaml", text }]);
  const found = value === null ? diagnostics : resolveBlueprint(value).diagnostics;
  return found.map(
    ({ code, message, span }) => `${code} at ${text.slice(span?.start, span?.end)}: ${message}`,
  );
}

describe("the entry of a project that somebody else wrote", () => {
  it("is an application where tests with FastAPI have to call it", () => {
    expect(problemsOf("fastapi", "  entry: app/routers/\n  tests: tests\n")).toEqual([
      expect.stringMatching(
        /^BG2050 at app\/routers\/: host\.entry cannot be "app\/routers\/": tests of the resources/,
      ),
    ]);
    expect(problemsOf("fastapi", "  entry: app/routers/\n")).toEqual([]);
    expect(problemsOf("fastapi", "  entry: app/main.py:app\n  tests: tests\n")).toEqual([]);
    expect(problemsOf("fastify", "  entry: src/routes/\n  tests: tests\n")).toEqual([]);
  });
});

describe("what a project that somebody else wrote cannot be given is said where it is asked for:", () => {
  const PYTHON = "  entry: app/main.py:app\n";
  const KEYS = "auth: { algorithms: [RS256] }\n";

  it("published keys, without what gives the current user", () => {
    expect(problemsOf("fastapi", PYTHON, KEYS)).toEqual([
      expect.stringMatching(/^BG2050 at \[RS256\]: auth\.algorithms cannot be \[RS256\]: .*HS256/),
    ]);
    expect(problemsOf("fastapi", `${PYTHON}  user: app/auth.py:current_user\n`, KEYS)).toEqual([]);
    expect(problemsOf("fastify", "  entry: src/app.ts:app\n", KEYS)).toEqual([]);
  });

  it("tables of SQLAlchemy, without the class that they inherit from", () => {
    const alchemy = `${PYTHON}  session: app/db.py:get_session\n  orm: sqlalchemy\n`;
    expect(problemsOf("fastapi", alchemy)).toEqual([
      expect.stringMatching(/^BG2050 at host: host\.base cannot be left out: tables of SQLAlchemy/),
    ]);
    expect(problemsOf("fastapi", `${alchemy}  base: app/db.py:Base\n`)).toEqual([]);
    expect(problemsOf("fastapi", alchemy.replace("sqlalchemy", "sqlmodel"))).toEqual([]);
  });

  it("resources where every file is loaded as a plugin", () => {
    const loaded = (folder: string) => problemsOf("fastify", `  entry: src/routes/\n  folder: ${folder}\n`);
    expect(loaded("src/routes/resources")).toEqual([
      expect.stringMatching(
        /^BG2050 at src\/routes\/resources: host\.folder cannot be "src\/routes\/resources": every file/,
      ),
    ]);
    expect(loaded("src/routes")).toHaveLength(1);
    expect(loaded("src/routes-of-ours")).toEqual([]);
  });
});
