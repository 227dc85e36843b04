import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { describeWith } from "../support/requirements.js";
import { runOrThrow } from "../support/run-command.mjs";
import { JWT_SECRET } from "../support/signed-token.mjs";
import { filesOf } from "../targets/generated.js";
import { EVERYWHERE, isAccepted, plain, withField, type Json } from "./hostile-everywhere.js";
import { nameOf, writeProjects, type PythonProjects } from "./python-projects.js";

/** Places that take few of the texts, each in a spec of its own. */
const places: Readonly<Record<string, (text: string) => Json>> = {
  "the project's name": (text) => ({ ...plain(), name: text }),
  "the resource's name": (text) => ({ ...plain(), resources: { [text]: { fields: { a: "string" } } } }),
  "the singular": (text) => ({
    ...plain(),
    resources: { things: { singular: text, fields: { a: "string" } } },
  }),
  "the field's name": (text) => withField(text, "string"),
  "the prefix": (text) => ({ ...plain(), api: { prefix: `/${text}` } }),
  "the rate limit": (text) => ({ ...plain(), api: { rateLimit: text } }),
};

/** The name of a claim may hold every sign that can be typed. */
const claims = ["'\"\\'\"", "`touch<pwned>`", "$(touch${IFS}pwned)", "{{{__import__('os')}}}", '"""+f()#'];

describeWith(["Python"], "hostile texts", () => {
  let projects: PythonProjects;
  const accepted: ReadonlyMap<string, string>[] = [];

  beforeAll(async () => {
    const specs = [
      EVERYWHERE,
      ...claims.map((userClaim) => ({ ...plain(), auth: { userClaim } })),
      ...Object.values(places).flatMap((specWith) => HOSTILE_TEXTS.map(specWith).filter(isAccepted)),
    ];
    for (const spec of specs) accepted.push(await filesOf(JSON.stringify(spec), "backend.json"));
    projects = await writeProjects(accepted);
  });

  afterAll(() => projects.remove());

  it.each(Object.entries(places))("are refused as %s, but for those that can stand there", (_, specWith) => {
    const attacks = HOSTILE_TEXTS.filter((text) => text.includes("pwned"));
    expect(attacks.filter((text) => isAccepted(specWith(text)))).toEqual([]);
  });

  it("leave every file parseable, linted and formatted", async () => {
    expect(await projects.complaints()).toBe("");
  });

  it("run nothing when the project is migrated and imported, and are documented as they are", async () => {
    const folder = join(projects.folder, nameOf(0));
    const options = { cwd: folder, env: { ...process.env, JWT_SECRET, PYTHONDONTWRITEBYTECODE: "1" } };
    await runOrThrow(projects.env.python, ["-m", "alembic", "upgrade", "head"], options);
    const printed = await runOrThrow(projects.env.python, ["-m", "app", "openapi"], options);
    const document: OpenApi = JSON.parse(printed);
    const { schemas } = document.components;
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      const { word, kind } = schemas[`Thing${index}Create`]?.properties ?? {};
      expect(word).toMatchObject({ description: text, default: text, examples: [text] });
      expect(kind).toMatchObject({ enum: ["plain", text] });
    }
    expect(await strangers(folder)).toEqual([]);
  });

  it("would be noticed if they did run something", async () => {
    const folder = join(projects.folder, nameOf(1));
    await writeFile(join(folder, "evil.py"), "__import__('os').system('touch pwned')");
    await runOrThrow(projects.env.python, ["evil.py"], { cwd: folder });
    expect(await strangers(folder)).toEqual(["pwned"]);
  });
});

interface OpenApi {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
  };
}

async function strangers(folder: string): Promise<string[]> {
  const below = await readdir(folder, { recursive: true });
  const above = existsSync(join(folder, "..", "pwned")) ? ["../pwned"] : [];
  return [...above, ...below.filter((path) => path.endsWith("pwned"))];
}
