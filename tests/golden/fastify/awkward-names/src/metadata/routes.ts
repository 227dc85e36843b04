import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  MetadataCreate,
  MetadataItem,
  MetadataPage,
  MetadataParams,
  MetadataQuery,
  MetadataUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["metadata"];

export const metadataRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/metadata",
    {
      schema: {
        operationId: "listMetadata",
        tags,
        summary: "List Metadata",
        security: BEARER,
        querystring: MetadataQuery,
        response: listed(MetadataPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listMetadata(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Metadata listed");
    },
  );

  app.post(
    "/metadata",
    {
      schema: {
        operationId: "createMetadata",
        tags,
        summary: "Create Metadata",
        security: BEARER,
        body: MetadataCreate,
        response: created(MetadataItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const metadata = await database.write(
        (db) => service.createMetadata(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, metadata, "Metadata created");
    },
  );

  app.get(
    "/metadata/:metadata_id",
    {
      schema: {
        operationId: "getMetadata",
        tags,
        summary: "Get Metadata",
        security: BEARER,
        params: MetadataParams,
        response: found(MetadataItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { metadata_id: metadataId } = request.params;
      const metadata = await database.read((db) => service.getMetadata(db, ownerId, metadataId));
      return sendItem(reply, metadata, "Metadata found");
    },
  );

  app.put(
    "/metadata/:metadata_id",
    {
      schema: {
        operationId: "replaceMetadata",
        tags,
        summary: "Replace Metadata",
        security: BEARER,
        params: MetadataParams,
        body: MetadataCreate,
        response: changed(MetadataItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { metadata_id: metadataId } = request.params;
      const ifMatch = request.headers["if-match"];
      const metadata = await database.write(
        (db) => service.replaceMetadata(db, ownerId, metadataId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, metadata, "Metadata replaced");
    },
  );

  app.patch(
    "/metadata/:metadata_id",
    {
      schema: {
        operationId: "updateMetadata",
        tags,
        summary: "Update Metadata",
        security: BEARER,
        params: MetadataParams,
        body: MetadataUpdate,
        response: changed(MetadataItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { metadata_id: metadataId } = request.params;
      const ifMatch = request.headers["if-match"];
      const metadata = await database.write(
        (db) => service.updateMetadata(db, ownerId, metadataId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, metadata, "Metadata updated");
    },
  );

  app.delete(
    "/metadata/:metadata_id",
    {
      schema: {
        operationId: "deleteMetadata",
        tags,
        summary: "Delete Metadata",
        security: BEARER,
        params: MetadataParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { metadata_id: metadataId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteMetadata(db, ownerId, metadataId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
