import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { NewsCreate, NewsItem, NewsPage, NewsParams, NewsQuery, NewsUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["news"];

export const newsRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/news",
    {
      schema: {
        operationId: "listNews",
        tags,
        summary: "List News",
        security: BEARER,
        querystring: NewsQuery,
        response: listed(NewsPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listNews(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "News listed");
    },
  );

  app.post(
    "/news",
    {
      schema: {
        operationId: "createNews",
        tags,
        summary: "Create News",
        security: BEARER,
        body: NewsCreate,
        response: created(NewsItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const news = await database.write((db) => service.createNews(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, news, "News created");
    },
  );

  app.get(
    "/news/:news_id",
    {
      schema: {
        operationId: "getNews",
        tags,
        summary: "Get News",
        security: BEARER,
        params: NewsParams,
        response: found(NewsItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { news_id: newsId } = request.params;
      const news = await database.read((db) => service.getNews(db, ownerId, newsId));
      return sendItem(reply, news, "News found");
    },
  );

  app.put(
    "/news/:news_id",
    {
      schema: {
        operationId: "replaceNews",
        tags,
        summary: "Replace News",
        security: BEARER,
        params: NewsParams,
        body: NewsCreate,
        response: changed(NewsItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { news_id: newsId } = request.params;
      const ifMatch = request.headers["if-match"];
      const news = await database.write(
        (db) => service.replaceNews(db, ownerId, newsId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, news, "News replaced");
    },
  );

  app.patch(
    "/news/:news_id",
    {
      schema: {
        operationId: "updateNews",
        tags,
        summary: "Update News",
        security: BEARER,
        params: NewsParams,
        body: NewsUpdate,
        response: changed(NewsItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { news_id: newsId } = request.params;
      const ifMatch = request.headers["if-match"];
      const news = await database.write(
        (db) => service.updateNews(db, ownerId, newsId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, news, "News updated");
    },
  );

  app.delete(
    "/news/:news_id",
    {
      schema: {
        operationId: "deleteNews",
        tags,
        summary: "Delete News",
        security: BEARER,
        params: NewsParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { news_id: newsId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteNews(db, ownerId, newsId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
