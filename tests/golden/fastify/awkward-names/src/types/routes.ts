import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { TypeCreate, TypeItem, TypePage, TypeParams, TypeQuery, TypeUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["types"];

export const type_Routes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/types",
    {
      schema: {
        operationId: "listTypes",
        tags,
        summary: "List Types",
        security: BEARER,
        querystring: TypeQuery,
        response: listed(TypePage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listTypes(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Types listed");
    },
  );

  app.post(
    "/types",
    {
      schema: {
        operationId: "createType",
        tags,
        summary: "Create Type",
        security: BEARER,
        body: TypeCreate,
        response: created(TypeItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const type_ = await database.write((db) => service.createType(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, type_, "Type created");
    },
  );

  app.get(
    "/types/:type_id",
    {
      schema: {
        operationId: "getType",
        tags,
        summary: "Get Type",
        security: BEARER,
        params: TypeParams,
        response: found(TypeItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { type_id: typeId } = request.params;
      const type_ = await database.read((db) => service.getType(db, ownerId, typeId));
      return sendItem(reply, type_, "Type found");
    },
  );

  app.put(
    "/types/:type_id",
    {
      schema: {
        operationId: "replaceType",
        tags,
        summary: "Replace Type",
        security: BEARER,
        params: TypeParams,
        body: TypeCreate,
        response: changed(TypeItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { type_id: typeId } = request.params;
      const ifMatch = request.headers["if-match"];
      const type_ = await database.write(
        (db) => service.replaceType(db, ownerId, typeId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, type_, "Type replaced");
    },
  );

  app.patch(
    "/types/:type_id",
    {
      schema: {
        operationId: "updateType",
        tags,
        summary: "Update Type",
        security: BEARER,
        params: TypeParams,
        body: TypeUpdate,
        response: changed(TypeItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { type_id: typeId } = request.params;
      const ifMatch = request.headers["if-match"];
      const type_ = await database.write(
        (db) => service.updateType(db, ownerId, typeId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, type_, "Type updated");
    },
  );

  app.delete(
    "/types/:type_id",
    {
      schema: {
        operationId: "deleteType",
        tags,
        summary: "Delete Type",
        security: BEARER,
        params: TypeParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { type_id: typeId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteType(db, ownerId, typeId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
