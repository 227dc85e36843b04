import type { SyntaxNode } from "@lezer/common";
import { readBindings } from "../../syntax/python/read-bindings.js";
import { readCall } from "../../syntax/python/read-calls.js";
import type { PythonClass } from "../../syntax/python/read-classes.js";
import { dottedName, namesIn } from "../../syntax/python/read-expressions.js";
import { ownNodes, type PythonFunction } from "../../syntax/python/read-functions.js";
import { type PythonModule, readModule } from "../../syntax/python/read-module.js";
import { definitionIn, unitsOf } from "../../syntax/python/read-units.js";
import { textOf } from "../../syntax/python/parse-python.js";
import type { KnownSetting, SettingsPlace, SettingsReading } from "../settings-reading.js";
import { pythonFields } from "./python-fields.js";
import type { NoPlace } from "./register-place.js";
import { settingsConfig } from "./settings-config.js";
import { functionsIn, settingsIn } from "./settings-fields.js";

/**
 * The class of pydantic's settings that a name in a Python file is an instance of, or that a function of that name gives. It has to
 * stand in the same file, with all that it inherits from: what a new field in it would do is then known.
 */
export function readPythonSettings(
  text: string,
  { file: path, symbol }: { readonly file: string; readonly symbol: string },
): SettingsReading {
  const module = readModule(path, text);
  if (!module.parses) return { kind: "unread", reason: "does not parse" };
  const made = className(module, symbol);
  if (typeof made !== "string") return { kind: "unfit", ...made };
  const lineage = lineageOf(module, made);
  if ("reason" in lineage) return { kind: "unfit", ...lineage };
  const obstacle = obstacleIn(module, lineage) ?? unpatchable(text, path, made);
  if (obstacle !== null) return { kind: "unfit", reason: obstacle };
  const config = settingsConfig(module.file, lineage);
  if ("reason" in config) return { kind: "unfit", ...config };
  const { prefix, isCaseSensitive } = config;
  const variableOf = (name: string): string =>
    isCaseSensitive ? `${prefix}${name}` : `${prefix}${name}`.toUpperCase();
  const settings = lineage.flatMap(({ body }, at) =>
    settingsIn({ file: module.file, body, isOwn: at === 0, variableOf }),
  );
  const style = isLoud(settings) ? (word: string) => word.toUpperCase() : (word: string) => word;
  return {
    kind: "place",
    holder: made,
    isCalled: module.functions.some(({ name }) => name === symbol),
    settings: nearest(settings),
    lineOf: lineIn(module),
    nameOf: (word) => ({ name: style(word), variable: variableOf(style(word)) }),
  };
}

/** The class of what a name stands for: `settings = Settings()`, `settings = get_settings()`, `def get_settings() -> Settings`. */
function className(module: PythonModule, symbol: string): string | NoPlace {
  const { file } = module;
  const [binding, second] = readBindings(file, unitsOf(file, file.tree.topNode), symbol);
  if (binding === undefined) return { reason: `has no \`${symbol}\`` };
  if (second !== undefined) return { reason: `gives \`${symbol}\` a value more than once` };
  if (binding.kind === "import") return { reason: `imports \`${symbol}\` from elsewhere` };
  if (binding.kind === "nested") return { reason: `makes \`${symbol}\` in a block, and perhaps not always` };
  const unknown = { reason: `does not say which class of this file \`${symbol}\` is of` };
  const getter = module.functions.find(({ name }) => name === symbol);
  if (getter !== undefined) return returnedClass(module, getter) ?? unknown;
  const assignment = module.assignments.find(({ name }) => name === symbol);
  const callee = readCall(file, assignment?.value ?? null)?.callee ?? "";
  const called = module.functions.find(({ name }) => name === callee);
  const annotated = dottedName(file, assignment?.annotation ?? null) ?? "";
  const found =
    [callee, annotated].find((name) => isClass(module, name)) ??
    (called === undefined ? null : returnedClass(module, called));
  return found ?? unknown;
}

function returnedClass(module: PythonModule, definition: PythonFunction): string | null {
  if (definition.isAsync || definition.parameters.some((parameter) => parameter.default === null))
    return null;
  const { file } = module;
  const annotated = dottedName(file, definition.returns) ?? namesIn(file, definition.returns)[0];
  const names =
    annotated === undefined
      ? ownNodes(definition, "ReturnStatement").map(
          (node) => readCall(file, node.lastChild)?.callee ?? dottedName(file, node.lastChild) ?? "",
        )
      : [annotated];
  const [name = "", ...others] = new Set(names);
  return others.length === 0 && isClass(module, name) ? name : null;
}

