import type { JsonObject } from "../../syntax/json/read-json-members.js";
import type { Insertion } from "../patch.js";
import type { JsonLayout } from "./json-layout.js";

/** A member that an object shall have. */
export interface NewMember {
  readonly key: string;
  /** A JSON text; a list of members for an object. */
  readonly value: string | readonly NewMember[];
  /** The index of the member that it is to stand before; the number of members for the end. */
  readonly index: number;
}

/** An object of a JSON text; `depth` is 0 for the one that the file is. */
export interface JsonPlace {
  readonly text: string;
  readonly object: JsonObject;
  readonly depth: number;
}

/** Members put into an object, one insertion for those that come to stand side by side. */
export function insertMembers(
  place: JsonPlace,
  members: readonly NewMember[],
  layout: JsonLayout,
): readonly Insertion[] {
  const { object, depth } = place;
  if (object.members.length === 0) return members.length === 0 ? [] : [intoEmpty(place, members, layout)];
  const indexes = [...new Set(members.map(({ index }) => index))];
  return indexes.map((index) => {
    const texts = members
      .filter((member) => member.index === index)
      .map((member) => memberText(member, layout, depth + 1));
    return between(place, index, texts);
  });
}

/** Before a member: whole lines with their comma. At the end: the comma that the last lacks, then the lines. */
function between({ text, object }: JsonPlace, index: number, texts: readonly string[]): Insertion {
  const { members, start } = object;
  const next = members[index];
  const before = members[index - 1];
  const [last, beforeLast] = [members.at(-1), members.at(-2)];
  if (next === undefined) {
    const from = beforeLast === undefined ? start + 1 : behindComma(text, beforeLast.end);
    const gap = text.slice(from, last?.start);
    return { at: last?.end ?? start + 1, text: texts.map((one) => `,${gap}${one}`).join("") };
  }
  const at = before === undefined ? start + 1 : behindComma(text, before.end);
  const gap = text.slice(at, next.start);
  return { at, text: texts.map((one) => `${gap}${one},`).join("") };
}

function behindComma(text: string, end: number): number {
  return text.indexOf(",", end) + 1;
}

function intoEmpty(
  { text, object, depth }: JsonPlace,
  members: readonly NewMember[],
  layout: JsonLayout,
): Insertion {
  const at = object.start + 1;
  const inside = text.slice(at, object.close);
  const texts = members.map((member) => memberText(member, layout, depth + 1));
  // Blanks that are there already are those before the closing brace.
  const padding = layout.padding ?? (/^[ \t]+$/.test(inside) ? inside : null);
  if (padding !== null) {
    const joined = texts.join(layout.padding === "" ? "," : ", ");
    return { at, text: inside === "" ? `${padding}${joined}${padding}` : `${padding}${joined}` };
  }
  const lines = texts.map((one) => `${layout.eol}${layout.unit.repeat(depth + 1)}${one}`).join(",");
  return { at, text: inside === "" ? `${lines}${layout.eol}${layout.unit.repeat(depth)}` : lines };
}

function memberText({ key, value }: NewMember, layout: JsonLayout, depth: number): string {
  return `${JSON.stringify(key)}${layout.colon}${valueText(value, layout, depth)}`;
}

function valueText(value: NewMember["value"], layout: JsonLayout, depth: number): string {
  if (typeof value === "string") return value;
  const texts = value.map((member) => memberText(member, layout, depth + 1));
  const { padding, eol, unit } = layout;
  if (padding !== null) return `{${padding}${texts.join(padding === "" ? "," : ", ")}${padding}}`;
  const lines = texts.map((one) => `${eol}${unit.repeat(depth + 1)}${one}`).join(",");
  return `{${lines}${eol}${unit.repeat(depth)}}`;
}
