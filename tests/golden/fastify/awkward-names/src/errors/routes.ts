import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  ErrorCreate,
  ErrorItem,
  ErrorPage,
  ErrorParams,
  ErrorQuery,
  ErrorUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["errors"];

export const error_Routes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/errors",
    {
      schema: {
        operationId: "listErrors",
        tags,
        summary: "List Errors",
        security: BEARER,
        querystring: ErrorQuery,
        response: listed(ErrorPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listErrors(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Errors listed");
    },
  );

  app.post(
    "/errors",
    {
      schema: {
        operationId: "createError",
        tags,
        summary: "Create Error",
        security: BEARER,
        body: ErrorCreate,
        response: created(ErrorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const error_ = await database.write((db) => service.createError(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, error_, "Error created");
    },
  );

  app.get(
    "/errors/:error_id",
    {
      schema: {
        operationId: "getError",
        tags,
        summary: "Get Error",
        security: BEARER,
        params: ErrorParams,
        response: found(ErrorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { error_id: errorId } = request.params;
      const error_ = await database.read((db) => service.getError(db, ownerId, errorId));
      return sendItem(reply, error_, "Error found");
    },
  );

  app.put(
    "/errors/:error_id",
    {
      schema: {
        operationId: "replaceError",
        tags,
        summary: "Replace Error",
        security: BEARER,
        params: ErrorParams,
        body: ErrorCreate,
        response: changed(ErrorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { error_id: errorId } = request.params;
      const ifMatch = request.headers["if-match"];
      const error_ = await database.write(
        (db) => service.replaceError(db, ownerId, errorId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, error_, "Error replaced");
    },
  );

  app.patch(
    "/errors/:error_id",
    {
      schema: {
        operationId: "updateError",
        tags,
        summary: "Update Error",
        security: BEARER,
        params: ErrorParams,
        body: ErrorUpdate,
        response: changed(ErrorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { error_id: errorId } = request.params;
      const ifMatch = request.headers["if-match"];
      const error_ = await database.write(
        (db) => service.updateError(db, ownerId, errorId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, error_, "Error updated");
    },
  );

  app.delete(
    "/errors/:error_id",
    {
      schema: {
        operationId: "deleteError",
        tags,
        summary: "Delete Error",
        security: BEARER,
        params: ErrorParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { error_id: errorId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteError(db, ownerId, errorId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
