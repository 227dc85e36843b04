/** Database URLs as providers print them, made into what the driver takes. */

import type { ClientConfig } from "pg";
import { tlsOf, type Tls } from "./tls.js";

/** PostgreSQL inside the process; `folder` is null where it lives in memory alone. */
export interface EmbeddedUrl {
  readonly kind: "embedded";
  readonly folder: string | null;
}

export interface ServerUrl {
  readonly kind: "server";
  readonly host: string;
  readonly port: number;
  readonly tls: Tls;
  /**
   * What else the driver takes: user, password, database, settings of the session. Parameters that
   * it has no word for are left out.
   */
  readonly options: ClientConfig;
}

export type DatabaseUrl = EmbeddedUrl | ServerUrl;

const CONNECT_TIMEOUT_SECONDS = 10;
const DEFAULT_PORT = 5432;
const SUPABASE_TRANSACTION_PORT = 6543;

const EMBEDDED = /^(?:pglite|memory):(?:\/\/)?(.*)$/;
// Not `new URL`, which knows neither a socket's folder as the host nor "@" in a password.
const SERVER = new RegExp(
  "^(?<scheme>[\\w+.-]+)://" +
    "(?:(?<user>[^:/?@]*)(?::(?<password>[^/?]*))?@)?" +
    "(?:\\[(?<ipv6>[^/?\\]]+)\\]|(?<host>[^/?:]+))?(?::(?<port>[^/?]*))?" +
    "(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?$",
);

/**
 * Reads a `postgresql://` URL (any libpq parameter), `pglite:path/to/folder` or `memory:`.
 * Throws an Error; its message never holds the URL, which may contain a password.
 */
export function parseDatabaseUrl(text: string): DatabaseUrl {
  const url = text.trim();
  const embedded = EMBEDDED.exec(url);
  if (embedded !== null) return embeddedUrl(url, embedded[1] ?? "");
  const parts = SERVER.exec(url)?.groups;
  if (parts === undefined) {
    throw new Error("is not a database URL: postgresql://user:password@host/name");
  }
  const scheme = (parts.scheme ?? "").replace(/\+.*$/, "");
  if (!["postgres", "postgresql"].includes(scheme))
    throw new Error("must start with postgresql://");
  return serverUrl(parts, new URLSearchParams(parts.query));
}

/** The same database past its pooler (Neon's and Supabase's naming), or `pooled` itself. */
export function directUrl(pooled: DatabaseUrl): DatabaseUrl {
  if (pooled.kind === "embedded") return pooled;
  const { host, port } = pooled;
  const isSupabase = host.endsWith("pooler.supabase.com") && port === SUPABASE_TRANSACTION_PORT;
  return {
    ...pooled,
    host: host.replace("-pooler.", "."),
    port: isSupabase ? DEFAULT_PORT : port,
  };
}

function embeddedUrl(url: string, folder: string): EmbeddedUrl {
  if (url.startsWith("memory:")) return { kind: "embedded", folder: null };
  if (folder === "") throw new Error("must name a folder: pglite:path/to/folder");
  return { kind: "embedded", folder };
}

type Parts = Readonly<Record<string, string | undefined>>;

function serverUrl(parts: Parts, query: URLSearchParams): ServerUrl {
  const host = last(query, "host") ?? decoded(parts.ipv6 ?? parts.host) ?? "localhost";
  const port = last(query, "port") ?? parts.port ?? "";
  const isSocket = host.startsWith("/");
  return {
    kind: "server",
    host,
    port: port === "" ? DEFAULT_PORT : numberOf(port, "port"),
    tls: isSocket ? "off" : encryption(query),
    options: {
      user: last(query, "user") ?? decoded(parts.user),
      password: last(query, "password") ?? decoded(parts.password),
      database: last(query, "dbname") ?? decoded(parts.database),
      application_name: last(query, "application_name"),
      options: sessionOptions(last(query, "options") ?? ""),
      enableChannelBinding: last(query, "channel_binding") === "require",
      connectionTimeoutMillis: connectTimeout(last(query, "connect_timeout")) * 1000,
    },
  };
}

function encryption(query: URLSearchParams): Tls {
  return tlsOf(last(query, "sslmode") ?? last(query, "ssl"), {
    root: last(query, "sslrootcert"),
    cert: last(query, "sslcert"),
    key: last(query, "sslkey"),
  });
}

/** Of a parameter that is given twice libpq takes the last. */
function last(query: URLSearchParams, name: string): string | undefined {
  return query.getAll(name).at(-1);
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return text; // A password may have a bare "%".
  }
}

/** Leaves out Neon's endpoint, which old clients had to name; the TLS handshake does. */
function sessionOptions(text: string): string {
  const isOfProxy = (part: string): boolean => /^(?:endpoint|project)=/.test(part);
  return text
    .split(/\s+/)
    .filter((part) => !isOfProxy(part))
    .join(" ");
}

/** In seconds. Never without a limit: the pool makes requests wait as long for a connection. */
function connectTimeout(text: string | undefined): number {
  const seconds = text === undefined ? 0 : numberOf(text, "connect_timeout");
  return seconds > 0 ? seconds : CONNECT_TIMEOUT_SECONDS;
}

function numberOf(text: string, name: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new Error(`has a ${name} that is not a number`);
  return Number(text);
}
