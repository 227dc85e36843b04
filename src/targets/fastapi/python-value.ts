import type { JsonValue } from "../../spec/json-value.js";
import type { FieldType } from "../../blueprint/field-type.js";
import { Code, code } from "../../render/code.js";
import { pythonLiteral, pythonNumber, pythonString } from "../../render/python-literal.js";
import { DECIMAL, DT, UUID } from "./python-modules.js";

/** A Python expression for a value of the spec, as the type that the app works with. */
export function pythonValue(type: FieldType, value: JsonValue): Code {
  if (type.kind === "array" && Array.isArray(value)) {
    const items = value.map((item: JsonValue) => pythonValue(type.items, item));
    return new Code(
      `[${items.map((item) => item.text).join(", ")}]`,
      items.flatMap((item) => item.imports),
    );
  }
  if (typeof value !== "string") return pythonLiteral(value);
  return textValue(type.kind, value);
}

function textValue(kind: FieldType["kind"], value: string): Code {
  switch (kind) {
    case "bigint":
      return new Code(value);
    case "decimal":
      return code`${DECIMAL}(${pythonString(value)})`;
    case "uuid":
      return code`${UUID}.UUID(${pythonString(value.toLowerCase())})`;
    case "date":
      return code`${DT}.date(${numbers(value)})`;
    case "time":
      return code`${DT}.time(${clock(value)})`;
    case "datetime":
      return code`${DT}.datetime.fromisoformat(${pythonString(value.toUpperCase().replace("Z", "+00:00"))})`;
    default:
      return pythonString(value);
  }
}

function numbers(text: string): Code {
  return new Code(text.split(/\D+/).map(Number).map(pythonNumber).join(", "));
}

function clock(text: string): Code {
  const [time = "", fraction] = text.split(".");
  const micros = fraction === undefined ? "" : `, ${pythonNumber(Number(fraction.padEnd(6, "0")))}`;
  return new Code(numbers(time).text + micros);
}

/** `default=…` of a `Field`; a factory for what instances must not share. */
export function defaultArgument(value: Code): Code {
  if (value.text === "[]") return code`default_factory=list`;
  if (value.text === "{}") return code`default_factory=dict`;
  return isMutable(value) ? code`default_factory=lambda: ${value}` : code`default=${value}`;
}

export function isMutable(value: Code): boolean {
  return /^[[{]/.test(value.text);
}
