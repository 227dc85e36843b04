/** Logs as JSON, one object a line, to standard error. */

import type { FastifyServerOptions } from "fastify";
import type { Settings } from "../config.js";

/** The levels of the configuration, as pino calls them. */
const LEVELS = {
  debug: "debug",
  info: "info",
  warning: "warn",
  error: "error",
  critical: "fatal",
} as const satisfies Record<Settings["logLevel"], string>;

const NAMES = new Map<string, string>(Object.entries(LEVELS).map(([name, level]) => [level, name]));

/** Fastify's `logger` option. */
export function loggerOptions(level: Settings["logLevel"]) {
  return {
    level: LEVELS[level],
    stream: process.stderr,
    base: null,
    messageKey: "message",
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: NAMES.get(label) ?? label }) },
  } satisfies FastifyServerOptions["logger"];
}
