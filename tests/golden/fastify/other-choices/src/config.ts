/** The configuration: environment variables, and in development a `.env` file. */

import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";
import { checkOrigins, checkProxies, checkRedisUrl } from "./core/addresses.js";
import { parseRateLimit, type RateLimit } from "./core/rate-limit.js";
import { directUrl, parseDatabaseUrl, type DatabaseUrl } from "./db/url.js";

const EMBEDDED_DATABASE = parseDatabaseUrl("pglite:.data/db");
const DEFAULT_RATE_LIMIT: RateLimit | null = null;

/** What a migration needs; serving needs more, see `Settings`. */
export interface DatabaseSettings {
  readonly database: DatabaseUrl;
  /** Where migrations run: past the pooler, if there is one. */
  readonly directDatabase: DatabaseUrl;
  readonly databasePoolSize: number;
}

/** Everything that serving needs. */
export interface Settings extends DatabaseSettings {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  readonly corsOrigins: readonly string[];
  readonly rateLimit: RateLimit | null;
  readonly redisUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly logLevel: "debug" | "info" | "warning" | "error" | "critical";
}

/** The environment does not allow the app to run; the message is one line for its operator. */
export class ConfigError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process; in development also what `.env` says and the environment does not. */
export function readEnvironment(): Environment {
  const environment = withoutEmpty(process.env);
  if (isProduction(environment) || !existsSync(".env")) return environment;
  return { ...withoutEmpty(parseEnv(readFileSync(".env", "utf8"))), ...environment };
}

/** The settings for migrating. Throws a ConfigError, with every problem at once. */
export function loadDatabaseSettings(environment: Environment): DatabaseSettings {
  const variables = databaseVariables(isProduction(environment));
  return databaseSettings(load(z.object(variables), environment));
}

/** The settings for serving. Throws a ConfigError, with every problem at once. */
export function loadSettings(environment: Environment): Settings {
  const variables = load(serverVariables(isProduction(environment)), environment);
  return {
    ...databaseSettings(variables),
    isProduction: variables.APP_ENV === "production",
    host: variables.HOST,
    port: variables.PORT,
    corsOrigins: variables.CORS_ORIGINS,
    rateLimit: variables.RATE_LIMIT,
    redisUrl: variables.REDIS_URL,
    trustedProxies: variables.TRUSTED_PROXIES,
    logLevel: variables.LOG_LEVEL,
  };
}

function databaseVariables(isProduction: boolean) {
  return {
    APP_ENV: oneOf("development", "production").default("development"),
    DATABASE_URL: parsed(parseDatabaseUrl)
      .default(EMBEDDED_DATABASE)
      .refine(
        ({ kind }) => !isProduction || kind === "server",
        "must name a PostgreSQL database in production",
      ),
    DATABASE_DIRECT_URL: parsed(parseDatabaseUrl).optional(),
    DATABASE_POOL_SIZE: parsed((text) => parseInteger(text, 1, 1000)).default(10),
  };
}

function serverVariables(isProduction: boolean) {
  return z.object({
    ...databaseVariables(isProduction),
    HOST: z.string().default("127.0.0.1"),
    PORT: parsed((text) => parseInteger(text, 0, 65_535)).default(8000),
    CORS_ORIGINS: parsed((text) => checkOrigins(split(text))).default([]),
    RATE_LIMIT: parsed(parseRateLimit).default(DEFAULT_RATE_LIMIT),
    REDIS_URL: parsed(checkRedisUrl).optional(),
    TRUSTED_PROXIES: parsed((text) => checkProxies(split(text))).default([]),
    LOG_LEVEL: oneOf("debug", "info", "warning", "error", "critical").default("info"),
  });
}

function databaseSettings(variables: {
  readonly DATABASE_URL: DatabaseUrl;
  readonly DATABASE_DIRECT_URL?: DatabaseUrl | undefined;
  readonly DATABASE_POOL_SIZE: number;
}): DatabaseSettings {
  return {
    database: variables.DATABASE_URL,
    directDatabase: variables.DATABASE_DIRECT_URL ?? directUrl(variables.DATABASE_URL),
    databasePoolSize: variables.DATABASE_POOL_SIZE,
  };
}

/** Names the variables and the rules, never a value: it may be a secret. */
function load<T>(schema: z.ZodType<T>, environment: Environment): T {
  const { data, error } = schema.safeParse(environment);
  if (error === undefined) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  throw new ConfigError(`Cannot start: ${problems.join("; ")}`);
}

/** What `read` makes of a text, or the message of what it throws. */
function parsed<T>(read: (text: string) => T, ifMissing = "is not set") {
  return z.string(ifMissing).transform((text, context) => {
    try {
      return read(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }
  });
}

function oneOf<const T extends string>(...names: readonly T[]) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(names, `must be ${names.join(" or ")}`));
}

function parseInteger(text: string, lowest: number, highest: number): number {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < lowest || value > highest) {
    throw new Error(`must be a number from ${lowest} to ${highest}`);
  }
  return value;
}

function split(text: string): string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function isProduction({ APP_ENV }: Environment): boolean {
  return APP_ENV?.toLowerCase() === "production";
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}
