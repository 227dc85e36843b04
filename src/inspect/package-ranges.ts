import { parse } from "smol-toml";
import { normalPackageName, parseRequirement } from "../syntax/python/parse-requirement.js";
import { isRecord, textsOf } from "./json-record.js";

/** Which versions of each package a manifest asks for, by the package's name in lower case, as it is written there: "^5.0.0", ">=0.115,<1". */
export function packageRanges(path: string, text: string): ReadonlyMap<string, string> {
  const content = text.replace(/^\uFEFF/, "");
  try {
    if (path.endsWith(".json")) return ofPackageJson(JSON.parse(content));
    if (path.endsWith(".toml")) return ofPyproject(parse(content));
  } catch {
    // Whoever patches it says so.
    return new Map();
  }
  return ofRequirements(content.split(/\r?\n/));
}

function ofPackageJson(json: unknown): ReadonlyMap<string, string> {
  if (!isRecord(json)) return new Map();
  return new Map([...textsOf(json["devDependencies"]), ...textsOf(json["dependencies"])]);
}

function ofPyproject(toml: unknown): ReadonlyMap<string, string> {
  const project = isRecord(toml) ? toml["project"] : undefined;
  const listed = isRecord(project) ? project["dependencies"] : undefined;
  const lines = Array.isArray(listed) ? listed.filter((line) => typeof line === "string") : [];
  return new Map([...ofPoetry(toml), ...ofRequirements(lines)]);
}

function ofPoetry(toml: unknown): ReadonlyMap<string, string> {
  const tool = isRecord(toml) ? toml["tool"] : undefined;
  const poetry = isRecord(tool) ? tool["poetry"] : undefined;
  const listed = isRecord(poetry) ? poetry["dependencies"] : undefined;
  if (!isRecord(listed)) return new Map();
  return new Map(
    Object.entries(listed).flatMap(([name, value]): [string, string][] => {
      const range = isRecord(value) ? value["version"] : value;
      return typeof range === "string" ? [[normalPackageName(name), range]] : [];
    }),
  );
}

function ofRequirements(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const asked = parseRequirement(line);
      return asked === null ? [] : [[asked.name, asked.range]];
    }),
  );
}
