import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TAKEN_SPECS } from "../support/hostile-specs.js";
import { HOSTILE_TEXTS } from "../support/hostile-texts.js";
import { describeWith } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { runOrThrow } from "../support/run-command.mjs";
import { JWT_SECRET } from "../support/signed-token.mjs";
import { filesOf } from "../targets/generated.js";
import { EVERYWHERE } from "./hostile-everywhere.js";
import { writeNodeProjects, type NodeProjects } from "./node-projects.js";

interface OpenApi {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
  };
}

/** Those whose names bite the compiler most. */
const SAMPLE = ["keys that mean something to JavaScript", "names of modules"].map((title) => {
  const spec = TAKEN_SPECS.find((each) => each.title === title);
  if (spec === undefined) throw new Error(`there is no hostile spec of ${title}`);
  return spec;
});
const specs = [
  {
    title: "hostile texts wherever a spec takes them",
    text: JSON.stringify(EVERYWHERE),
    path: "backend.json",
  },
  // Each takes the compiler some ten seconds: the others are left to `npm run soak`.
  ...(IS_SOAK ? TAKEN_SPECS : SAMPLE),
];

describeWith(["npm packages"], "hostile specs, as Fastify projects,", () => {
  let projects: NodeProjects;

  beforeAll(async () => {
    const files: ReadonlyMap<string, string>[] = [];
    for (const { text, path } of specs) files.push(await filesOf(text, path, "fastify"));
    projects = await writeNodeProjects(files);
  });

  afterAll(() => projects.remove());

  /** Starts a compiled app for its document, and gives that. */
  async function documentOf(index: number): Promise<OpenApi> {
    const cwd = projects.folders[index] ?? "";
    const env = { ...process.env, JWT_SECRET };
    const printed = await runOrThrow(process.execPath, [join("dist", "main.js"), "openapi"], { cwd, env });
    const document: OpenApi = JSON.parse(printed);
    return document;
  }

  it("give files that compile, and that the formatter leaves alone", async () => {
    expect(await projects.compile()).toBe("");
    expect(await projects.unformatted()).toBe("");
  });

  it.each(specs.map(({ title }, index) => [title, index] as const))(
    "give an app that says what it offers, and runs nothing: %s",
    async (_, index) => {
      expect(await documentOf(index)).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
      const below = await readdir(projects.folders[index] ?? "", { recursive: true });
      expect(below.filter((path) => path.endsWith("pwned"))).toEqual([]);
    },
  );

  it("document hostile texts as they are", async () => {
    const { schemas } = (await documentOf(0)).components;
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      const { word, kind } = schemas[`Thing${index}Create`]?.properties ?? {};
      expect(word).toMatchObject({ description: text, default: text, examples: [text] });
      expect(kind).toMatchObject({ enum: ["plain", text] });
    }
  });
});
