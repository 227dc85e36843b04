import type { FactName } from "../inspection.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import { foldersAbove } from "../../syntax/python/resolve-module.js";
import type { Candidate, Evidence, Fact } from "../fact.js";
import { descendsFrom } from "./class-ancestry.js";
import { candidate, decideFact } from "./decide-fact.js";
import { evidenceAt } from "./evidence-at.js";
import { isOf, isRouterClass } from "./known-packages.js";
import { restrictTo, type PythonProject } from "./python-project.js";
import { readCall } from "../../syntax/python/read-calls.js";

/** A kind of folder: what it is called, and what its files hold. */
interface Layer {
  readonly names: RegExp;
  /** Which files may hold it, by their text; null where names are all there is to go by. */
  readonly mention: RegExp | null;
  readonly holds: (project: PythonProject, module: PythonModule) => Evidence | null;
}

type LayerName = Extract<FactName, "routers" | "models" | "schemas" | "services" | "repositories">;

const LAYERS: Readonly<Record<LayerName, Layer>> = {
  routers: {
    names: /(^|\/)(routers?|routes?|endpoints?|controllers|views|api|v\d+|handlers)$/,
    mention: /\bAPIRouter\b/,
    holds: (project, module) => {
      const found = module.assignments.find(({ value }) => {
        const callee = readCall(module.file, value)?.callee;
        return callee !== undefined && isRouterClass(project.resolve(module, callee));
      });
      return found === undefined ? null : evidenceAt(module, found);
    },
  },
  models: {
    names: /(^|\/)(models?|tables|entities|db_models)$/,
    mention: /\b(__tablename__|mapped_column|Column|table\s*=\s*True|Model|Document)\b/,
    holds: (_, module) => {
      const found = module.classes.find(
        ({ attributes, keywords }) =>
          keywords.has("table") || attributes.some(({ name }) => name === "__tablename__"),
      );
      return found === undefined ? null : evidenceAt(module, found);
    },
  },
  schemas: {
    names: /(^|\/)(schemas?|dtos?|serializers|pydantic_models)$/,
    mention: /\b(BaseModel|SQLModel|class)\b/,
    holds: (project, module) => {
      const found = module.classes.find((definition) =>
        descendsFrom(project, { module, definition }, (name) =>
          isOf(name, ["pydantic", "sqlmodel"], ["BaseModel", "SQLModel"]),
        ),
      );
      return found === undefined ? null : evidenceAt(module, found);
    },
  },
  services: { names: /(^|\/)(services?|usecases|use_cases)$/, mention: null, holds: () => null },
  repositories: {
    names: /(^|\/)(repositor(y|ies)|repos?|crud|cruds|daos?)$/,
    mention: null,
    holds: () => null,
  },
};

export const LAYER_NAMES = [
  "routers",
  "models",
  "schemas",
  "services",
  "repositories",
] as const satisfies readonly LayerName[];

/**
 * The folder that holds the project's files of one kind, by its name and by what lies in it. None: there is no such folder, or each
 * feature has one of its own.
 */
export function findLayer(project: PythonProject, home: string, name: LayerName): Fact {
  const layer = LAYERS[name];
  const folders = innermost(foldersNamed(project, home, layer.names));
  const holding =
    layer.mention === null ? [] : holdingFolders(project, { ...layer, mention: layer.mention }, folders);
  const found = layer.mention === null ? byNameAlone(project, folders) : holding;
  const fact = decideFact(found, layer.mention === null ? "likely" : "certain");
  // A folder in each feature is no layer.
  return fact.kind === "ambiguous" && fact.candidates.length > 2 ? { kind: "none" } : fact;
}

/** Folders of such a name that lie in no feature: `app/db/models`, but not `app/billing/models`. */
function foldersNamed(project: PythonProject, home: string, names: RegExp): readonly string[] {
  const folders = new Set(project.product.flatMap((path) => foldersAbove(path).at(-1) ?? []));
  return [...folders].filter((folder) => {
    const between = folder
      .slice(home === "" ? 0 : home.length + 1)
      .split("/")
      .slice(0, -1);
    return (
      folder !== home &&
      names.test(folder) &&
      between.every((part) => NEUTRAL.test(part)) &&
      !isFeature(project, folder)
    );
  });
}

/** What says nothing about what the application is for. */
const NEUTRAL =
  /^(api\w*|rest|http|web|core|common|shared|db|database|data|domain|infra\w*|persistence|adapters?|presentation|internal|public|orm|sql\w*|models?|schemas?|routers?|routes?|endpoints?|server|backend|app|src|v\d+)$/;

/** A folder with a file of each kind is called after a feature that happens to have such a name. */
function isFeature({ has }: PythonProject, folder: string): boolean {
  const kinds = ["models", "schemas", "router", "routes", "views", "service", "services", "crud"];
  return kinds.filter((kind) => has(`${folder}/${kind}.py`)).length > 1;
}

/** Of `api`, `api/v1` and `api/v1/endpoints` the last, which is where the files of the resources are. */
function innermost(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => !folders.some((other) => other.startsWith(`${folder}/`)));
}

function holdingFolders(
  project: PythonProject,
  { holds, mention }: Pick<Layer, "holds"> & { readonly mention: RegExp },
  folders: readonly string[],
): readonly Candidate[] {
  const inside = restrictTo(project, (path) => folders.includes(foldersAbove(path).at(-1) ?? ""));
  return inside.mentioning(mention).flatMap((module) => {
    const folder = foldersAbove(module.path).at(-1) ?? "";
    if (module.path.endsWith("__init__.py")) return [];
    const evidence = holds(project, module);
    return evidence === null ? [] : [candidate(folder, evidence)];
  });
}

function byNameAlone(project: PythonProject, folders: readonly string[]): readonly Candidate[] {
  return folders.flatMap((folder) => {
    const inside = project.product.filter(
      (path) => foldersAbove(path).at(-1) === folder && !path.endsWith("__init__.py"),
    );
    const [first] = inside;
    return first === undefined ? [] : [candidate(folder, { path: first, line: 1 })];
  });
}
