import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { AuthorExpandedItem, AuthorExpandedPage, expandAuthors } from "./includes.js";
import {
  AuthorCreate,
  AuthorItem,
  AuthorItemQuery,
  AuthorParams,
  AuthorQuery,
  AuthorUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["authors"];

export const authorRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/authors",
    {
      schema: {
        operationId: "listAuthors",
        tags,
        summary: "List Authors",
        security: BEARER,
        querystring: AuthorQuery,
        response: listed(AuthorExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listAuthors(db, ownerId, request.query);
        return { ...rest, rows: await expandAuthors(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Authors listed");
    },
  );

  app.post(
    "/authors",
    {
      schema: {
        operationId: "createAuthor",
        tags,
        summary: "Create Author",
        security: BEARER,
        body: AuthorCreate,
        response: created(AuthorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const author = await database.write((db) => service.createAuthor(db, ownerId, request.body));
      return sendCreated(reply, author, "Author created");
    },
  );

  app.get(
    "/authors/:author_id",
    {
      schema: {
        operationId: "getAuthor",
        tags,
        summary: "Get Author",
        security: BEARER,
        params: AuthorParams,
        querystring: AuthorItemQuery,
        response: found(AuthorExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { author_id: authorId } = request.params;
      const author = await database.read(async (db) => {
        const row = await service.getAuthor(db, ownerId, authorId);
        return one(await expandAuthors(db, caller, [row], request.query.include));
      });
      return sendItem(reply, author, "Author found");
    },
  );

  app.put(
    "/authors/:author_id",
    {
      schema: {
        operationId: "replaceAuthor",
        tags,
        summary: "Replace Author",
        security: BEARER,
        params: AuthorParams,
        body: AuthorCreate,
        response: changed(AuthorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { author_id: authorId } = request.params;
      const ifMatch = request.headers["if-match"];
      const author = await database.write((db) =>
        service.replaceAuthor(db, ownerId, authorId, request.body, ifMatch),
      );
      return sendItem(reply, author, "Author replaced");
    },
  );

  app.patch(
    "/authors/:author_id",
    {
      schema: {
        operationId: "updateAuthor",
        tags,
        summary: "Update Author",
        security: BEARER,
        params: AuthorParams,
        body: AuthorUpdate,
        response: changed(AuthorItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { author_id: authorId } = request.params;
      const ifMatch = request.headers["if-match"];
      const author = await database.write((db) =>
        service.updateAuthor(db, ownerId, authorId, request.body, ifMatch),
      );
      return sendItem(reply, author, "Author updated");
    },
  );

  app.delete(
    "/authors/:author_id",
    {
      schema: {
        operationId: "deleteAuthor",
        tags,
        summary: "Delete Author",
        security: BEARER,
        params: AuthorParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { author_id: authorId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteAuthor(db, ownerId, authorId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
