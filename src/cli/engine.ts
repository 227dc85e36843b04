import type { Blueprint, TargetName } from "../blueprint/blueprint.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { GeneratedFile } from "../plan/plan-input.js";
import type { Artifact } from "../render/artifact.js";
import type { FileForms } from "../render/normal-form.js";
import type { SettingsOf } from "../render/prettier-settings.js";
import type { Printing } from "../render/render-artifacts.js";
import type { ParsedSpec } from "../spec/load-spec.js";
import type { Spec } from "../spec/spec.js";
import type { Target } from "../targets/target.js";
import type { VersionChanges } from "./upgrade.js";

/** A field of the command line, ready to be written into a spec. */
export interface FieldAddition {
  readonly name: string;
  readonly shorthand: string;
}

/** A resource of the command line. Options that were not given are absent. */
export interface ResourceAddition {
  readonly resource: string;
  readonly fields: readonly FieldAddition[];
  readonly owner?: "user" | "none";
  readonly softDelete?: boolean;
}

/** What a fresh spec is written from. */
export interface NewSpec {
  readonly name: string;
  readonly target: TargetName;
  readonly provider: "neon" | "postgres";
  readonly auth: { readonly strategy: "jwt" | "none"; readonly userClaim: string };
  /** What all addresses start with, where it is not the usual. */
  readonly prefix: string | null;
  /** What is known of the project that is there, by the keys of `host:`; empty for a new one. */
  readonly host: ReadonlyMap<string, string>;
  readonly resources: readonly ResourceAddition[];
}

export type SpecPatch =
  | { readonly text: string; readonly added: readonly string[]; readonly present: readonly string[] }
  | { readonly clash: { readonly field: string; readonly existing: string } }
  | { readonly refused: string };

/** What a spec file shall no longer say: a resource, or a field of one, in a map of the file. */
export interface SpecRemoval {
  readonly resource: readonly string[];
  readonly field: string | null;
  readonly isField: (word: string) => boolean;
}

export type SpecCut =
  { readonly text: string; readonly lists: readonly string[] } | { readonly refused: string };

/** What a spec file shall call otherwise: a resource that it describes or refers to, or a field of one. */
export interface SpecRename {
  readonly resource: readonly string[] | null;
  readonly field: string | null;
  readonly to: string;
  readonly former: string | null;
  readonly isMeant: (word: string) => boolean;
}

export type SpecRenamed = { readonly text: string } | { readonly refused: string };

/** The rooms' entries that the commands stand on. Loaded when a command runs, never for `--help`. */
export interface Engine {
  readonly version: string;
  /** What each version has changed in generated code, as far as it is worth a word. */
  readonly templateChanges: () => readonly VersionChanges[];
  /** Differs between any two builds. */
  readonly buildId: () => string;
  readonly parseSpec: (files: readonly { readonly path: string; readonly text: string }[]) => ParsedSpec;
  readonly resolve: (spec: Spec, options?: { readonly isWhole: boolean }) => Outcome<Blueprint>;
  readonly loadTarget: (name: TargetName) => Promise<Target>;
  readonly render: (artifacts: readonly Artifact[], printing?: Printing) => Promise<readonly GeneratedFile[]>;
  /** The forms of files, to compare and merge them by. */
  readonly forms: (settingsOf: SettingsOf) => FileForms;
  readonly parseField: (text: string) => FieldAddition | Diagnostic;
  readonly addToSpec: (text: string, format: "yaml" | "json", addition: ResourceAddition) => SpecPatch;
  /** The text of a file in `resources/` that describes a new resource. */
  readonly newResourceText: (addition: ResourceAddition, format: "yaml" | "json") => string;
  readonly removeFromSpec: (text: string, removal: SpecRemoval) => SpecCut;
  readonly renameInSpec: (text: string, format: "yaml" | "json", rename: SpecRename) => SpecRenamed;
  readonly newSpecText: (spec: NewSpec) => string;
  /** The JSON Schema of a spec, as it is printed and kept for editors. */
  readonly schemaText: () => string;
}
