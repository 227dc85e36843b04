/** Registering, logging in, and one's own account. */

import type { FastifyReply } from "fastify";
import type { Settings } from "../config.js";
import { authenticated, requireCaller } from "../core/access.js";
import { answered, BEARER, done, ownChanged, ownFound, registered } from "../core/openapi.js";
import type { RateLimiter } from "../core/rate-limit.js";
import { sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { UserCreate, UserItem, UserUpdate } from "../users/schema.js";
import * as users from "../users/service.js";
import { limitAttempts } from "./limits.js";
import { Credentials, PasswordChange, RefreshRequest, type Tokens, TokensItem } from "./schemas.js";
import * as service from "./service.js";

export interface AuthOptions {
  readonly database: Database;
  readonly settings: Settings;
  readonly limiter: RateLimiter;
}

const tags = ["auth"];

/** For everybody: the Authorization header is not looked at. */
export const sessionRoutes: Plugin<AuthOptions> = (app, { database, settings, limiter }, next) => {
  app.post(
    "/auth/register",
    {
      schema: {
        operationId: "register",
        tags,
        summary: "Register",
        body: UserCreate,
        response: registered(UserItem),
      },
    },
    async (request, reply) => {
      await limitAttempts(limiter, request, request.body.email);
      const created = await service.register(database, request.body);
      reply.code(201);
      return sendItem(reply, created, "User created");
    },
  );
  app.post(
    "/auth/login",
    {
      schema: {
        operationId: "login",
        tags,
        summary: "Login",
        body: Credentials,
        response: answered(TokensItem),
      },
    },
    async (request, reply) => {
      await limitAttempts(limiter, request, request.body.email);
      const tokens = await service.login(database, settings, request.body);
      return sendTokens(reply, tokens, "Logged in");
    },
  );
  app.post(
    "/auth/refresh",
    {
      schema: {
        operationId: "refresh",
        tags,
        summary: "Refresh",
        body: RefreshRequest,
        response: answered(TokensItem),
      },
    },
    async (request, reply) => {
      const refreshToken = request.body.refresh_token;
      await limitAttempts(limiter, request, refreshToken);
      const tokens = await service.refresh(database, settings, refreshToken);
      return sendTokens(reply, tokens, "Refreshed");
    },
  );
  app.post(
    "/auth/logout",
    {
      schema: {
        operationId: "logout",
        tags,
        summary: "Logout",
        body: RefreshRequest,
        response: done(),
      },
    },
    async (request, reply) => {
      const refreshToken = request.body.refresh_token;
      await limitAttempts(limiter, request, refreshToken);
      await service.logout(database, refreshToken);
      return reply.code(204).send();
    },
  );
  next();
};

/** For who has an account. */
export const ownAccountRoutes: Plugin<AuthOptions> = (app, { database, limiter }, next) => {
  app.post(
    "/auth/password",
    {
      schema: {
        operationId: "changePassword",
        tags,
        summary: "Change Password",
        security: BEARER,
        body: PasswordChange,
        response: done(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      await limitAttempts(limiter, request, caller.id);
      await service.changePassword(database, caller.id, request.body);
      return reply.code(204).send();
    },
  );
  app.get(
    "/auth/me",
    {
      schema: {
        operationId: "getMe",
        tags,
        summary: "Get Me",
        security: BEARER,
        response: ownFound(UserItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const found = await database.read((db) => users.getUser(db, caller.id, caller.id));
      return sendItem(reply, found, "User found");
    },
  );
  app.patch(
    "/auth/me",
    {
      schema: {
        operationId: "updateMe",
        tags,
        summary: "Update Me",
        security: BEARER,
        body: UserUpdate,
        response: ownChanged(UserItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const updated = await database.write((db) =>
        users.updateUser(db, caller.id, caller.id, request.body, request.headers["if-match"]),
      );
      return sendItem(reply, updated, "User updated");
    },
  );
  next();
};

function sendTokens(reply: FastifyReply, tokens: Tokens, message: string) {
  reply.header("cache-control", "no-store");
  return { data: tokens, message };
}
