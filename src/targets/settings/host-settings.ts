import type { Host, SymbolRef } from "../../blueprint/host.js";
import type { Patch } from "../../patch/patch.js";
import type { KnownSetting, SettingsPlace, SettingsReading } from "../../patch/settings-reading.js";
import type { Want } from "./settings-want.js";

export type Variables = Extract<Patch, { kind: "env" }>["variables"];

/**
 * Where what comes along is configured. `none`: nothing comes along, or the project names no settings; `own`: the project's settings
 * cannot take it, for a reason that goes behind the path of their file; `unread`: that file is broken.
 */
export type HostSettings<View> =
  | { readonly kind: "none" }
  | { readonly kind: "own" | "unread"; readonly file: string; readonly reason: string }
  | {
      readonly kind: "project";
      readonly view: View;
      readonly patches: readonly Patch[];
      readonly variables: Variables;
    };

/** What a want comes to: a setting that is there, or a new one. */
export interface Found {
  readonly want: Want;
  readonly name: string;
  readonly known: KnownSetting | null;
  readonly variable: string | null;
}

/** All that is wanted, in the project's settings. */
export interface FoundSettings {
  readonly kind: "found";
  readonly ref: SymbolRef;
  readonly place: SettingsPlace;
  readonly found: readonly Found[];
}

/** Looks for what is wanted in the project's settings. `reading` is what the file of `host.settings` has. */
export function findSettings(
  { settings: ref, entry }: Pick<Host, "settings" | "entry">,
  reading: SettingsReading | null,
  wants: readonly Want[],
): FoundSettings | Exclude<HostSettings<never>, { kind: "project" }> {
  if (ref === null || reading === null || wants.every(({ isAdded }) => !isAdded)) return { kind: "none" };
  const own = (reason: string) => ({ kind: "own", file: ref.file, reason }) as const;
  // Its imports run before it has made its settings.
  if (entry.kind !== "autoload" && entry.file === ref.file)
    return own("makes the application too, and imports the resources before its settings are there");
  if (reading.kind === "unread") return { kind: "unread", file: ref.file, reason: reading.reason };
  if (reading.kind === "unfit") return own(reading.reason);
  const found = wants.map((want) => foundFor(reading, want));
  const clash = found.find((one) => typeof one === "string");
  if (clash !== undefined) return own(clash);
  return { kind: "found", ref, place: reading, found: found.filter((one) => typeof one !== "string") };
}

/** The setting of that name or that variable; a text says why it cannot be used. */
function foundFor(place: SettingsPlace, want: Want): Found | string {
  const fresh = place.nameOf(want.word);
  const candidates = candidatesFor(place, want, fresh.variable);
  const [known, second] = candidates;
  if (second !== undefined && known !== undefined)
    return `has both \`${known.name}\` and \`${second.name}\` in \`${place.holder}\``;
  if (known === undefined) return { want, known: null, ...fresh };
  const fits = want.types.includes(known.type);
  if (!fits && !want.isAdded) return { want, known: null, ...fresh };
  if (!fits) return `has a \`${known.name}\` in \`${place.holder}\` that is not ${want.expected}`;
  return { want, known, name: known.name, variable: known.variables?.[0] ?? null };
}

function candidatesFor({ settings }: SettingsPlace, { word }: Want, variable: string) {
  const named = settings.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
  const fields = named.filter(({ variables }) => variables !== null);
  if (named.length > 0) return fields.length > 0 ? fields : named;
  const meant = new Set([word.toUpperCase(), variable.toUpperCase()]);
  return settings.filter(({ variables }) => variables?.some((name) => meant.has(name.toUpperCase())));
}

/** Whether a setting is one that an earlier run has inserted. */
export type IsInserted = (want: Want, known: KnownSetting) => boolean;

/**
 * What the settings have to get, each by its name and its line, and whether the project had it. A setting that is there by its name
 * stays as it is, whoever wrote it; one that stands elsewhere than new ones is not repeated.
 */
export function placedSettings({ place, found }: FoundSettings, isInserted: IsInserted) {
  return found.flatMap(({ want, name, known }) =>
    !want.isAdded || (known !== null && (!known.isOwn || known.variables === null))
      ? []
      : [
          {
            ...{ name, line: place.lineOf(name, want.isSecret) },
            isOurs: known === null || isInserted(want, known),
          },
        ],
  );
}

/** A variable that fills what the project has is the project's to show: an empty one would take the place of its default. */
export function settingsVariables({ found }: FoundSettings, isInserted: IsInserted): Variables {
  return found.flatMap(({ want, known, variable }) => {
    if (!want.isAdded || want.comment === null || variable === null) return [];
    const isOurs = known === null || isInserted(want, known);
    return isOurs ? [{ name: variable, value: "", comment: want.comment }] : [];
  });
}

/** The variables of what is wanted where no settings of the project's are asked. */
export function variablesOf(wants: readonly Want[]): Variables {
  return wants.flatMap(({ word, isAdded, comment }) =>
    isAdded && comment !== null ? [{ name: word.toUpperCase(), value: "", comment }] : [],
  );
}
