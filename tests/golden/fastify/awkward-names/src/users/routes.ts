import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { UserCreate, UserItem, UserPage, UserParams, UserQuery, UserUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["users"];

export const userRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/users",
    {
      schema: {
        operationId: "listUsers",
        tags,
        summary: "List Users",
        security: BEARER,
        querystring: UserQuery,
        response: listed(UserPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listUsers(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Users listed");
    },
  );

  app.post(
    "/users",
    {
      schema: {
        operationId: "createUser",
        tags,
        summary: "Create User",
        security: BEARER,
        body: UserCreate,
        response: created(UserItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const user = await database.write((db) => service.createUser(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, user, "User created");
    },
  );

  app.get(
    "/users/:user_id",
    {
      schema: {
        operationId: "getUser",
        tags,
        summary: "Get User",
        security: BEARER,
        params: UserParams,
        response: found(UserItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { user_id: userId } = request.params;
      const user = await database.read((db) => service.getUser(db, ownerId, userId));
      return sendItem(reply, user, "User found");
    },
  );

  app.put(
    "/users/:user_id",
    {
      schema: {
        operationId: "replaceUser",
        tags,
        summary: "Replace User",
        security: BEARER,
        params: UserParams,
        body: UserCreate,
        response: changed(UserItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { user_id: userId } = request.params;
      const ifMatch = request.headers["if-match"];
      const user = await database.write(
        (db) => service.replaceUser(db, ownerId, userId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, user, "User replaced");
    },
  );

  app.patch(
    "/users/:user_id",
    {
      schema: {
        operationId: "updateUser",
        tags,
        summary: "Update User",
        security: BEARER,
        params: UserParams,
        body: UserUpdate,
        response: changed(UserItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { user_id: userId } = request.params;
      const ifMatch = request.headers["if-match"];
      const user = await database.write(
        (db) => service.updateUser(db, ownerId, userId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, user, "User updated");
    },
  );

  app.delete(
    "/users/:user_id",
    {
      schema: {
        operationId: "deleteUser",
        tags,
        summary: "Delete User",
        security: BEARER,
        params: UserParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { user_id: userId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteUser(db, ownerId, userId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
