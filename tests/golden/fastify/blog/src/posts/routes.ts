import { anyone, authenticated, holderOf, reachOf, requireCaller } from "../core/access.js";
import {
  BEARER,
  changed,
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
import { expandPosts, PostExpandedItem, PostExpandedPage } from "./includes.js";
import {
  PostCreate,
  PostItem,
  PostItemQuery,
  PostParams,
  PostQuery,
  PostReplace,
  PostUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["posts"];

export const postRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/posts",
    {
      schema: {
        operationId: "listPosts",
        tags,
        summary: "List Posts",
        security: OPTIONAL_BEARER,
        querystring: PostQuery,
        response: listed(PostExpandedPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listPosts(db, request.query);
        return { ...rest, rows: await expandPosts(db, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Posts listed");
    },
  );

  app.post(
    "/posts",
    {
      schema: {
        operationId: "createPost",
        tags,
        summary: "Create Post",
        security: BEARER,
        body: PostCreate,
        response: { ...created(PostItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const post = await database.write((db) => service.createPost(db, ownerId, request.body));
      return sendCreated(reply, post, "Post created");
    },
  );

  app.get(
    "/posts/:post_id",
    {
      schema: {
        operationId: "getPost",
        tags,
        summary: "Get Post",
        security: OPTIONAL_BEARER,
        params: PostParams,
        querystring: PostItemQuery,
        response: found(PostExpandedItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { post_id: postId } = request.params;
      const post = await database.read(async (db) => {
        const row = await service.getPost(db, postId);
        return one(await expandPosts(db, [row], request.query.include));
      });
      return sendItem(reply, post, "Post found");
    },
  );

  app.put(
    "/posts/:post_id",
    {
      schema: {
        operationId: "replacePost",
        tags,
        summary: "Replace Post",
        security: BEARER,
        params: PostParams,
        body: PostReplace,
        response: changed(PostItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "admin");
      const { post_id: postId } = request.params;
      const ifMatch = request.headers["if-match"];
      const post = await database.write((db) =>
        service.replacePost(db, ownerId, postId, request.body, ifMatch),
      );
      return sendItem(reply, post, "Post replaced");
    },
  );

  app.patch(
    "/posts/:post_id",
    {
      schema: {
        operationId: "updatePost",
        tags,
        summary: "Update Post",
        security: BEARER,
        params: PostParams,
        body: PostUpdate,
        response: changed(PostItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "admin");
      const { post_id: postId } = request.params;
      const ifMatch = request.headers["if-match"];
      const post = await database.write((db) =>
        service.updatePost(db, ownerId, postId, request.body, ifMatch),
      );
      return sendItem(reply, post, "Post updated");
    },
  );

  app.delete(
    "/posts/:post_id",
    {
      schema: {
        operationId: "deletePost",
        tags,
        summary: "Delete Post",
        security: BEARER,
        params: PostParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "admin");
      const { post_id: postId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deletePost(db, ownerId, postId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
