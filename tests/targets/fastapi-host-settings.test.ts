import { describe, expect, it } from "vitest";
import type { Patch } from "../../src/patch/patch.js";
import { fastapi } from "../../src/targets/fastapi/index.js";
import { projectFacts } from "../../src/targets/project-facts.js";
import type { TargetOutput } from "../../src/targets/target.js";
import { blueprintOf, renderedFiles } from "./generated.js";

interface Wanted {
  readonly auth?: boolean;
  /** Of `host`, beside what every project here has. */
  readonly host?: string;
  readonly entry?: string;
}

async function outputFor(config: string | null, { auth = true, host = "", entry }: Wanted = {}) {
  const spec = `name: shop
target: fastapi
auth: { strategy: ${auth ? "jwt" : "none"} }
host:
  entry: ${entry ?? "app/main.py:app"}
  settings: app/config.py:settings
  envExample: .env.example
  manifest: requirements.txt
  tests: tests
${host}resources:
  tasks:
    fields: { title: string }
`;
  const blueprint = blueprintOf(spec);
  const files = new Map(config === null ? [] : [["app/config.py", config]]);
  const settings = await fastapi.readSettings(blueprint.host, files);
  return fastapi.build(blueprint, projectFacts(blueprint, { last: null, files, settings }));
}

const SESSION = "  session: app/db.py:get_session\n  orm: sqlmodel\n";

const classOf = (fields: string, config = ""): string => `from pydantic import PostgresDsn, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
${config}${fields}

settings = Settings()
`;

function patchOf<K extends Patch["kind"]>({ patches }: TargetOutput, kind: K) {
  return patches.find((patch): patch is Extract<Patch, { kind: K }> => patch.kind === kind);
}

const linesOf = (output: TargetOutput) => patchOf(output, "pythonFields")?.fields.map(({ line }) => line);
const variablesOf = (output: TargetOutput) => patchOf(output, "env")?.variables.map(({ name }) => name);

async function textOf(output: TargetOutput, path: string): Promise<string> {
  const artifacts = output.artifacts.filter((artifact) => artifact.path === path);
  return (await renderedFiles({ ...output, artifacts })).get(path) ?? "";
}

const configOf = (output: TargetOutput) => textOf(output, "app/resources/config.py");

