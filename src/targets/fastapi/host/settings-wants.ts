import type { KnownSetting } from "../../../patch/settings-reading.js";
import type { Want } from "../../settings/settings-want.js";

const added = { isAdded: true, isSecret: false } as const;

export const TOKEN_WANTS: readonly Want[] = [
  {
    ...added,
    word: "jwt_secret",
    types: ["text", "secret"],
    expected: "a str or a SecretStr",
    isSecret: true,
    comment: "Verifies tokens (HS256), at least 32 bytes. Make one: openssl rand -base64 48",
  },
  // No addresses: pydantic gives them a slash at their end, and a token is compared to the letter.
  {
    ...added,
    word: "jwt_issuer",
    types: ["text"],
    expected: "a str",
    comment: "When set, a token must carry it as `iss`.",
  },
  {
    ...added,
    word: "jwt_audience",
    types: ["text"],
    expected: "a str",
    comment: "When set, a token must carry it as `aud`.",
  },
];

const ADDRESS = ["text", "secret", "address"] as const;
const used = { isAdded: false, isSecret: false, expected: "", comment: null } as const;

export const DATABASE_WANTS: readonly Want[] = [
  {
    ...added,
    word: "database_url",
    types: ADDRESS,
    expected: "a str, a SecretStr or a PostgresDsn",
    isSecret: true,
    comment: "Any PostgreSQL URL as your provider prints it. Unset: an embedded SQLite file in .data/.",
  },
  { ...used, word: "database_direct_url", types: ADDRESS },
  { ...used, word: "database_pool_size", types: ["number"] },
];

/** Whether a field is one that an earlier run has inserted, in the quotes of its file; also where somebody took its default away. */
export function isInserted({ isAdded, isSecret }: Want, { name, statement }: KnownSetting): boolean {
  const plain = statement.replaceAll("'", '"').replace(/\b\w*SecretStr\b/g, "SecretStr");
  const secrets = [`${name}: SecretStr = SecretStr("")`, `${name}: str = ""`];
  const inserted = isAdded ? (isSecret ? secrets : [`${name}: str | None = None`]) : [];
  return inserted.some((one) => plain === one || plain === one.split(" = ")[0]);
}
