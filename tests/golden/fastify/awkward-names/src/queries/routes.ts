import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  QueryCreate,
  QueryItem,
  QueryPage,
  QueryParams,
  QueryQuery,
  QueryUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["queries"];

export const query_Routes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/queries",
    {
      schema: {
        operationId: "listQueries",
        tags,
        summary: "List Queries",
        security: BEARER,
        querystring: QueryQuery,
        response: listed(QueryPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listQueries(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Queries listed");
    },
  );

  app.post(
    "/queries",
    {
      schema: {
        operationId: "createQuery",
        tags,
        summary: "Create Query",
        security: BEARER,
        body: QueryCreate,
        response: created(QueryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const query_ = await database.write((db) => service.createQuery(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, query_, "Query created");
    },
  );

  app.get(
    "/queries/:query_id",
    {
      schema: {
        operationId: "getQuery",
        tags,
        summary: "Get Query",
        security: BEARER,
        params: QueryParams,
        response: found(QueryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { query_id: queryId } = request.params;
      const query_ = await database.read((db) => service.getQuery(db, ownerId, queryId));
      return sendItem(reply, query_, "Query found");
    },
  );

  app.put(
    "/queries/:query_id",
    {
      schema: {
        operationId: "replaceQuery",
        tags,
        summary: "Replace Query",
        security: BEARER,
        params: QueryParams,
        body: QueryCreate,
        response: changed(QueryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { query_id: queryId } = request.params;
      const ifMatch = request.headers["if-match"];
      const query_ = await database.write(
        (db) => service.replaceQuery(db, ownerId, queryId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, query_, "Query replaced");
    },
  );

  app.patch(
    "/queries/:query_id",
    {
      schema: {
        operationId: "updateQuery",
        tags,
        summary: "Update Query",
        security: BEARER,
        params: QueryParams,
        body: QueryUpdate,
        response: changed(QueryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { query_id: queryId } = request.params;
      const ifMatch = request.headers["if-match"];
      const query_ = await database.write(
        (db) => service.updateQuery(db, ownerId, queryId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, query_, "Query updated");
    },
  );

  app.delete(
    "/queries/:query_id",
    {
      schema: {
        operationId: "deleteQuery",
        tags,
        summary: "Delete Query",
        security: BEARER,
        params: QueryParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { query_id: queryId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteQuery(db, ownerId, queryId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