function isClass({ classes }: PythonModule, name: string): boolean {
  return classes.some((definition) => definition.name === name);
}

interface Ancestor {
  readonly definition: PythonClass;
  readonly body: SyntaxNode;
}

/** A class and all that it inherits from up to `BaseSettings`, nearest first. */
function lineageOf(module: PythonModule, start: string): readonly Ancestor[] | NoPlace {
  const lineage: Ancestor[] = [];
  const waiting = [start];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (isBaseSettings(module, name)) continue;
    const known = module.classes.filter((definition) => definition.name === name);
    const [definition, second] = known;
    const body = definition === undefined ? null : bodyOf(module, definition);
    if (definition === undefined || body === null)
      return { reason: `has settings that inherit from \`${name}\`, which is made elsewhere` };
    if (second !== undefined) return { reason: `defines \`${name}\` twice` };
    if (definition.bases.length === 0) return { reason: `has in \`${name}\` no settings of pydantic's` };
    lineage.push({ definition, body });
    waiting.push(...definition.bases);
  }
  return lineage;
}

function bodyOf({ file }: PythonModule, { from }: PythonClass): SyntaxNode | null {
  const definitions = unitsOf(file, file.tree.topNode).flatMap(
    (unit) => definitionIn(unit, "ClassDefinition") ?? [],
  );
  return definitions.find((node) => node.from === from)?.getChild("Body") ?? null;
}

function isBaseSettings({ imports }: PythonModule, name: string): boolean {
  return imports.some(({ kind, source, name: imported, local }) =>
    kind === "module"
      ? `${local}.BaseSettings` === name && source === "pydantic_settings"
      : source === "pydantic_settings" && imported === "BaseSettings" && local === name,
  );
}

/** What decides on all fields at once may decide against a new one. */
const DECIDING = new Set([
  ...["__init__", "__new__", "__getattr__", "__getattribute__", "settings_customise_sources"],
]);
const EVERY_FIELD = /\b(?:model_fields|model_dump|__dict__|__fields__|vars|dir)\b|\.(?:items|values|keys)\(/;

function obstacleIn({ file }: PythonModule, lineage: readonly Ancestor[]): string | null {
  for (const { definition, body } of lineage) {
    if (definition.decorators.length > 0) return `decorates \`${definition.name}\``;
    for (const method of functionsIn(file, body)) {
      if (DECIDING.has(method.name)) return `has a \`${method.name}\` of its own in \`${definition.name}\``;
      const validator = method.decorators.find((decorator) => /validator\b/.test(decorator));
      if (validator === undefined) continue;
      const isWhole = /^(\w+\.)?(model|root)_validator/.test(validator);
      const looksAtAll = isWhole && EVERY_FIELD.test(textOf(file, method.node));
      if (looksAtAll || /["']\*["']/.test(validator))
        return `validates every field of \`${definition.name}\` alike in \`${method.name}\``;
    }
  }
  return null;
}

/** Why the patcher would refuse a field there, or null. */
function unpatchable(text: string, path: string, holder: string): string | null {
  const name = "_backend_gen_probe";
  const fields = [{ name, line: `${name}: str = ""` }];
  const known = { kind: "pythonFields", path, id: name, what: "is a trial" } as const;
  const result = pythonFields.patch(text, { ...known, className: holder, imports: [], fields });
  return result.kind === "refused" ? result.reason : null;
}

/** Names of one module are imported in one line: `SecretStr` is among them, or there is no such line. */
function lineIn({ imports }: PythonModule): SettingsPlace["lineOf"] {
  const names = imports.filter(({ kind, source }) => kind === "name" && source === "pydantic");
  const canHide = names.length === 0 || names.some(({ name }) => name === "SecretStr");
  return (name, isSecret) => {
    if (!isSecret) return `${name}: str | None = None`;
    return canHide ? `${name}: SecretStr = SecretStr("")` : `${name}: str = ""`;
  };
}

/** A class that writes its fields in capitals gets ours in capitals. */
function isLoud(settings: readonly KnownSetting[]): boolean {
  const fields = settings.filter(({ variables }) => variables !== null);
  return fields.length > 0 && fields.every(({ name }) => name === name.toUpperCase());
}

/** What a class says itself hides what it inherits. */
function nearest(settings: readonly KnownSetting[]): readonly KnownSetting[] {
  return settings.filter(({ name }, at) => settings.findIndex((other) => other.name === name) === at);
}
