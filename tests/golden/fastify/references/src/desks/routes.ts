import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { DeskExpandedItem, DeskExpandedPage, expandDesks } from "./includes.js";
import {
  DeskCreate,
  DeskItem,
  DeskItemQuery,
  DeskParams,
  DeskQuery,
  DeskUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["desks"];

export const deskRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/desks",
    {
      schema: {
        operationId: "listDesks",
        tags,
        summary: "List Desks",
        security: BEARER,
        querystring: DeskQuery,
        response: listed(DeskExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listDesks(db, ownerId, request.query);
        return { ...rest, rows: await expandDesks(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Desks listed");
    },
  );

  app.post(
    "/desks",
    {
      schema: {
        operationId: "createDesk",
        tags,
        summary: "Create Desk",
        security: BEARER,
        body: DeskCreate,
        response: created(DeskItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const desk = await database.write((db) => service.createDesk(db, ownerId, request.body));
      return sendCreated(reply, desk, "Desk created");
    },
  );

  app.get(
    "/desks/:desk_id",
    {
      schema: {
        operationId: "getDesk",
        tags,
        summary: "Get Desk",
        security: BEARER,
        params: DeskParams,
        querystring: DeskItemQuery,
        response: found(DeskExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { desk_id: deskId } = request.params;
      const desk = await database.read(async (db) => {
        const row = await service.getDesk(db, ownerId, deskId);
        return one(await expandDesks(db, caller, [row], request.query.include));
      });
      return sendItem(reply, desk, "Desk found");
    },
  );

  app.put(
    "/desks/:desk_id",
    {
      schema: {
        operationId: "replaceDesk",
        tags,
        summary: "Replace Desk",
        security: BEARER,
        params: DeskParams,
        body: DeskCreate,
        response: changed(DeskItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { desk_id: deskId } = request.params;
      const ifMatch = request.headers["if-match"];
      const desk = await database.write((db) =>
        service.replaceDesk(db, ownerId, deskId, request.body, ifMatch),
      );
      return sendItem(reply, desk, "Desk replaced");
    },
  );

  app.patch(
    "/desks/:desk_id",
    {
      schema: {
        operationId: "updateDesk",
        tags,
        summary: "Update Desk",
        security: BEARER,
        params: DeskParams,
        body: DeskUpdate,
        response: changed(DeskItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { desk_id: deskId } = request.params;
      const ifMatch = request.headers["if-match"];
      const desk = await database.write((db) =>
        service.updateDesk(db, ownerId, deskId, request.body, ifMatch),
      );
      return sendItem(reply, desk, "Desk updated");
    },
  );

  app.delete(
    "/desks/:desk_id",
    {
      schema: {
        operationId: "deleteDesk",
        tags,
        summary: "Delete Desk",
        security: BEARER,
        params: DeskParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { desk_id: deskId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteDesk(db, ownerId, deskId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
