import type { KnownSetting } from "../../../patch/settings-reading.js";

/** A setting that generated code asks for. */
export interface Want {
  /** What generated code calls it. */
  readonly word: string;
  readonly types: readonly KnownSetting["type"][];
  /** The same in words. */
  readonly expected: string;
  /** The field that a class gets which has none, safe to start without; null for what is only used where it is there. */
  readonly line: ((name: string, canHide: boolean) => string) | null;
  readonly comment: string;
}

const secret = (name: string, canHide: boolean): string =>
  canHide ? `${name}: SecretStr = SecretStr("")` : `${name}: str = ""`;
const text = (name: string): string => `${name}: str | None = None`;

export const TOKEN_WANTS: readonly Want[] = [
  {
    word: "jwt_secret",
    types: ["text", "secret"],
    expected: "a str or a SecretStr",
    line: secret,
    comment: "Verifies tokens (HS256), at least 32 bytes. Make one: openssl rand -base64 48",
  },
  // No addresses: pydantic gives them a slash at their end, and a token is compared to the letter.
  {
    word: "jwt_issuer",
    types: ["text"],
    expected: "a str",
    line: text,
    comment: "When set, a token must carry it as `iss`.",
  },
  {
    word: "jwt_audience",
    types: ["text"],
    expected: "a str",
    line: text,
    comment: "When set, a token must carry it as `aud`.",
  },
];

const ADDRESS = ["text", "secret", "address"] as const;

export const DATABASE_WANTS: readonly Want[] = [
  {
    word: "database_url",
    types: ADDRESS,
    expected: "a str, a SecretStr or a PostgresDsn",
    line: secret,
    comment: "Any PostgreSQL URL as your provider prints it. Unset: an embedded SQLite file in .data/.",
  },
  { word: "database_direct_url", types: ADDRESS, expected: "", line: null, comment: "" },
  { word: "database_pool_size", types: ["number"], expected: "", line: null, comment: "" },
];

/** Whether a field is one that an earlier run has inserted, in the quotes of its file; also where somebody took its default away. */
export function isInserted({ line }: Want, { name, statement }: KnownSetting): boolean {
  const plain = statement.replaceAll("'", '"').replace(/\b\w*SecretStr\b/g, "SecretStr");
  const inserted = line === null ? [] : [line(name, true), line(name, false)];
  return inserted.some((one) => plain === one || plain === one.split(" = ")[0]);
}
