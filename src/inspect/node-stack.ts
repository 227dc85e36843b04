import type { Candidate } from "./fact.js";
import type { StackName } from "./inspection.js";
import { readNodeSources, type NodeSources } from "./node-sources.js";
import { readManifest, type PackageManifest } from "./package-manifest.js";
import type { ProjectFiles } from "./project-files.js";

/** A stack that something speaks for, and whether the project's own code does. */
export interface StackCandidate extends Candidate {
  readonly value: StackName;
  readonly isUsed: boolean;
}

const PACKAGES = {
  nestjs: ["@nestjs/core", "@nestjs/common"],
  fastify: ["fastify"],
  express: ["express"],
  hono: ["hono"],
  koa: ["koa"],
} as const satisfies Partial<Record<StackName, readonly string[]>>;
type NodeStack = keyof typeof PACKAGES;
const STACKS: readonly NodeStack[] = ["nestjs", "fastify", "express", "hono", "koa"];

/** The Node stacks that a package.json or the project's own imports speak for. NestJS hides what it runs on. */
export function nodeStacks(files: ProjectFiles): readonly StackCandidate[] {
  const manifest = readManifest(files);
  if (manifest === null && !files.paths.some((path) => /^[^/]+\.[cm]?[jt]s$/.test(path))) return [];
  const sources = readNodeSources(files);
  const found = STACKS.flatMap((stack) => candidateOf(stack, manifest, sources));
  const nest = found.filter(({ value }) => value === "nestjs");
  return nest.length > 0 ? nest : found;
}

function candidateOf(
  value: NodeStack,
  manifest: PackageManifest | null,
  { own }: NodeSources,
): readonly StackCandidate[] {
  const names: readonly string[] = PACKAGES[value];
  const declared = names.filter((name) => manifest?.dependencies.has(name));
  const uses = own.flatMap((source) => {
    const use = names.some((name) => source.text.includes(name))
      ? source.specifiers.find((specifier) => names.includes(specifier.value))
      : undefined;
    return use === undefined ? [] : [source.evidence(use.at)];
  });
  if (declared.length === 0 && uses.length === 0) return [];
  const evidence = declared.flatMap((name) => (manifest === null ? [] : [manifest.evidence(name)]));
  return [{ value, isUsed: uses.length > 0, evidence: [...evidence, ...uses.slice(0, 3)] }];
}
