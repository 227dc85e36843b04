import { authenticated, reachOf, requireCaller } from "../core/access.js";
import { BEARER, changed, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandUsers, UserExpandedItem, UserExpandedPage } from "./includes.js";
import { UserItem, UserItemQuery, UserParams, UserQuery, UserUpdate } from "./schema.js";
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
        response: listed(UserExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listUsers(db, request.query);
        return { ...rest, rows: await expandUsers(db, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Users listed");
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
        querystring: UserItemQuery,
        response: found(UserExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { user_id: userId } = request.params;
      const user = await database.read(async (db) => {
        const row = await service.getUser(db, userId);
        return one(await expandUsers(db, [row], request.query.include));
      });
      return sendItem(reply, user, "User found");
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
      const ownerId = reachOf(requireCaller(request), "admin");
      const { user_id: userId } = request.params;
      const ifMatch = request.headers["if-match"];
      const user = await database.write((db) =>
        service.updateUser(db, ownerId, userId, request.body, ifMatch),
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
      const ownerId = reachOf(requireCaller(request), "admin");
      const { user_id: userId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteUser(db, ownerId, userId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