describe("settings of the project's own", () => {
  it("get the fields that are missing, each with a default, and are what is read", async () => {
    const output = await outputFor(classOf("    name: str = 'shop'\n"));
    expect(linesOf(output)).toEqual([
      'database_url: SecretStr = SecretStr("")',
      'jwt_secret: SecretStr = SecretStr("")',
      "jwt_issuer: str | None = None",
      "jwt_audience: str | None = None",
    ]);
    expect(variablesOf(output)).toEqual(["DATABASE_URL", "JWT_SECRET", "JWT_ISSUER", "JWT_AUDIENCE"]);
    const config = await configOf(output);
    expect(config).toContain("from app.config import settings as project_settings\n");
    expect(config).toContain("jwt_secret=project.jwt_secret,");
    expect(config).toContain("database_url=project.database_url,");
    expect(config).not.toContain("BaseSettings");
    expect(output.nextSteps.map(({ why }) => why).join()).not.toContain("app/config.py");
  });

  it("get those only that are needed", async () => {
    const secrets = await outputFor(classOf("    name: str = 'shop'\n"), { host: SESSION });
    expect(linesOf(secrets)?.map((line) => line.split(":")[0])).toEqual([
      "jwt_secret",
      "jwt_issuer",
      "jwt_audience",
    ]);
    const database = await outputFor(classOf("    name: str = 'shop'\n"), { auth: false });
    expect(linesOf(database)?.map((line) => line.split(":")[0])).toEqual(["database_url"]);
    const neither = await outputFor(classOf("    name: str = 'shop'\n"), { auth: false, host: SESSION });
    expect([linesOf(neither), await configOf(neither)]).toEqual([undefined, ""]);
  });

  it("are read as they are where they have such a field, whatever its name and its type", async () => {
    const output = await outputFor(
      classOf(`    signing_key: SecretStr = Field(alias="JWT_SECRET")
    JWT_ISSUER: str = "shop"
    DATABASE_URL: PostgresDsn | None = None
    database_pool_size: int = 5
`),
    );
    const config = await configOf(output);
    expect(config).toContain("jwt_secret=project.signing_key,");
    expect(config).toContain("jwt_issuer=project.JWT_ISSUER,");
    expect(config).toContain('database_url=str(project.DATABASE_URL or ""),');
    expect(config).toContain("database_pool_size=project.database_pool_size,");
    // By its name alone: what is there is no text to be compared.
    expect(patchOf(output, "pythonFields")?.fields.map(({ name }) => name)).toEqual([
      "DATABASE_URL",
      "signing_key",
      "JWT_ISSUER",
      "jwt_audience",
    ]);
    expect(variablesOf(output)).toEqual(["JWT_AUDIENCE"]);
  });

  it("may give an address by a property", async () => {
    const output = await outputFor(
      classOf(
        "    host: str = ''\n\n    @property\n    def database_url(self) -> str:\n        return self.host\n",
      ),
      { auth: false },
    );
    expect([linesOf(output), variablesOf(output)]).toEqual([undefined, undefined]);
    expect(await configOf(output)).toContain("database_url=project.database_url,");
  });

  it("come to the same once the fields are there, in the quotes of the file", async () => {
    const before = classOf("    name: str = 'shop'\n");
    const first = await outputFor(before);
    const lines = linesOf(first)?.map((line) => `    ${line.replaceAll('"', "'")}\n`) ?? [];
    const second = await outputFor(before.replace("\n\nsettings", `${lines.join("")}\n\nsettings`));
    expect(second.patches).toEqual(first.patches);
    expect(await configOf(second)).toBe(await configOf(first));
  });

  it("name the variables with their prefix", async () => {
    const output = await outputFor(
      classOf("    name: str = ''\n", '    model_config = SettingsConfigDict(env_prefix="SHOP_")\n'),
    );
    expect(variablesOf(output)).toContain("SHOP_JWT_SECRET");
  });

  it("need no package that makes them", async () => {
    const names = (output: TargetOutput) => patchOf(output, "dependencies")?.packages.map(({ name }) => name);
    expect(names(await outputFor(classOf("    name: str = ''\n")))).not.toContain("pydantic-settings");
    expect(names(await outputFor("settings = load()\n"))).toContain("pydantic-settings");
  });

  it("are not asked by the tests, which have a secret of their own", async () => {
    const output = await outputFor(classOf("    name: str = ''\n"));
    const conftest = await textOf(output, "tests/resources/conftest.py");
    expect(conftest).toContain('security, "settings", lambda: Settings(jwt_secret=SecretStr(SECRET))');
    expect(conftest).not.toContain("setenv");
  });
});

describe("settings that cannot take them", () => {
  it.each([
    ["    jwt_secret: bytes = b''\n", "has a `jwt_secret` in `Settings` that is not a str or a SecretStr"],
    ["    jwt_issuer: AnyHttpUrl\n", "has a `jwt_issuer` in `Settings` that is not a str"],
    ["    jwt_secret: str\n    JWT_SECRET: str\n", "has both `jwt_secret` and `JWT_SECRET` in `Settings`"],
  ])("stay as they are, and that is said: %j", async (fields, reason) => {
    const output = await outputFor(classOf(fields));
    expect(linesOf(output)).toBeUndefined();
    expect(variablesOf(output)).toEqual(["DATABASE_URL", "JWT_SECRET", "JWT_ISSUER", "JWT_AUDIENCE"]);
    expect(await configOf(output)).toContain("class Settings(BaseSettings):");
    expect(output.nextSteps.at(-1)?.why).toContain(
      `app/config.py ${reason}: its settings are left as they are`,
    );
  });

  it("are those beside the application itself, which imports the resources first", async () => {
    const output = await outputFor(classOf("    name: str = ''\n"), { entry: "app/config.py:app" });
    expect(linesOf(output)).toBeUndefined();
    expect(output.nextSteps.at(-1)?.why).toContain("makes the application too");
  });

  it("have to be mended first where they do not parse or are not there", async () => {
    for (const [text, reason] of [
      ["class Settings(\n", "app/config.py does not parse"],
      [null, "app/config.py is not there"],
    ] as const) {
      const { diagnostics } = await outputFor(text);
      expect(diagnostics.map(({ message }) => message).join()).toContain(reason);
    }
  });
});
