import type { Code } from "../../../render/code.js";

/** What `environment.ts` shows of settings that are the project's. */
export interface SettingsView {
  readonly imports: Code;
  /** The call that gives them; null where they have a name. */
  readonly call: Code | null;
  /** By the names of the variables. */
  readonly values: readonly { readonly name: string; readonly value: Code }[];
}
