import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import type { Host } from "../blueprint/host.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { isPatchLock, patchesIn, patchLocks, type AppliedPatch } from "./applied-patch.js";
import { relinkResource, unlinkResource } from "./lock-resource.js";
import { stableJson } from "./stable-json.js";
import {
  lockFolder,
  migrationLockPath,
  migrationsLockFolder,
  projectLockPath,
  resourceLockPath,
} from "./state-paths.js";

const lockVersion = 1;

/** What the last run left behind: the blueprint that it generated from, and whose files are whose. */
export interface Lock {
  readonly toolVersion: string;
  readonly blueprint: Blueprint;
  /** `once` files that were written: they are the user's now. */
  readonly once: readonly string[];
  /** The migrations that were written, which are the user's too. */
  readonly migrations: readonly string[];
  /** What was inserted into files of the user's. */
  readonly patches: readonly AppliedPatch[];
  /** Generated files that the user has deleted. */
  readonly deleted: readonly string[];
  /** Files that were the user's before the project was made, and stay so. */
  readonly yours: readonly string[];
}

interface ProjectLock extends Omit<Lock, "blueprint" | "migrations" | "patches"> {
  readonly lock: number;
  readonly project: Omit<Blueprint, "resources" | "host"> & { readonly host?: Host };
}

/** The lock's files by path: one for the project, one for each resource, each migration, and each file that was patched. */
export function serialiseLock(lock: Lock): ReadonlyMap<string, string> {
  const { resources, host, ...settings } = lock.blueprint;
  // Left out of projects of our own, most of all: the locks of older versions have none.
  const project = host === null ? settings : { ...settings, host };
  const { toolVersion, once, deleted, yours } = lock;
  const projectLock: ProjectLock = { lock: lockVersion, toolVersion, project, once, deleted, yours };
  const files = resources.map((resource): [string, string] => [
    resourceLockPath(resource.table),
    stableJson(unlinkResource(resource)),
  ]);
  const migrations = lock.migrations.map(migrationLock);
  return new Map([
    ...files,
    ...migrations,
    ...patchLocks(lock.patches),
    [projectLockPath, stableJson(projectLock)],
  ]);
}

/** The file that says that a migration was written: its path and text. */
export function migrationLock(path: string): [path: string, text: string] {
  return [migrationLockPath(path), stableJson({ migration: path })];
}

/**
 * The lock out of the text of its files. Null without a diagnostic where there is none yet;
 * null with one diagnostic where it is damaged or a newer backend-gen wrote it.
 */
export function parseLock(files: ReadonlyMap<string, string>): Outcome<Lock> {
  const text = files.get(projectLockPath);
  if (text === undefined) return { value: null, diagnostics: [] };
  const project = readAs(projectLockPath, text, checkProject);
  if ("diagnostic" in project) return { value: null, diagnostics: [project.diagnostic] };
  const { lock, project: settings, ...rest } = project.value;
  if (lock > lockVersion)
    return { value: null, diagnostics: [report("BG3003", { version: rest.toolVersion }, null)] };
  const resources = parseResources(files);
  if ("diagnostic" in resources) return { value: null, diagnostics: [resources.diagnostic] };
  const migrations = parseEach(files, isMigrationLock, migrationIn);
  if ("diagnostic" in migrations) return { value: null, diagnostics: [migrations.diagnostic] };
  const patches = parseEach(files, isPatchLock, patchesIn);
  if ("diagnostic" in patches) return { value: null, diagnostics: [patches.diagnostic] };
  const blueprint = { ...settings, host: settings.host ?? null, resources: resources.value };
  const found = { migrations: [...migrations.value].sort(), patches: patches.value.flat() };
  return { value: { ...rest, blueprint, ...found }, diagnostics: [] };
}

type Read<T> = { readonly value: T } | { readonly diagnostic: Diagnostic };

function parseResources(files: ReadonlyMap<string, string>): Read<readonly Resource[]> {
  const resources: Resource[] = [];
  for (const [path, text] of files) {
    if (!path.startsWith(`${lockFolder}/`) || path === projectLockPath) continue;
    if (isMigrationLock(path) || isPatchLock(path)) continue;
    const read = readAs(path, text, relinkResource);
    if ("diagnostic" in read) return read;
    resources.push(read.value);
  }
  return { value: resources.sort((a, b) => (a.table < b.table ? -1 : 1)) };
}

/** What the lock's files of one kind say. */
function parseEach<T>(
  files: ReadonlyMap<string, string>,
  isMeant: (path: string) => boolean,
  check: (raw: unknown) => T,
): Read<readonly T[]> {
  const found: T[] = [];
  for (const [path, text] of files) {
    if (!isMeant(path)) continue;
    const read = readAs(path, text, check);
    if ("diagnostic" in read) return read;
    found.push(read.value);
  }
  return { value: found };
}

function isMigrationLock(path: string): boolean {
  return path.startsWith(`${migrationsLockFolder}/`);
}

function migrationIn(raw: unknown): string {
  if (typeof raw === "object" && raw !== null && "migration" in raw && typeof raw.migration === "string")
    return raw.migration;
  throw new TypeError("it names no migration");
}

function readAs<T>(path: string, text: string, check: (raw: unknown) => T): Read<T> {
  try {
    return { value: check(JSON.parse(text)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostic: report("BG3002", { path, reason }, null) };
  }
}

function checkProject(raw: unknown): ProjectLock {
  if (!isVersioned(raw)) throw new TypeError("it has no version");
  if (raw.lock <= lockVersion && !isWhole(raw)) throw new TypeError("it is not whole");
  return raw;
}

/** Of a newer lock only this much is known. */
function isVersioned(raw: unknown): raw is ProjectLock {
  if (typeof raw !== "object" || raw === null || !("lock" in raw) || !("toolVersion" in raw)) return false;
  return typeof raw.lock === "number" && typeof raw.toolVersion === "string";
}

function isWhole(raw: object): boolean {
  const isListOfPaths = (value: unknown) =>
    Array.isArray(value) && value.every((path) => typeof path === "string");
  if (!("once" in raw && "deleted" in raw && "yours" in raw && "project" in raw)) return false;
  const { once, deleted, yours, project } = raw;
  return (
    [once, deleted, yours].every(isListOfPaths) &&
    typeof project === "object" &&
    project !== null &&
    "target" in project
  );
}
