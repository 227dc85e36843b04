import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { describeWith } from "../support/requirements.js";
import { runOrThrow } from "../support/run-command.mjs";
import { JWT_SECRET } from "../support/signed-token.mjs";
import { generated } from "../targets/generated.js";
import { nameOf, writeProjects, type PythonProjects } from "./python-projects.js";

type Json = Readonly<Record<string, unknown>>;

/** One project with a resource for every hostile text, which stands wherever the spec takes free text. */
const everywhere = JSON.stringify({
  name: "hostile",
  resources: Object.fromEntries(HOSTILE_TEXTS.map((text, index) => [`case_${index}s`, resourceOf(text)])),
});

/** Places that do not take every text, each in a spec of its own. */
const places: Readonly<Record<string, (text: string) => Json>> = {
  "the project's name": (text) => ({ ...plain(), name: text }),
  "the resource's name": (text) => ({ ...plain(), resources: { [text]: { fields: { a: "string" } } } }),
  "the singular": (text) => ({ ...plain(), resources: { things: { singular: text, fields: { a: "string" } } } }),
  "the field's name": (text) => ({ ...plain(), resources: { things: { fields: { [text]: "string" } } } }),
  "the user's claim": (text) => ({ ...plain(), auth: { userClaim: text } }),
  "the user's claim, without blanks": (text) => ({
    ...plain(),
    auth: { userClaim: text.replace(/[^\x21-\x7e]/g, "").slice(0, 64) },
  }),
  "the prefix": (text) => ({ ...plain(), api: { prefix: `/${text}` } }),
  "the rate limit": (text) => ({ ...plain(), api: { rateLimit: text } }),
  "the pattern": (text) => things({ type: "string", pattern: text }),
  "the pattern, quoted": (text) => things({ type: "string", pattern: text.replace(/[^\w\s]/g, "\\$&") }),
  "the values of an enum": (text) => things({ type: "enum", enum: [text, "other"], default: text }),
  "the shorthand": (text) => ({ ...plain(), resources: { things: { fields: { a: `string = ${text}` } } } }),
};

describeWith(["Python"], "hostile texts", () => {
  let projects: PythonProjects;
  const refused: string[] = [];
  const accepted: ReadonlyMap<string, string>[] = [];

  beforeAll(async () => {
    const { files, errors } = await generated(everywhere, "backend.json");
    expect(errors).toEqual([]);
    accepted.push(files);
    for (const [place, specWith] of Object.entries(places)) {
      for (const text of HOSTILE_TEXTS) {
        const outcome = await generated(JSON.stringify(specWith(text)), "backend.json");
        if (outcome.errors.length === 0) accepted.push(outcome.files);
        else refused.push(place);
      }
    }
    projects = await writeProjects(accepted);
  });

  afterAll(() => projects.remove());

  it("are refused where they cannot stand, and accepted where they can", () => {
    expect(new Set(refused)).toContain("the field's name");
    expect(accepted.length).toBeGreaterThan(HOSTILE_TEXTS.length);
    expect(accepted.every((files) => files.size > 50)).toBe(true);
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
      const { word, kind } = schemas[`Case${index}Create`]?.properties ?? {};
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

function plain(): Json {
  return { name: "plain", resources: { things: { fields: { a: "string" } } } };
}

function things(field: Json): Json {
  return { ...plain(), resources: { things: { fields: { a: field } } } };
}

function resourceOf(text: string): Json {
  return {
    description: text,
    fields: {
      word: { type: "text", default: text, example: text, description: text },
      kind: { type: "enum", enum: ["plain", text], description: text },
      kinds: { type: "array", items: { type: "enum", enum: ["plain", text] }, default: [text] },
      words: { type: "array", items: "text", default: [text], example: [text] },
      anything: { type: "json", default: { [text]: [text, { deep: text }] }, example: { [text]: text } },
      secret: { type: "password", description: text },
      token: { type: "text", default: text },
    },
    filter: ["kind"],
    search: ["word"],
  };
}
