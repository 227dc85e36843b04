import type { Blueprint } from "../../../blueprint/blueprint.js";
import type { Patch } from "../../../patch/patch.js";
import type { SettingsReading } from "../../../patch/settings-reading.js";
import { Code, joinCode } from "../../../render/code.js";
import { tsImports } from "../../../render/ts-imports.js";
import {
  findSettings,
  type Found,
  type FoundSettings,
  type HostSettings,
  placedSettings,
  settingsVariables,
} from "../../settings/host-settings.js";
import type { BroughtParts } from "./host-parts.js";
import { projectName } from "./project-name.js";
import type { SettingsView } from "./settings-view.js";
import { isInserted, MODES, settingsWants } from "./settings-wants.js";

/** Where what comes along is configured; `reading` is what the file of `host.settings` has. */
export function hostSettings(
  blueprint: Blueprint,
  parts: BroughtParts,
  reading: SettingsReading | null,
): HostSettings<SettingsView> {
  const wants = settingsWants(blueprint, parts);
  const known = findSettings(parts.host, reading, wants.length === 0 ? [] : [...MODES, ...wants]);
  if (known.kind !== "found") return known;
  const inserted = isInserted(known.place.lineOf);
  return {
    kind: "project",
    view: viewOf(parts, known),
    patches: patchesOf(known),
    variables: settingsVariables(known, inserted),
  };
}

/** What the file calls something already. */
const TAKEN: ReadonlySet<string> = new Set([
  ...["Environment", "readEnvironment", "environment", "value", "Object", "process", "settings"],
]);

function viewOf({ host }: BroughtParts, { ref, place, found }: FoundSettings): SettingsView {
  const { imports, expression } = projectName(
    { host },
    { path: "src/environment.ts", ref, name: "projectSettings", taken: TAKEN },
  );
  const blocks = [imports, ["./config.js:type Environment"]];
  return {
    imports: joinCode(blocks.map(tsImports), "\n"),
    call: place.isCalled ? new Code(`${expression}()`) : null,
    values: found.flatMap((one) => valueOf(one, place.isCalled ? "settings" : expression) ?? []),
  };
}

function valueOf({ want, name, known }: Found, settings: string): SettingsView["values"][number] | null {
  const isMode = MODES.includes(want);
  if (known === null && isMode) return { name: want.word, value: new Code(`process.env.${want.word}`) };
  if (known === null && !want.isAdded) return null;
  const value = `${settings}.${name}`;
  if (known?.type === "number") {
    const text = known.isOptional ? `${value}?.toString()` : `${value}.toString()`;
    return { name: want.word, value: new Code(text) };
  }
  return { name: want.word, value: new Code(known?.hasNull === true ? `${value} ?? undefined` : value) };
}

function patchesOf(known: FoundSettings): readonly Patch[] {
  const placed = placedSettings(known, isInserted(known.place.lineOf));
  if (placed.length === 0) return [];
  return [
    {
      kind: "typescriptFields",
      path: known.ref.file,
      id: "settings",
      what: "adds the settings of the resources",
      symbol: known.ref.symbol,
      fields: placed.map(({ name, line }) => ({ name, line })),
    },
  ];
}
