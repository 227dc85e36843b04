import type { SpecAddition } from "./spec-file-addition.js";
import { blockLines, jsonLines, type SpecEntry } from "./spec-file-entry.js";
import { resourceEntry } from "./spec-file-resource.js";

/** What a fresh spec file says. */
export interface NewSpec {
  readonly name: string;
  readonly target: "fastapi" | "fastify";
  readonly provider: "neon" | "postgres";
  readonly auth: { readonly strategy: "jwt" | "none"; readonly userClaim: string };
  /** What all addresses start with, where it is not the usual. */
  readonly prefix: string | null;
  /** What is known of the project that is there, by the keys of `host:`; empty for a new one. */
  readonly host: ReadonlyMap<string, string>;
  readonly resources: readonly SpecAddition[];
}

/** Tells editors that speak YAML's language server which schema the file has: they complete, explain and check it. */
const MODELINE = "# yaml-language-server: $schema=.backend-gen/schema.json";

/** The text of a fresh backend.yaml. The claim that holds the user's id is written only where it is not the usual `sub`. */
export function newSpecText({ name, target, provider, auth, prefix, host, resources }: NewSpec): string {
  const head: readonly SpecEntry[] = [
    { key: "name", value: name },
    { key: "target", value: target },
  ];
  const database = { key: "database", value: [{ key: "provider", value: provider }] };
  const access = { key: "auth", value: authEntries(auth) };
  const api = prefix === null ? [] : [{ key: "api", value: [{ key: "prefix", value: prefix }] }];
  const known =
    host.size === 0 ? [] : [{ key: "host", value: [...host].map(([key, value]) => ({ key, value })) }];
  const settings = [head, [database], [access], api, known].filter((entries) => entries.length > 0);
  const written = resources.map((resource) => blockText([resourceEntry(resource)], "  "));
  const body = written.length === 0 ? "resources: {}" : `resources:\n${written.join("\n\n")}`;
  return `${MODELINE}\nspec: 1\n${[...settings.map((entries) => blockText(entries)), body].join("\n\n")}\n`;
}

/** The text of a fresh file in `resources/`: what would stand below the resource's name. */
export function newResourceText(addition: SpecAddition, format: "yaml" | "json"): string {
  const { value } = resourceEntry(addition);
  if (typeof value !== "object") throw new TypeError("a resource is a map");
  if (format === "yaml") return `${blockText(value)}\n`;
  return ["{", ...jsonLines(value, "  ", "  "), "}", ""].join("\n");
}

function authEntries({ strategy, userClaim }: NewSpec["auth"]): readonly SpecEntry[] {
  const claim = strategy === "none" || userClaim === "sub" ? [] : [{ key: "userClaim", value: userClaim }];
  return [{ key: "strategy", value: strategy }, ...claim];
}

function blockText(entries: readonly SpecEntry[], indent = ""): string {
  return blockLines(entries, indent, "  ").join("\n");
}
