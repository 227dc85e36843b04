import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  LabelCreate,
  LabelItem,
  LabelPage,
  LabelParams,
  LabelQuery,
  LabelUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["labels"];

export const labelRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/labels",
    {
      schema: {
        operationId: "listLabels",
        tags,
        summary: "List Labels",
        security: BEARER,
        querystring: LabelQuery,
        response: listed(LabelPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listLabels(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Labels listed");
    },
  );

  app.post(
    "/labels",
    {
      schema: {
        operationId: "createLabel",
        tags,
        summary: "Create Label",
        security: BEARER,
        body: LabelCreate,
        response: created(LabelItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const label = await database.write((db) => service.createLabel(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, label, "Label created");
    },
  );

  app.get(
    "/labels/:label_id",
    {
      schema: {
        operationId: "getLabel",
        tags,
        summary: "Get Label",
        security: BEARER,
        params: LabelParams,
        response: found(LabelItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { label_id: labelId } = request.params;
      const label = await database.read((db) => service.getLabel(db, ownerId, labelId));
      return sendItem(reply, label, "Label found");
    },
  );

  app.put(
    "/labels/:label_id",
    {
      schema: {
        operationId: "replaceLabel",
        tags,
        summary: "Replace Label",
        security: BEARER,
        params: LabelParams,
        body: LabelCreate,
        response: changed(LabelItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { label_id: labelId } = request.params;
      const ifMatch = request.headers["if-match"];
      const label = await database.write(
        (db) => service.replaceLabel(db, ownerId, labelId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, label, "Label replaced");
    },
  );

  app.patch(
    "/labels/:label_id",
    {
      schema: {
        operationId: "updateLabel",
        tags,
        summary: "Update Label",
        security: BEARER,
        params: LabelParams,
        body: LabelUpdate,
        response: changed(LabelItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { label_id: labelId } = request.params;
      const ifMatch = request.headers["if-match"];
      const label = await database.write(
        (db) => service.updateLabel(db, ownerId, labelId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, label, "Label updated");
    },
  );

  app.delete(
    "/labels/:label_id",
    {
      schema: {
        operationId: "deleteLabel",
        tags,
        summary: "Delete Label",
        security: BEARER,
        params: LabelParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { label_id: labelId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteLabel(db, ownerId, labelId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
