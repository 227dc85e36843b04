import { anyone, authenticated, holderOf, requireCaller } from "../core/access.js";
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
import {
  ArticleCreate,
  ArticleItem,
  ArticlePage,
  ArticleParams,
  ArticleQuery,
  ArticleUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["articles"];

export const articleRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/articles",
    {
      schema: {
        operationId: "listArticles",
        tags,
        summary: "List Articles",
        security: OPTIONAL_BEARER,
        querystring: ArticleQuery,
        response: listed(ArticlePage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read((db) => service.listArticles(db, request.query));
      return pageBody(page, request.query.limit, "Articles listed");
    },
  );

  app.post(
    "/articles",
    {
      schema: {
        operationId: "createArticle",
        tags,
        summary: "Create Article",
        security: BEARER,
        body: ArticleCreate,
        response: { ...created(ArticleItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const article = await database.write(
        (db) => service.createArticle(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, article, "Article created");
    },
  );

  app.get(
    "/articles/:article_id",
    {
      schema: {
        operationId: "getArticle",
        tags,
        summary: "Get Article",
        security: OPTIONAL_BEARER,
        params: ArticleParams,
        response: found(ArticleItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { article_id: articleId } = request.params;
      const article = await database.read((db) => service.getArticle(db, articleId));
      return sendItem(reply, article, "Article found");
    },
  );

  app.put(
    "/articles/:article_id",
    {
      schema: {
        operationId: "replaceArticle",
        tags,
        summary: "Replace Article",
        security: BEARER,
        params: ArticleParams,
        body: ArticleCreate,
        response: { ...changed(ArticleItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor", "admin"),
    },
    async (request, reply) => {
      const { article_id: articleId } = request.params;
      const ifMatch = request.headers["if-match"];
      const article = await database.write(
        (db) => service.replaceArticle(db, articleId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, article, "Article replaced");
    },
  );

  app.patch(
    "/articles/:article_id",
    {
      schema: {
        operationId: "updateArticle",
        tags,
        summary: "Update Article",
        security: BEARER,
        params: ArticleParams,
        body: ArticleUpdate,
        response: changed(ArticleItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { article_id: articleId } = request.params;
      const ifMatch = request.headers["if-match"];
      const article = await database.write(
        (db) => service.updateArticle(db, ownerId, articleId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, article, "Article updated");
    },
  );

  app.delete(
    "/articles/:article_id",
    {
      schema: {
        operationId: "deleteArticle",
        tags,
        summary: "Delete Article",
        security: BEARER,
        params: ArticleParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { article_id: articleId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteArticle(db, ownerId, articleId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
