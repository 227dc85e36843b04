import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandNotices, NoticeExpandedItem, NoticeExpandedPage } from "./includes.js";
import {
  NoticeCreate,
  NoticeItem,
  NoticeItemQuery,
  NoticeParams,
  NoticeQuery,
  NoticeUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["notices"];

export const noticeRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/notices",
    {
      schema: {
        operationId: "listNotices",
        tags,
        summary: "List Notices",
        security: BEARER,
        querystring: NoticeQuery,
        response: listed(NoticeExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listNotices(db, request.query);
        return { ...rest, rows: await expandNotices(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Notices listed");
    },
  );

  app.post(
    "/notices",
    {
      schema: {
        operationId: "createNotice",
        tags,
        summary: "Create Notice",
        security: BEARER,
        body: NoticeCreate,
        response: created(NoticeItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const callerId = requireCaller(request).id;
      const notice = await database.write((db) => service.createNotice(db, callerId, request.body));
      return sendCreated(reply, notice, "Notice created");
    },
  );

  app.get(
    "/notices/:notice_id",
    {
      schema: {
        operationId: "getNotice",
        tags,
        summary: "Get Notice",
        security: BEARER,
        params: NoticeParams,
        querystring: NoticeItemQuery,
        response: found(NoticeExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const { notice_id: noticeId } = request.params;
      const notice = await database.read(async (db) => {
        const row = await service.getNotice(db, noticeId);
        return one(await expandNotices(db, caller, [row], request.query.include));
      });
      return sendItem(reply, notice, "Notice found");
    },
  );

  app.patch(
    "/notices/:notice_id",
    {
      schema: {
        operationId: "updateNotice",
        tags,
        summary: "Update Notice",
        security: BEARER,
        params: NoticeParams,
        body: NoticeUpdate,
        response: changed(NoticeItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const callerId = requireCaller(request).id;
      const { notice_id: noticeId } = request.params;
      const ifMatch = request.headers["if-match"];
      const notice = await database.write((db) =>
        service.updateNotice(db, callerId, noticeId, request.body, ifMatch),
      );
      return sendItem(reply, notice, "Notice updated");
    },
  );

  done();
};
