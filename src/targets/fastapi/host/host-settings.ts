import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost, SymbolRef } from "../../../blueprint/host.js";
import type { Patch } from "../../../patch/patch.js";
import type { KnownSetting, SettingsPlace, SettingsReading } from "../../../patch/settings-reading.js";
import { Code } from "../../../render/code.js";
import { hostSymbol } from "./host-symbol.js";
import { isOwnDatabase } from "./own-database.js";
import { DATABASE_WANTS, isInserted, TOKEN_WANTS, type Want } from "./settings-wants.js";

/** What a template shows of settings that are the project's. */
export interface SettingsView {
  readonly module: string;
  readonly name: string;
  readonly isCalled: boolean;
  readonly tokens: readonly SettingView[];
  readonly database: readonly SettingView[];
}

interface SettingView {
  readonly name: string;
  readonly value: Code;
}

type Variables = Extract<Patch, { kind: "env" }>["variables"];

/**
 * Where what comes along is configured. `none`: nothing comes along, or the project names no settings; `own`: the project's settings
 * cannot take it, for a reason that goes behind the path of their file; `unread`: that file is broken.
 */
export type HostSettings =
  | { readonly kind: "none" }
  | { readonly kind: "own" | "unread"; readonly file: string; readonly reason: string }
  | {
      readonly kind: "project";
      readonly view: SettingsView;
      readonly patches: readonly Patch[];
      readonly variables: Variables;
    };

/** `reading` is what the file of `host.settings` has. */
export function hostSettings(
  { auth }: Blueprint,
  host: FastapiHost,
  reading: SettingsReading | null,
): HostSettings {
  const tokens = auth.strategy === "jwt" && host.user === null ? TOKEN_WANTS : [];
  const database = isOwnDatabase(host) ? DATABASE_WANTS : [];
  const ref = host.settings;
  if (ref === null || reading === null || tokens.length + database.length === 0) return { kind: "none" };
  const own = (reason: string) => ({ kind: "own", file: ref.file, reason }) as const;
  // Its imports run before it has made its settings.
  if (host.entry.kind !== "autoload" && host.entry.file === ref.file)
    return own("makes the application too, and imports the resources before its settings are there");
  if (reading.kind === "unread") return { kind: "unread", file: ref.file, reason: reading.reason };
  if (reading.kind === "unfit") return own(reading.reason);
  const found = [...database, ...tokens].map((want) => foundFor(reading, want));
  const clash = found.find((one) => typeof one === "string");
  if (clash !== undefined) return own(clash);
  const all = found.filter((one) => typeof one !== "string");
  return {
    kind: "project",
    view: {
      ...hostSymbol(host, ref),
      isCalled: reading.isCalled,
      tokens: valuesOf(all, tokens),
      database: valuesOf(all, database),
    },
    patches: patchesOf(reading, ref, all),
    variables: all.flatMap(variableOf),
  };
}

/** What a want comes to: a setting that is there, or a new one. */
interface Found {
  readonly want: Want;
  readonly name: string;
  readonly known: KnownSetting | null;
  readonly variable: string | null;
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
  if (!fits && want.line === null) return { want, known: null, ...fresh };
  if (!fits) return `has a \`${known.name}\` in \`${place.holder}\` that is not ${want.expected}`;
  return { want, known, name: known.name, variable: known.variables?.[0] ?? null };
}

function candidatesFor({ settings }: SettingsPlace, { word }: Want, variable: string) {
  const named = settings.filter(({ name }) => name.toLowerCase() === word);
  const fields = named.filter(({ variables }) => variables !== null);
  if (named.length > 0) return fields.length > 0 ? fields : named;
  const meant = new Set([word.toUpperCase(), variable.toUpperCase()]);
  return settings.filter(({ variables }) => variables?.some((name) => meant.has(name.toUpperCase())));
}

function valuesOf(found: readonly Found[], wants: readonly Want[]): readonly SettingView[] {
  return found
    .filter(({ want, known }) => wants.includes(want) && (known !== null || want.line !== null))
    .map(({ want, name, known }) => {
      const value = `project.${name}`;
      const text = known?.isOptional === true ? `str(${value} or "")` : `str(${value})`;
      return { name: want.word, value: new Code(known?.type === "address" ? text : value) };
    });
}

/** A field that is there by its name stays as it is, whoever wrote it. One that the class inherits is not repeated. */
function patchesOf(
  { holder, canHide }: SettingsPlace,
  { file }: SymbolRef,
  found: readonly Found[],
): readonly Patch[] {
  const placed = found.flatMap(({ want, name, known }) =>
    want.line === null || (known !== null && (!known.isOwn || known.variables === null))
      ? []
      : [{ want, name, known, line: want.line(name, canHide) }],
  );
  if (placed.length === 0) return [];
  const ours = placed.filter(({ want, known }) => known === null || isInserted(want, known));
  const hasSecret = ours.some(({ line }) => line.includes("SecretStr"));
  return [
    {
      kind: "pythonFields",
      path: file,
      id: "settings",
      what: "adds the settings of the resources",
      className: holder,
      imports: hasSecret ? [{ from: "pydantic", name: "SecretStr" }] : [],
      fields: placed.map(({ name, line }) => ({ name, line })),
    },
  ];
}

/** A variable that fills what the project has is the project's to show: an empty one would take the place of its default. */
function variableOf({ want, known, variable }: Found): Variables {
  if (want.line === null || variable === null) return [];
  const isOurs = known === null || isInserted(want, known);
  return isOurs ? [{ name: variable, value: "", comment: want.comment }] : [];
}
