import { authenticated } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { MainCreate, MainItem, MainPage, MainParams, MainQuery, MainUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["main"];

export const mainRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/main",
    {
      schema: {
        operationId: "listMain",
        tags,
        summary: "List Main",
        security: BEARER,
        querystring: MainQuery,
        response: listed(MainPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const page = await database.read((db) => service.listMain(db, request.query));
      return pageBody(page, request.query.limit, "Main listed");
    },
  );

  app.post(
    "/main",
    {
      schema: {
        operationId: "createMain",
        tags,
        summary: "Create Main",
        security: BEARER,
        body: MainCreate,
        response: created(MainItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const main = await database.write((db) => service.createMain(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, main, "Main created");
    },
  );

  app.get(
    "/main/:main_id",
    {
      schema: {
        operationId: "getMain",
        tags,
        summary: "Get Main",
        security: BEARER,
        params: MainParams,
        response: found(MainItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { main_id: mainId } = request.params;
      const main = await database.read((db) => service.getMain(db, mainId));
      return sendItem(reply, main, "Main found");
    },
  );

  app.put(
    "/main/:main_id",
    {
      schema: {
        operationId: "replaceMain",
        tags,
        summary: "Replace Main",
        security: BEARER,
        params: MainParams,
        body: MainCreate,
        response: changed(MainItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { main_id: mainId } = request.params;
      const ifMatch = request.headers["if-match"];
      const main = await database.write(
        (db) => service.replaceMain(db, mainId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, main, "Main replaced");
    },
  );

  app.patch(
    "/main/:main_id",
    {
      schema: {
        operationId: "updateMain",
        tags,
        summary: "Update Main",
        security: BEARER,
        params: MainParams,
        body: MainUpdate,
        response: changed(MainItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { main_id: mainId } = request.params;
      const ifMatch = request.headers["if-match"];
      const main = await database.write(
        (db) => service.updateMain(db, mainId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, main, "Main updated");
    },
  );

  app.delete(
    "/main/:main_id",
    {
      schema: {
        operationId: "deleteMain",
        tags,
        summary: "Delete Main",
        security: BEARER,
        params: MainParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { main_id: mainId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteMain(db, mainId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
