import { authenticated } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  OptionalValueCreate,
  OptionalValueItem,
  OptionalValuePage,
  OptionalValueParams,
  OptionalValueQuery,
  OptionalValueUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["optional values"];

export const optionalValueRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/optional-values",
    {
      schema: {
        operationId: "listOptionalValues",
        tags,
        summary: "List Optional Values",
        security: BEARER,
        querystring: OptionalValueQuery,
        response: listed(OptionalValuePage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const page = await database.read((db) => service.listOptionalValues(db, request.query));
      return pageBody(page, request.query.limit, "Optional values listed");
    },
  );

  app.post(
    "/optional-values",
    {
      schema: {
        operationId: "createOptionalValue",
        tags,
        summary: "Create Optional Value",
        security: BEARER,
        body: OptionalValueCreate,
        response: created(OptionalValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const optionalValue = await database.write(
        (db) => service.createOptionalValue(db, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, optionalValue, "Optional value created");
    },
  );

  app.get(
    "/optional-values/:optional_value_id",
    {
      schema: {
        operationId: "getOptionalValue",
        tags,
        summary: "Get Optional Value",
        security: BEARER,
        params: OptionalValueParams,
        response: found(OptionalValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { optional_value_id: optionalValueId } = request.params;
      const optionalValue = await database.read((db) =>
        service.getOptionalValue(db, optionalValueId),
      );
      return sendItem(reply, optionalValue, "Optional value found");
    },
  );

  app.put(
    "/optional-values/:optional_value_id",
    {
      schema: {
        operationId: "replaceOptionalValue",
        tags,
        summary: "Replace Optional Value",
        security: BEARER,
        params: OptionalValueParams,
        body: OptionalValueCreate,
        response: changed(OptionalValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { optional_value_id: optionalValueId } = request.params;
      const ifMatch = request.headers["if-match"];
      const optionalValue = await database.write(
        (db) => service.replaceOptionalValue(db, optionalValueId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, optionalValue, "Optional value replaced");
    },
  );

  app.patch(
    "/optional-values/:optional_value_id",
    {
      schema: {
        operationId: "updateOptionalValue",
        tags,
        summary: "Update Optional Value",
        security: BEARER,
        params: OptionalValueParams,
        body: OptionalValueUpdate,
        response: changed(OptionalValueItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { optional_value_id: optionalValueId } = request.params;
      const ifMatch = request.headers["if-match"];
      const optionalValue = await database.write(
        (db) => service.updateOptionalValue(db, optionalValueId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, optionalValue, "Optional value updated");
    },
  );

  app.delete(
    "/optional-values/:optional_value_id",
    {
      schema: {
        operationId: "deleteOptionalValue",
        tags,
        summary: "Delete Optional Value",
        security: BEARER,
        params: OptionalValueParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { optional_value_id: optionalValueId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteOptionalValue(db, optionalValueId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
