import { authenticated } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  SessionCreate,
  SessionItem,
  SessionPage,
  SessionParams,
  SessionQuery,
  SessionUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["sessions"];

export const sessionRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/sessions",
    {
      schema: {
        operationId: "listSessions",
        tags,
        summary: "List Sessions",
        security: BEARER,
        querystring: SessionQuery,
        response: listed(SessionPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const page = await database.read((db) => service.listSessions(db, request.query));
      return pageBody(page, request.query.limit, "Sessions listed");
    },
  );

  app.post(
    "/sessions",
    {
      schema: {
        operationId: "createSession",
        tags,
        summary: "Create Session",
        security: BEARER,
        body: SessionCreate,
        response: created(SessionItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const session = await database.write((db) => service.createSession(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, session, "Session created");
    },
  );

  app.get(
    "/sessions/:session_id",
    {
      schema: {
        operationId: "getSession",
        tags,
        summary: "Get Session",
        security: BEARER,
        params: SessionParams,
        response: found(SessionItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { session_id: sessionId } = request.params;
      const session = await database.read((db) => service.getSession(db, sessionId));
      return sendItem(reply, session, "Session found");
    },
  );

  app.put(
    "/sessions/:session_id",
    {
      schema: {
        operationId: "replaceSession",
        tags,
        summary: "Replace Session",
        security: BEARER,
        params: SessionParams,
        body: SessionCreate,
        response: changed(SessionItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { session_id: sessionId } = request.params;
      const ifMatch = request.headers["if-match"];
      const session = await database.write(
        (db) => service.replaceSession(db, sessionId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, session, "Session replaced");
    },
  );

  app.patch(
    "/sessions/:session_id",
    {
      schema: {
        operationId: "updateSession",
        tags,
        summary: "Update Session",
        security: BEARER,
        params: SessionParams,
        body: SessionUpdate,
        response: changed(SessionItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { session_id: sessionId } = request.params;
      const ifMatch = request.headers["if-match"];
      const session = await database.write(
        (db) => service.updateSession(db, sessionId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, session, "Session updated");
    },
  );

  app.delete(
    "/sessions/:session_id",
    {
      schema: {
        operationId: "deleteSession",
        tags,
        summary: "Delete Session",
        security: BEARER,
        params: SessionParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { session_id: sessionId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteSession(db, sessionId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
