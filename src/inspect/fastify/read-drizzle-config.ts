import { Node, SyntaxKind, type SourceFile } from "ts-morph";
import { parseJsonWithComments } from "../../syntax/json/parse-json-with-comments.js";
import { propertyOf, textValueOf } from "../../syntax/typescript/read-property.js";
import { unwrapped } from "../../syntax/typescript/read-unwrapped.js";
import type { Evidence } from "../fact.js";
import { isRecord } from "../json-record.js";
import { sourceOf } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";
import { projectPath } from "./project-path.js";

/** What drizzle-kit's configuration says. */
export interface DrizzleConfig {
  readonly path: string;
  readonly dialect: string | null;
  /** Paths relative to the root, patterns as they are. */
  readonly schema: readonly string[];
  readonly evidence: Evidence;
}

/** The configurations of drizzle-kit, at the root. */
export function drizzleConfigs({ files }: NodeProject): readonly string[] {
  return files.paths.filter((path) =>
    /^([^/]*[.-])?drizzle([.-][^/]*)?\.config\.([cm]?[jt]s|json)$|^drizzle\.config\.json$/.test(path),
  );
}

/** The configuration; null where there is none or there are several. */
export function readDrizzleConfig(project: NodeProject): DrizzleConfig | null {
  const [path, second] = drizzleConfigs(project);
  const text = path === undefined || second !== undefined ? null : project.files.read(path);
  if (path === undefined || text === null) return null;
  return path.endsWith(".json") ? ofJson(path, text) : ofModule(project, path, text);
}

function ofJson(path: string, text: string): DrizzleConfig {
  const value = parseJsonWithComments(text);
  const { dialect, schema } = isRecord(value) ? value : {};
  const schemas: readonly unknown[] = [schema].flat();
  return {
    path,
    dialect: typeof dialect === "string" ? dialect : null,
    schema: schemas.filter((one) => typeof one === "string").map(fromRoot),
    evidence: { path, line: 1 },
  };
}

function ofModule(project: NodeProject, path: string, text: string): DrizzleConfig {
  const source = sourceOf(path, text);
  const config = configObject(project.tree(source));
  const schema = propertyOf(config, "schema");
  const values = Node.isArrayLiteralExpression(schema) ? schema.getElements() : [schema];
  return {
    path,
    dialect: textValueOf(propertyOf(config, "dialect")),
    schema: values
      .map(textValueOf)
      .filter((value) => value !== null)
      .map(fromRoot),
    evidence: source.evidence(schema?.getStart() ?? config?.getStart() ?? 0),
  };
}

/** The object literal that is given to `defineConfig`, or exported: the first that has a `schema` or a `dialect`. */
function configObject(tree: SourceFile): Node | undefined {
  return tree
    .getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression)
    .find(
      (object) =>
        unwrapped(object) !== undefined &&
        (propertyOf(object, "schema") !== undefined || propertyOf(object, "dialect") !== undefined),
    );
}

/** drizzle-kit takes paths from where it is started: the root. */
function fromRoot(path: string): string {
  return projectPath("", path) ?? path;
}
