import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { BookExpandedItem, BookExpandedPage, expandBooks } from "./includes.js";
import {
  BookCreate,
  BookItem,
  BookItemQuery,
  BookParams,
  BookQuery,
  BookReplace,
  BookUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["books"];

export const bookRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/books",
    {
      schema: {
        operationId: "listBooks",
        tags,
        summary: "List Books",
        security: BEARER,
        querystring: BookQuery,
        response: listed(BookExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listBooks(db, ownerId, request.query);
        return { ...rest, rows: await expandBooks(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Books listed");
    },
  );

  app.post(
    "/books",
    {
      schema: {
        operationId: "createBook",
        tags,
        summary: "Create Book",
        security: BEARER,
        body: BookCreate,
        response: created(BookItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const book = await database.write((db) => service.createBook(db, ownerId, request.body));
      return sendCreated(reply, book, "Book created");
    },
  );

  app.get(
    "/books/:book_id",
    {
      schema: {
        operationId: "getBook",
        tags,
        summary: "Get Book",
        security: BEARER,
        params: BookParams,
        querystring: BookItemQuery,
        response: found(BookExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { book_id: bookId } = request.params;
      const book = await database.read(async (db) => {
        const row = await service.getBook(db, ownerId, bookId);
        return one(await expandBooks(db, caller, [row], request.query.include));
      });
      return sendItem(reply, book, "Book found");
    },
  );

  app.put(
    "/books/:book_id",
    {
      schema: {
        operationId: "replaceBook",
        tags,
        summary: "Replace Book",
        security: BEARER,
        params: BookParams,
        body: BookReplace,
        response: changed(BookItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { book_id: bookId } = request.params;
      const ifMatch = request.headers["if-match"];
      const book = await database.write((db) =>
        service.replaceBook(db, ownerId, bookId, request.body, ifMatch),
      );
      return sendItem(reply, book, "Book replaced");
    },
  );

  app.patch(
    "/books/:book_id",
    {
      schema: {
        operationId: "updateBook",
        tags,
        summary: "Update Book",
        security: BEARER,
        params: BookParams,
        body: BookUpdate,
        response: changed(BookItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { book_id: bookId } = request.params;
      const ifMatch = request.headers["if-match"];
      const book = await database.write((db) =>
        service.updateBook(db, ownerId, bookId, request.body, ifMatch),
      );
      return sendItem(reply, book, "Book updated");
    },
  );

  app.delete(
    "/books/:book_id",
    {
      schema: {
        operationId: "deleteBook",
        tags,
        summary: "Delete Book",
        security: BEARER,
        params: BookParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { book_id: bookId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteBook(db, ownerId, bookId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
