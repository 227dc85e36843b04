import { anyone, holderOf } from "../core/access.js";
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
import { TagCreate, TagItem, TagPage, TagParams, TagQuery, TagUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["tags"];

export const tagRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/tags",
    {
      schema: {
        operationId: "listTags",
        tags,
        summary: "List Tags",
        security: OPTIONAL_BEARER,
        querystring: TagQuery,
        response: listed(TagPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read((db) => service.listTags(db, request.query));
      return pageBody(page, request.query.limit, "Tags listed");
    },
  );

  app.post(
    "/tags",
    {
      schema: {
        operationId: "createTag",
        tags,
        summary: "Create Tag",
        security: BEARER,
        body: TagCreate,
        response: { ...created(TagItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const tag = await database.write((db) => service.createTag(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, tag, "Tag created");
    },
  );

  app.get(
    "/tags/:tag_id",
    {
      schema: {
        operationId: "getTag",
        tags,
        summary: "Get Tag",
        security: OPTIONAL_BEARER,
        params: TagParams,
        response: found(TagItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { tag_id: tagId } = request.params;
      const tag = await database.read((db) => service.getTag(db, tagId));
      return sendItem(reply, tag, "Tag found");
    },
  );

  app.put(
    "/tags/:tag_id",
    {
      schema: {
        operationId: "replaceTag",
        tags,
        summary: "Replace Tag",
        security: BEARER,
        params: TagParams,
        body: TagCreate,
        response: { ...changed(TagItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const { tag_id: tagId } = request.params;
      const ifMatch = request.headers["if-match"];
      const tag = await database.write(
        (db) => service.replaceTag(db, tagId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, tag, "Tag replaced");
    },
  );

  app.patch(
    "/tags/:tag_id",
    {
      schema: {
        operationId: "updateTag",
        tags,
        summary: "Update Tag",
        security: BEARER,
        params: TagParams,
        body: TagUpdate,
        response: { ...changed(TagItem), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const { tag_id: tagId } = request.params;
      const ifMatch = request.headers["if-match"];
      const tag = await database.write(
        (db) => service.updateTag(db, tagId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, tag, "Tag updated");
    },
  );

  app.delete(
    "/tags/:tag_id",
    {
      schema: {
        operationId: "deleteTag",
        tags,
        summary: "Delete Tag",
        security: BEARER,
        params: TagParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { tag_id: tagId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteTag(db, tagId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
