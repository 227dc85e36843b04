import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConfigSource } from "./config-source.js";

/** Options as a configuration spells them. */
export type Options = Readonly<Record<string, unknown>>;

/** A file, absolute, and the configuration that was found for it. */
export interface Asked {
  readonly path: string;
  readonly config: string | null;
  readonly source: Exclude<ConfigSource, { readonly kind: "refused" }> | null;
}

/** Our own, which says nothing about prettier: with it, only an `.editorconfig` counts. */
const SILENT = fileURLToPath(new URL("../../../package.json", import.meta.url));

/** The options of a file, its overrides and `.editorconfig` in them. Throws what prettier says of a broken one. */
export async function optionsOf({ path, config, source }: Asked): Promise<Options> {
  if (config !== null && source?.kind === "data") {
    return {
      ...(await resolved(path, SILENT)),
      ...(await optionsIn(source.data, relative(dirname(config), path))),
    };
  }
  return resolved(path, config ?? SILENT);
}

async function resolved(path: string, config: string): Promise<Options> {
  const { resolveConfig } = await import("prettier");
  return { ...(await resolveConfig(path, { editorconfig: true, config })) };
}

/** What a configuration that is known as data says of a file below it: laid down as data, so that prettier reads it. */
async function optionsIn(data: Options, path: string): Promise<Options> {
  if (!("overrides" in data)) return data;
  const folder = mkdtempSync(join(tmpdir(), "backend-gen-"));
  try {
    const config = join(folder, ".prettierrc.json");
    writeFileSync(config, JSON.stringify(data));
    const { resolveConfig } = await import("prettier");
    return { ...(await resolveConfig(join(folder, path), { editorconfig: false, config, useCache: false })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
