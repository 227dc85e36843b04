import type { FastapiHost } from "../../../blueprint/host.js";
import type { Artifact } from "../../../render/artifact.js";
import type { HostSettings } from "../../settings/host-settings.js";
import type { SettingsView } from "./host-settings.js";
import { layoutOf, type Layout } from "./layout.js";
import { placeImports } from "./place-imports.js";
import { withoutAsync } from "./without-async.js";

/** A file of a standalone project, and what is to become of it. */
export interface Standalone {
  readonly artifact: Artifact;
  /** It waits for the database, and blocks where the project's sessions do. A test of the routes always does. */
  readonly usesDatabase: boolean;
}

/** What all files of a project have in common. */
export interface Surroundings {
  readonly host: FastapiHost;
  /** The folders of the resources below `app/`. */
  readonly modules: ReadonlySet<string>;
  readonly lineLength: number;
  readonly settings: HostSettings<SettingsView>;
}

/** What the linter of a standalone project is told, and that of another has no rule for. */
const NAMING_REMARK = /  # noqa: N\d+$/gm;

/** A package without types, which the type checker of a standalone project is told of in its settings. */
const UNTYPED = /^from asyncpg import .*$/m;

/** Puts the files of a standalone project into one of somebody else's, each with its imports. */
export function placed(files: readonly Standalone[], around: Surroundings): readonly Artifact[] {
  const layout = layoutOf(around.host, around.modules);
  const names = new Map(
    files.map(({ artifact: { path } }) => [standaloneModule(path), layout.moduleOf(layout.pathOf(path))]),
  );
  return files.map((file) => placedFile(file, { ...around, layout, names }));
}

interface Place extends Surroundings {
  readonly layout: Layout;
  readonly names: ReadonlyMap<string, string>;
}

function placedFile({ artifact, usesDatabase }: Standalone, place: Place): Artifact {
  const { host, layout, lineLength, names } = place;
  const path = layout.pathOf(artifact.path);
  if (!path.endsWith(".py")) return { ...artifact, path };
  const isTest = artifact.path.startsWith("tests/");
  const blocks = usesDatabase && (isTest || host.sessionMode === "sync");
  const placing = {
    module: layout.moduleOf(path),
    moduleOf: (name: string) => names.get(name) ?? null,
    folders: topFolders(host),
    // A folder of tests may be a package or none.
    isRelative: isTest ? (name: string) => isIn(layout.testsModule, name) : () => host.imports === "relative",
  };
  const transform = (text: string): string => {
    const plain = text.replaceAll(NAMING_REMARK, "").replace(UNTYPED, "$&  # type: ignore[import-untyped]");
    return placeImports(blocks ? withoutAsync(isTest ? calledDirectly(plain) : plain) : plain, placing);
  };
  return { ...artifact, path, transform, lineLength };
}

/** Folders at the top that are called like a package: a linter takes `alembic/` for the module of that name. */
export function topFolders({ migrations }: FastapiHost): ReadonlySet<string> {
  return new Set(migrations === null ? [] : [migrations.split("/")[0] ?? ""]);
}

/** Tests call the application in their own thread, whatever client and plugin the project tests with. */
function calledDirectly(test: string): string {
  return test
    .replace(/^import httpx2$/m, "from fastapi.testclient import TestClient")
    .replaceAll("httpx2.AsyncClient", "TestClient");
}

function isIn(module: string, name: string): boolean {
  return name === module || name.startsWith(`${module}.`);
}

function standaloneModule(path: string): string {
  return path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");
}
