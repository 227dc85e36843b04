import { anyone, authenticated, holderOf } from "../core/access.js";
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
  BannerCreate,
  BannerItem,
  BannerPage,
  BannerParams,
  BannerQuery,
  BannerUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["banners"];

export const bannerRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/banners",
    {
      schema: {
        operationId: "listBanners",
        tags,
        summary: "List Banners",
        security: OPTIONAL_BEARER,
        querystring: BannerQuery,
        response: listed(BannerPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read((db) => service.listBanners(db, request.query));
      return pageBody(page, request.query.limit, "Banners listed");
    },
  );

  app.post(
    "/banners",
    {
      schema: {
        operationId: "createBanner",
        tags,
        summary: "Create Banner",
        security: BEARER,
        body: BannerCreate,
        response: { ...created(BannerItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor", "admin"),
    },
    async (request, reply) => {
      const banner = await database.write((db) => service.createBanner(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, banner, "Banner created");
    },
  );

  app.get(
    "/banners/:banner_id",
    {
      schema: {
        operationId: "getBanner",
        tags,
        summary: "Get Banner",
        security: OPTIONAL_BEARER,
        params: BannerParams,
        response: found(BannerItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { banner_id: bannerId } = request.params;
      const banner = await database.read((db) => service.getBanner(db, bannerId));
      return sendItem(reply, banner, "Banner found");
    },
  );

  app.put(
    "/banners/:banner_id",
    {
      schema: {
        operationId: "replaceBanner",
        tags,
        summary: "Replace Banner",
        security: BEARER,
        params: BannerParams,
        body: BannerCreate,
        response: { ...changed(BannerItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const { banner_id: bannerId } = request.params;
      const ifMatch = request.headers["if-match"];
      const banner = await database.write(
        (db) => service.replaceBanner(db, bannerId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, banner, "Banner replaced");
    },
  );

  app.patch(
    "/banners/:banner_id",
    {
      schema: {
        operationId: "updateBanner",
        tags,
        summary: "Update Banner",
        security: BEARER,
        params: BannerParams,
        body: BannerUpdate,
        response: { ...changed(BannerItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const { banner_id: bannerId } = request.params;
      const ifMatch = request.headers["if-match"];
      const banner = await database.write(
        (db) => service.updateBanner(db, bannerId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, banner, "Banner updated");
    },
  );

  app.delete(
    "/banners/:banner_id",
    {
      schema: {
        operationId: "deleteBanner",
        tags,
        summary: "Delete Banner",
        security: BEARER,
        params: BannerParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { banner_id: bannerId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteBanner(db, bannerId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
