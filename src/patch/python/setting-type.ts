import type { SyntaxNode } from "@lezer/common";
import { type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { childrenOf, dottedName, readSubscript } from "../../syntax/python/read-expressions.js";
import type { KnownSetting } from "../settings-reading.js";

type SettingType = Pick<KnownSetting, "type" | "isOptional">;

/** What every URL of pydantic's gives when it is asked for its text. */
const NAMES: ReadonlyMap<string, KnownSetting["type"]> = new Map([
  ["str", "text"],
  ["SecretStr", "secret"],
  ["int", "number"],
  ...["AnyUrl", "MultiHostUrl", "PostgresDsn", "Url"].map((name) => [name, "address"] as const),
]);

/** What an annotation allows: `Annotated[str, …]`, `SecretStr | None`, `Optional[PostgresDsn]`. */
export function settingType(file: PythonFile, annotation: SyntaxNode | null): SettingType {
  const members = new Set(annotation === null ? [] : membersOf(file, annotation));
  const isOptional = members.delete("None");
  const types = new Set([...members].map((name) => NAMES.get(name) ?? "other"));
  // The text of a text is the same text.
  if (types.has("address")) types.delete("text");
  const [type = "other", ...others] = types;
  return { type: others.length === 0 ? type : "other", isOptional };
}

/** The types of a union, each by the last part of its name; "" for what is no name. */
function membersOf(file: PythonFile, node: SyntaxNode): readonly string[] {
  const name = dottedName(file, node);
  if (name !== null) return [lastPart(name)];
  if (node.name === "None") return ["None"];
  const subscript = readSubscript(node);
  if (subscript !== null) {
    const items = subscript.items.map((item) => membersOf(file, item));
    switch (lastPart(dottedName(file, subscript.target) ?? "")) {
      case "Annotated":
        return items[0] ?? [""];
      case "Optional":
        return [...items.flat(), "None"];
      case "Union":
        return items.flat();
      default:
        return [""];
    }
  }
  const [left, operator, right] = childrenOf(node);
  if (node.name !== "BinaryExpression" || left === undefined || right === undefined) return [""];
  return operator !== undefined && textOf(file, operator) === "|"
    ? [...membersOf(file, left), ...membersOf(file, right)]
    : [""];
}

function lastPart(name: string): string {
  return name.split(".").at(-1) ?? name;
}
