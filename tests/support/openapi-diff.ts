import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import { nodePackages } from "./node-env.mjs";

/** A diff tool for OpenAPI documents that is none of ours, and all that it needs. */
const PACKAGES = { "api-smart-diff": "1.0.6", "allof-merge": "0.6.8", "json-crawl": "0.5.3" };

const compared = z.object({
  diffs: z.array(z.object({ type: z.string(), action: z.string(), path: z.array(z.coerce.string()) })),
});
const tool = z.object({
  apiCompare: z.custom<(before: unknown, after: unknown) => unknown>((value) => typeof value === "function"),
});

/** What the tool finds breaking between two documents, a line each; what is below `paths`, which refers to all the rest. */
export type BreakingDifferences = (before: unknown, after: unknown) => readonly string[];

export async function openApiDiff(): Promise<BreakingDifferences> {
  const folder = await nodePackages(PACKAGES);
  const { apiCompare } = tool.parse(createRequire(join(folder, "package.json"))("api-smart-diff"));
  return (before, after) =>
    compared
      .parse(apiCompare(before, after))
      .diffs.filter(({ type, path }) => type === "breaking" && path[0] === "paths")
      .map(({ action, path }) => `${action} ${path.join("/")}`);
}
