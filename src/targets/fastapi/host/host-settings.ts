import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { FastapiHost } from "../../../blueprint/host.js";
import type { Patch } from "../../../patch/patch.js";
import type { SettingsReading } from "../../../patch/settings-reading.js";
import { Code } from "../../../render/code.js";
import {
  findSettings,
  type Found,
  type FoundSettings,
  type HostSettings,
  placedSettings,
  settingsVariables,
} from "../../settings/host-settings.js";
import type { Want } from "../../settings/settings-want.js";
import { hostSymbol } from "./host-symbol.js";
import { isOwnDatabase } from "./own-database.js";
import { DATABASE_WANTS, isInserted, TOKEN_WANTS } from "./settings-wants.js";

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

/** Where what comes along is configured; `reading` is what the file of `host.settings` has. */
export function hostSettings(
  { auth }: Blueprint,
  host: FastapiHost,
  reading: SettingsReading | null,
): HostSettings<SettingsView> {
  const tokens = auth.strategy === "jwt" && host.user === null ? TOKEN_WANTS : [];
  const database = isOwnDatabase(host) ? DATABASE_WANTS : [];
  const known = findSettings(host, reading, [...database, ...tokens]);
  if (known.kind !== "found") return known;
  return {
    kind: "project",
    view: {
      ...hostSymbol(host, known.ref),
      isCalled: known.place.isCalled,
      tokens: valuesOf(known.found, tokens),
      database: valuesOf(known.found, database),
    },
    patches: patchesOf(known),
    variables: settingsVariables(known, isInserted),
  };
}

function valuesOf(found: readonly Found[], wants: readonly Want[]): readonly SettingView[] {
  return found
    .filter(({ want, known }) => wants.includes(want) && (known !== null || want.isAdded))
    .map(({ want, name, known }) => {
      const value = `project.${name}`;
      const text = known?.isOptional === true ? `str(${value} or "")` : `str(${value})`;
      return { name: want.word, value: new Code(known?.type === "address" ? text : value) };
    });
}

function patchesOf(known: FoundSettings): readonly Patch[] {
  const placed = placedSettings(known, isInserted);
  if (placed.length === 0) return [];
  const hasSecret = placed.some(({ isOurs, line }) => isOurs && line.includes("SecretStr"));
  return [
    {
      kind: "pythonFields",
      path: known.ref.file,
      id: "settings",
      what: "adds the settings of the resources",
      className: known.place.holder,
      imports: hasSecret ? [{ from: "pydantic", name: "SecretStr" }] : [],
      fields: placed.map(({ name, line }) => ({ name, line })),
    },
  ];
}
