/**
 * Lets the project's settings find what `.env` says in development and the environment does not. Imported before them, for its
 * effect: a command that migrates is started without whatever loads that file for the server.
 */

import { existsSync } from "node:fs";

const mode = process.env.APP_ENV ?? process.env.NODE_ENV;
if (mode?.toLowerCase() !== "production" && existsSync(".env")) process.loadEnvFile(".env");
