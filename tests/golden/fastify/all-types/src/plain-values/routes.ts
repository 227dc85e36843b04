import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  PlainValueCreate,
  PlainValueItem,
  PlainValuePage,
  PlainValueParams,
  PlainValueQuery,
  PlainValueUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["plain values"];

export const plainValueRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/plain-values",
    {
      schema: {
        operationId: "listPlainValues",
        tags,
        summary: "List Plain Values",
        security: BEARER,
        querystring: PlainValueQuery,
        response: listed(PlainValuePage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listPlainValues(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Plain values listed");
    },
  );

  app.post(
    "/plain-values",
    {
      schema: {
        operationId: "createPlainValue",
        tags,
        summary: "Create Plain Value",
        security: BEARER,
        body: PlainValueCreate,
        response: created(PlainValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const plainValue = await database.write(
        (db) => service.createPlainValue(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, plainValue, "Plain value created");
    },
  );

  app.get(
    "/plain-values/:plain_value_id",
    {
      schema: {
        operationId: "getPlainValue",
        tags,
        summary: "Get Plain Value",
        security: BEARER,
        params: PlainValueParams,
        response: found(PlainValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { plain_value_id: plainValueId } = request.params;
      const plainValue = await database.read((db) =>
        service.getPlainValue(db, ownerId, plainValueId),
      );
      return sendItem(reply, plainValue, "Plain value found");
    },
  );

  app.put(
    "/plain-values/:plain_value_id",
    {
      schema: {
        operationId: "replacePlainValue",
        tags,
        summary: "Replace Plain Value",
        security: BEARER,
        params: PlainValueParams,
        body: PlainValueCreate,
        response: changed(PlainValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { plain_value_id: plainValueId } = request.params;
      const ifMatch = request.headers["if-match"];
      const plainValue = await database.write(
        (db) => service.replacePlainValue(db, ownerId, plainValueId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, plainValue, "Plain value replaced");
    },
  );

  app.patch(
    "/plain-values/:plain_value_id",
    {
      schema: {
        operationId: "updatePlainValue",
        tags,
        summary: "Update Plain Value",
        security: BEARER,
        params: PlainValueParams,
        body: PlainValueUpdate,
        response: changed(PlainValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { plain_value_id: plainValueId } = request.params;
      const ifMatch = request.headers["if-match"];
      const plainValue = await database.write(
        (db) => service.updatePlainValue(db, ownerId, plainValueId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, plainValue, "Plain value updated");
    },
  );

  app.delete(
    "/plain-values/:plain_value_id",
    {
      schema: {
        operationId: "deletePlainValue",
        tags,
        summary: "Delete Plain Value",
        security: BEARER,
        params: PlainValueParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { plain_value_id: plainValueId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deletePlainValue(db, ownerId, plainValueId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
