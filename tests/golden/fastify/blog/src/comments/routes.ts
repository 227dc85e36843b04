import { anyone, authenticated, holderOf } from "../core/access.js";
import {
  BEARER,
  created,
  deleted,
  FORBIDDEN,
  found,
  listed,
  OPTIONAL_BEARER,
} from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { CommentExpandedItem, CommentExpandedPage, expandComments } from "./includes.js";
import {
  CommentCreate,
  CommentItem,
  CommentItemQuery,
  CommentParams,
  CommentQuery,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["comments"];

export const commentRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/comments",
    {
      schema: {
        operationId: "listComments",
        tags,
        summary: "List Comments",
        security: OPTIONAL_BEARER,
        querystring: CommentQuery,
        response: listed(CommentExpandedPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listComments(db, request.query);
        return { ...rest, rows: await expandComments(db, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Comments listed");
    },
  );

  app.post(
    "/comments",
    {
      schema: {
        operationId: "createComment",
        tags,
        summary: "Create Comment",
        security: BEARER,
        body: CommentCreate,
        response: created(CommentItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const comment = await database.write((db) => service.createComment(db, request.body));
      return sendCreated(reply, comment, "Comment created");
    },
  );

  app.get(
    "/comments/:comment_id",
    {
      schema: {
        operationId: "getComment",
        tags,
        summary: "Get Comment",
        security: OPTIONAL_BEARER,
        params: CommentParams,
        querystring: CommentItemQuery,
        response: found(CommentExpandedItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { comment_id: commentId } = request.params;
      const comment = await database.read(async (db) => {
        const row = await service.getComment(db, commentId);
        return one(await expandComments(db, [row], request.query.include));
      });
      return sendItem(reply, comment, "Comment found");
    },
  );

  app.delete(
    "/comments/:comment_id",
    {
      schema: {
        operationId: "deleteComment",
        tags,
        summary: "Delete Comment",
        security: BEARER,
        params: CommentParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("editor", "admin"),
    },
    async (request, reply) => {
      const { comment_id: commentId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteComment(db, commentId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
