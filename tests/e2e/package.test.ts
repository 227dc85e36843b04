import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/repository.mjs";
import { runCommand, runOrThrow } from "../support/run-command.mjs";

const ATTW = join(ROOT, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
const MIB = 1_024 ** 2;

interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;

/** What npm itself is told by variables of the one who runs the tests is no matter of the package. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith("npm_config_")),
);

async function manifest(): Promise<Manifest> {
  const read: Manifest = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  return read;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backend-gen-package-"));
  await runOrThrow(process.execPath, ["scripts/sbom.mjs"], { cwd: ROOT });
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const [only]: Packed[] = JSON.parse(await runOrThrow("npm", args, { cwd: ROOT, env }));
  if (only === undefined) throw new Error("npm pack made no tarball");
  packed = only;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("is 12 MB unpacked at most, and has the man page, the types and the list of what it brings along", () => {
    expect(packed.unpackedSize).toBeLessThan(12 * MIB);
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["man/backend-gen.1", "dist/api/index.d.ts", "sbom.cdx.json", "LICENSE"]),
    );
  });

  it("is one that publint has nothing to say about", async () => {
    const tarball = await readFile(join(folder, packed.filename));
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("is one whose types are right for whoever imports it", async () => {
    const args = [ATTW, join(folder, packed.filename), "--profile", "esm-only", "--no-color"];
    const { code, stdout } = await runCommand(process.execPath, args, { cwd: folder });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/node16 \(from ESM\) │ 🟢 \(ESM\)/)]);
  });

  it("would be published without a warning", async () => {
    // A registry where nobody answers: the public one knows another package of the name, and asks who we are.
    const npmrc = join(folder, "npmrc");
    await writeFile(npmrc, "registry=http://127.0.0.1:9/\n//127.0.0.1:9/:_authToken=none\nfetch-retries=0\n");
    const args = ["publish", "--dry-run", "--ignore-scripts", "--tag", "latest", "--no-provenance"];
    const { code, stdout, stderr } = await runCommand("npm", [...args, "--userconfig", npmrc], {
      cwd: ROOT,
      env,
    });
    const lines = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm notice"));
    expect([code, lines, stdout]).toEqual([0, [], expect.stringMatching(/^\+ backend-gen@/m)]);
  });
});

describe("what the package brings along", () => {
  it("is listed by name, version and licence, the direct dependencies among it", async () => {
    interface Bom {
      readonly metadata: { readonly component: { readonly name: string } };
      readonly components: readonly {
        readonly name: string;
        readonly group?: string;
        readonly version: string;
        readonly purl: string;
        readonly licenses?: readonly object[];
      }[];
    }
    const bom: Bom = JSON.parse(await readFile(join(ROOT, "sbom.cdx.json"), "utf8"));
    const { name, dependencies } = await manifest();
    expect(bom.metadata.component.name).toBe(name);
    const named = bom.components.map((each) =>
      decodeURIComponent(each.purl).replace(/^pkg:npm\/(.*)@.*$/, "$1"),
    );
    expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    for (const { name: of, version, licenses } of bom.components)
      expect([of, version, licenses]).toEqual([of, expect.any(String), expect.any(Array)]);
  });

  it("has no known vulnerability (skipped where no registry answers an audit)", async (context) => {
    const { code, stdout, stderr } = await runCommand("npm", ["audit", "--omit", "dev", "--json"], {
      cwd: ROOT,
      env,
    });
    const answer: { readonly metadata?: { readonly vulnerabilities: object }; readonly message?: string } =
      JSON.parse(stdout);
    if (answer.metadata === undefined)
      return context.skip(`no audit: ${answer.message ?? stderr.split("\n", 1).join("")}`);
    expect([code, answer.metadata.vulnerabilities]).toEqual([0, expect.objectContaining({ total: 0 })]);
  });
});
