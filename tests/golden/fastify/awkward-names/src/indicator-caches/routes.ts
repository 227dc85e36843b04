import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  IndicatorCacheCreate,
  IndicatorCacheItem,
  IndicatorCachePage,
  IndicatorCacheParams,
  IndicatorCacheQuery,
  IndicatorCacheUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["indicator caches"];

export const indicatorCacheRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/indicator-caches",
    {
      schema: {
        operationId: "listIndicatorCaches",
        tags,
        summary: "List Indicator Caches",
        security: BEARER,
        querystring: IndicatorCacheQuery,
        response: listed(IndicatorCachePage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) =>
        service.listIndicatorCaches(db, ownerId, request.query),
      );
      return pageBody(page, request.query.limit, "Indicator caches listed");
    },
  );

  app.post(
    "/indicator-caches",
    {
      schema: {
        operationId: "createIndicatorCache",
        tags,
        summary: "Create Indicator Cache",
        security: BEARER,
        body: IndicatorCacheCreate,
        response: created(IndicatorCacheItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const indicatorCache = await database.write(
        (db) => service.createIndicatorCache(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, indicatorCache, "Indicator cache created");
    },
  );

  app.get(
    "/indicator-caches/:indicator_cache_id",
    {
      schema: {
        operationId: "getIndicatorCache",
        tags,
        summary: "Get Indicator Cache",
        security: BEARER,
        params: IndicatorCacheParams,
        response: found(IndicatorCacheItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { indicator_cache_id: indicatorCacheId } = request.params;
      const indicatorCache = await database.read((db) =>
        service.getIndicatorCache(db, ownerId, indicatorCacheId),
      );
      return sendItem(reply, indicatorCache, "Indicator cache found");
    },
  );

  app.put(
    "/indicator-caches/:indicator_cache_id",
    {
      schema: {
        operationId: "replaceIndicatorCache",
        tags,
        summary: "Replace Indicator Cache",
        security: BEARER,
        params: IndicatorCacheParams,
        body: IndicatorCacheCreate,
        response: changed(IndicatorCacheItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { indicator_cache_id: indicatorCacheId } = request.params;
      const ifMatch = request.headers["if-match"];
      const indicatorCache = await database.write(
        (db) => service.replaceIndicatorCache(db, ownerId, indicatorCacheId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, indicatorCache, "Indicator cache replaced");
    },
  );

  app.patch(
    "/indicator-caches/:indicator_cache_id",
    {
      schema: {
        operationId: "updateIndicatorCache",
        tags,
        summary: "Update Indicator Cache",
        security: BEARER,
        params: IndicatorCacheParams,
        body: IndicatorCacheUpdate,
        response: changed(IndicatorCacheItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { indicator_cache_id: indicatorCacheId } = request.params;
      const ifMatch = request.headers["if-match"];
      const indicatorCache = await database.write(
        (db) => service.updateIndicatorCache(db, ownerId, indicatorCacheId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, indicatorCache, "Indicator cache updated");
    },
  );

  app.delete(
    "/indicator-caches/:indicator_cache_id",
    {
      schema: {
        operationId: "deleteIndicatorCache",
        tags,
        summary: "Delete Indicator Cache",
        security: BEARER,
        params: IndicatorCacheParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { indicator_cache_id: indicatorCacheId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) =>
        service.deleteIndicatorCache(db, ownerId, indicatorCacheId, ifMatch),
      );
      return reply.code(204).send();
    },
  );

  done();
};
