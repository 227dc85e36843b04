import { quoted } from "../diagnostics/quoted.js";
import type { JsonValue } from "../spec/json-value.js";
import { isDate, isTime, utcDateTime } from "./calendar.js";
import type { FieldType } from "./field-type.js";
import { fitBigint, fitDecimal, fitFloat, fitInt } from "./fit-number.js";
import { fits, misfits, type Fit } from "./fit.js";
import { fitJson } from "./fit-json.js";
import { fitString } from "./fit-string.js";
import { isList } from "./is-list.js";
import { textFormats, type TextFormat } from "./text-format.js";

const dayFormat: TextFormat = { expected: "a day like 2026-01-31", accepts: isDate };
const timeFormat: TextFormat = { expected: "a time like 09:30:00, without an offset", accepts: isTime };
const momentText = "a date and time with an offset, like 2026-01-31T09:30:00Z";

/**
 * Whether a default or an example is a value that the API would accept in a field of this type. It comes back in the one spelling that
 * the API would send: `bigint` and `decimal` as text (with all digits of the scale), `uuid` in lower case, `datetime` in UTC.
 */
export function fitValue(type: FieldType, value: JsonValue): Fit {
  switch (type.kind) {
    case "string":
    case "text":
    case "password":
      return fitString(type, value);
    case "slug":
    case "email":
    case "url":
      return fitFormat(textFormats[type.kind], value);
    case "uuid":
      return fitText(textFormats.uuid.expected, value, (text) =>
        textFormats.uuid.accepts(text) ? text.toLowerCase() : null,
      );
    case "int":
      return fitInt(type, value);
    case "bigint":
      return fitBigint(type, value);
    case "float":
      return fitFloat(type, value);
    case "decimal":
      return fitDecimal(type, value);
    case "boolean":
      return typeof value === "boolean" ? fits(value) : misfits("it is not true or false");
    case "date":
      return fitFormat(dayFormat, value);
    case "time":
      return fitFormat(timeFormat, value);
    case "datetime":
      return fitText(momentText, value, utcDateTime);
    case "enum":
      return fitEnum(type.values, value);
    case "ref":
      return misfits("the rows that it can refer to are not known yet");
    case "json":
      return fitJson(value);
    case "array":
      return fitArray(type, value);
  }
}

function fitFormat({ expected, accepts }: TextFormat, value: JsonValue): Fit {
  return fitText(expected, value, (text) => (accepts(text) ? text : null));
}

/** `spell` gives the one spelling of a text, or null when it is not what was expected. */
function fitText(expected: string, value: JsonValue, spell: (text: string) => string | null): Fit {
  const spelled = typeof value === "string" ? spell(value) : null;
  return spelled === null ? misfits(`it is not ${expected}`) : fits(spelled);
}

function fitEnum(values: readonly string[], value: JsonValue): Fit {
  if (typeof value === "string" && values.includes(value)) return fits(value);
  const shown = values.slice(0, 10).map(quoted).join(", ");
  return misfits(`it is not one of ${shown}${values.length > 10 ? ", …" : ""}`);
}

function fitArray(
  { items, minItems, maxItems }: Extract<FieldType, { kind: "array" }>,
  value: JsonValue,
): Fit {
  if (!isList(value)) return misfits("it is not a list");
  if (value.length < minItems) return misfits(`it has fewer than ${String(minItems)} items`);
  if (value.length > maxItems) return misfits(`it has more than ${String(maxItems)} items`);
  const all: JsonValue[] = [];
  for (const [index, item] of value.entries()) {
    const fit = fitValue(items, item);
    if (fit.problem !== null) return misfits(`item ${String(index + 1)}: ${fit.problem}`);
    all.push(fit.value);
  }
  return fits(all);
}
