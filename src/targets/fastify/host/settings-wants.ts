import type { Blueprint } from "../../../blueprint/blueprint.js";
import { usesKeySet } from "../../../contract/key-set.js";
import type { KnownSetting, SettingsPlace } from "../../../patch/settings-reading.js";
import type { Want } from "../../settings/settings-want.js";
import type { BroughtParts } from "./host-parts.js";

const added = { types: ["text"], expected: "text", isAdded: true, isSecret: false } as const;
const used = { types: ["text"], expected: "", isAdded: false, isSecret: false, comment: null } as const;

/** What decides how strict the rest is taken; the environment itself has it too. */
export const MODES: readonly Want[] = [
  { ...used, word: "APP_ENV" },
  { ...used, word: "NODE_ENV" },
];

const DATABASE: readonly Want[] = [
  {
    ...added,
    word: "DATABASE_URL",
    comment:
      "Any PostgreSQL URL as your provider prints it. Unset: an embedded PostgreSQL (PGlite) in .data/.",
  },
  { ...used, word: "DATABASE_DIRECT_URL" },
  { ...used, word: "DATABASE_POOL_SIZE", types: ["text", "number"] },
];

const KEY_SET: Want = {
  ...added,
  word: "JWKS_URL",
  comment: "Where your identity provider publishes its keys.",
};

const SECRET: Want = {
  ...added,
  word: "JWT_SECRET",
  isSecret: true,
  comment: "Verifies tokens (HS256), at least 32 bytes. Make one: openssl rand -base64 48",
};

/** The variables that what comes along is configured by. */
export function settingsWants(
  blueprint: Blueprint,
  { ownMigrations, ownAuth }: Pick<BroughtParts, "ownMigrations" | "ownAuth">,
): readonly Want[] {
  const tokens = [
    usesKeySet(blueprint) ? KEY_SET : SECRET,
    { ...added, word: "JWT_ISSUER", comment: null },
    { ...added, word: "JWT_AUDIENCE", comment: null },
  ];
  return [...(ownMigrations ? DATABASE : []), ...(ownAuth ? tokens : [])];
}

/** Whether an entry is one that an earlier run has inserted, in the quotes of its file; also where somebody made it be required. */
export function isInserted(lineOf: SettingsPlace["lineOf"]) {
  return ({ isAdded, isSecret }: Want, { name, statement }: KnownSetting): boolean => {
    const line = lineOf(name, isSecret);
    const plain = statement.replaceAll("'", '"');
    return isAdded && (plain === line || plain === line.replace(".optional()", ""));
  };
}
