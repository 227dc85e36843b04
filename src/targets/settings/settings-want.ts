import type { KnownSetting } from "../../patch/settings-reading.js";

/** A setting that generated code asks for. */
export interface Want {
  /** What generated code calls it. */
  readonly word: string;
  readonly types: readonly KnownSetting["type"][];
  /** The same in words. */
  readonly expected: string;
  /** Whether settings get it that have none; otherwise it is only used where it is there. */
  readonly isAdded: boolean;
  readonly isSecret: boolean;
  /** What `.env.example` says of its variable; null where it does not show it. */
  readonly comment: string | null;
}
