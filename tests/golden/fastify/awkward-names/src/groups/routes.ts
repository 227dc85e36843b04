import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  GroupCreate,
  GroupItem,
  GroupPage,
  GroupParams,
  GroupQuery,
  GroupUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["groups"];

export const groupRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/groups",
    {
      schema: {
        operationId: "listGroups",
        tags,
        summary: "List Groups",
        security: BEARER,
        querystring: GroupQuery,
        response: listed(GroupPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listGroups(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Groups listed");
    },
  );

  app.post(
    "/groups",
    {
      schema: {
        operationId: "createGroup",
        tags,
        summary: "Create Group",
        security: BEARER,
        body: GroupCreate,
        response: created(GroupItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const group = await database.write((db) => service.createGroup(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, group, "Group created");
    },
  );

  app.get(
    "/groups/:group_id",
    {
      schema: {
        operationId: "getGroup",
        tags,
        summary: "Get Group",
        security: BEARER,
        params: GroupParams,
        response: found(GroupItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { group_id: groupId } = request.params;
      const group = await database.read((db) => service.getGroup(db, ownerId, groupId));
      return sendItem(reply, group, "Group found");
    },
  );

  app.put(
    "/groups/:group_id",
    {
      schema: {
        operationId: "replaceGroup",
        tags,
        summary: "Replace Group",
        security: BEARER,
        params: GroupParams,
        body: GroupCreate,
        response: changed(GroupItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { group_id: groupId } = request.params;
      const ifMatch = request.headers["if-match"];
      const group = await database.write(
        (db) => service.replaceGroup(db, ownerId, groupId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, group, "Group replaced");
    },
  );

  app.patch(
    "/groups/:group_id",
    {
      schema: {
        operationId: "updateGroup",
        tags,
        summary: "Update Group",
        security: BEARER,
        params: GroupParams,
        body: GroupUpdate,
        response: changed(GroupItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { group_id: groupId } = request.params;
      const ifMatch = request.headers["if-match"];
      const group = await database.write(
        (db) => service.updateGroup(db, ownerId, groupId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, group, "Group updated");
    },
  );

  app.delete(
    "/groups/:group_id",
    {
      schema: {
        operationId: "deleteGroup",
        tags,
        summary: "Delete Group",
        security: BEARER,
        params: GroupParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { group_id: groupId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteGroup(db, ownerId, groupId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
