import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  DefaultCreate,
  DefaultItem,
  DefaultPage,
  DefaultParams,
  DefaultQuery,
  DefaultUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["defaults"];

export const default_Routes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/defaults",
    {
      schema: {
        operationId: "listDefaults",
        tags,
        summary: "List Defaults",
        security: BEARER,
        querystring: DefaultQuery,
        response: listed(DefaultPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listDefaults(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Defaults listed");
    },
  );

  app.post(
    "/defaults",
    {
      schema: {
        operationId: "createDefault",
        tags,
        summary: "Create Default",
        security: BEARER,
        body: DefaultCreate,
        response: created(DefaultItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const default_ = await database.write(
        (db) => service.createDefault(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, default_, "Default created");
    },
  );

  app.get(
    "/defaults/:default_id",
    {
      schema: {
        operationId: "getDefault",
        tags,
        summary: "Get Default",
        security: BEARER,
        params: DefaultParams,
        response: found(DefaultItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { default_id: defaultId } = request.params;
      const default_ = await database.read((db) => service.getDefault(db, ownerId, defaultId));
      return sendItem(reply, default_, "Default found");
    },
  );

  app.put(
    "/defaults/:default_id",
    {
      schema: {
        operationId: "replaceDefault",
        tags,
        summary: "Replace Default",
        security: BEARER,
        params: DefaultParams,
        body: DefaultCreate,
        response: changed(DefaultItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { default_id: defaultId } = request.params;
      const ifMatch = request.headers["if-match"];
      const default_ = await database.write(
        (db) => service.replaceDefault(db, ownerId, defaultId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, default_, "Default replaced");
    },
  );

  app.patch(
    "/defaults/:default_id",
    {
      schema: {
        operationId: "updateDefault",
        tags,
        summary: "Update Default",
        security: BEARER,
        params: DefaultParams,
        body: DefaultUpdate,
        response: changed(DefaultItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { default_id: defaultId } = request.params;
      const ifMatch = request.headers["if-match"];
      const default_ = await database.write(
        (db) => service.updateDefault(db, ownerId, defaultId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, default_, "Default updated");
    },
  );

  app.delete(
    "/defaults/:default_id",
    {
      schema: {
        operationId: "deleteDefault",
        tags,
        summary: "Delete Default",
        security: BEARER,
        params: DefaultParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { default_id: defaultId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteDefault(db, ownerId, defaultId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
