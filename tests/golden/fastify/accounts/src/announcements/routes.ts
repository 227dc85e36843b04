import { authenticated, holderOf } from "../core/access.js";
import { BEARER, changed, created, deleted, FORBIDDEN, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  AnnouncementCreate,
  AnnouncementItem,
  AnnouncementPage,
  AnnouncementParams,
  AnnouncementQuery,
  AnnouncementUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["announcements"];

export const announcementRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/announcements",
    {
      schema: {
        operationId: "listAnnouncements",
        tags,
        summary: "List Announcements",
        security: BEARER,
        querystring: AnnouncementQuery,
        response: listed(AnnouncementPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const page = await database.read((db) => service.listAnnouncements(db, request.query));
      return pageBody(page, request.query.limit, "Announcements listed");
    },
  );

  app.post(
    "/announcements",
    {
      schema: {
        operationId: "createAnnouncement",
        tags,
        summary: "Create Announcement",
        security: BEARER,
        body: AnnouncementCreate,
        response: { ...created(AnnouncementItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const announcement = await database.write(
        (db) => service.createAnnouncement(db, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, announcement, "Announcement created");
    },
  );

  app.get(
    "/announcements/:announcement_id",
    {
      schema: {
        operationId: "getAnnouncement",
        tags,
        summary: "Get Announcement",
        security: BEARER,
        params: AnnouncementParams,
        response: found(AnnouncementItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { announcement_id: announcementId } = request.params;
      const announcement = await database.read((db) => service.getAnnouncement(db, announcementId));
      return sendItem(reply, announcement, "Announcement found");
    },
  );

  app.put(
    "/announcements/:announcement_id",
    {
      schema: {
        operationId: "replaceAnnouncement",
        tags,
        summary: "Replace Announcement",
        security: BEARER,
        params: AnnouncementParams,
        body: AnnouncementCreate,
        response: { ...changed(AnnouncementItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { announcement_id: announcementId } = request.params;
      const ifMatch = request.headers["if-match"];
      const announcement = await database.write(
        (db) => service.replaceAnnouncement(db, announcementId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, announcement, "Announcement replaced");
    },
  );

  app.patch(
    "/announcements/:announcement_id",
    {
      schema: {
        operationId: "updateAnnouncement",
        tags,
        summary: "Update Announcement",
        security: BEARER,
        params: AnnouncementParams,
        body: AnnouncementUpdate,
        response: { ...changed(AnnouncementItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { announcement_id: announcementId } = request.params;
      const ifMatch = request.headers["if-match"];
      const announcement = await database.write(
        (db) => service.updateAnnouncement(db, announcementId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, announcement, "Announcement updated");
    },
  );

  app.delete(
    "/announcements/:announcement_id",
    {
      schema: {
        operationId: "deleteAnnouncement",
        tags,
        summary: "Delete Announcement",
        security: BEARER,
        params: AnnouncementParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { announcement_id: announcementId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteAnnouncement(db, announcementId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
