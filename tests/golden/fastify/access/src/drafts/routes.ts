import { authenticated, holderOf, reachOf, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, FORBIDDEN, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  DraftCreate,
  DraftItem,
  DraftPage,
  DraftParams,
  DraftQuery,
  DraftUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["drafts"];

export const draftRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/drafts",
    {
      schema: {
        operationId: "listDrafts",
        tags,
        summary: "List Drafts",
        security: BEARER,
        querystring: DraftQuery,
        response: listed(DraftPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = reachOf(requireCaller(request), "admin");
      const page = await database.read((db) => service.listDrafts(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Drafts listed");
    },
  );

  app.post(
    "/drafts",
    {
      schema: {
        operationId: "createDraft",
        tags,
        summary: "Create Draft",
        security: BEARER,
        body: DraftCreate,
        response: created(DraftItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const draft = await database.write((db) => service.createDraft(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, draft, "Draft created");
    },
  );

  app.get(
    "/drafts/:draft_id",
    {
      schema: {
        operationId: "getDraft",
        tags,
        summary: "Get Draft",
        security: BEARER,
        params: DraftParams,
        response: found(DraftItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "editor", "admin");
      const { draft_id: draftId } = request.params;
      const draft = await database.read((db) => service.getDraft(db, ownerId, draftId));
      return sendItem(reply, draft, "Draft found");
    },
  );

  app.put(
    "/drafts/:draft_id",
    {
      schema: {
        operationId: "replaceDraft",
        tags,
        summary: "Replace Draft",
        security: BEARER,
        params: DraftParams,
        body: DraftCreate,
        response: changed(DraftItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { draft_id: draftId } = request.params;
      const ifMatch = request.headers["if-match"];
      const draft = await database.write(
        (db) => service.replaceDraft(db, ownerId, draftId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, draft, "Draft replaced");
    },
  );

  app.patch(
    "/drafts/:draft_id",
    {
      schema: {
        operationId: "updateDraft",
        tags,
        summary: "Update Draft",
        security: BEARER,
        params: DraftParams,
        body: DraftUpdate,
        response: changed(DraftItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "editor");
      const { draft_id: draftId } = request.params;
      const ifMatch = request.headers["if-match"];
      const draft = await database.write(
        (db) => service.updateDraft(db, ownerId, draftId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, draft, "Draft updated");
    },
  );

  app.delete(
    "/drafts/:draft_id",
    {
      schema: {
        operationId: "deleteDraft",
        tags,
        summary: "Delete Draft",
        security: BEARER,
        params: DraftParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { draft_id: draftId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteDraft(db, draftId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
