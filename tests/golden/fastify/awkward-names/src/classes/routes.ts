import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  ClassCreate,
  ClassItem,
  ClassPage,
  ClassParams,
  ClassQuery,
  ClassUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["classes"];

export const class_Routes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/classes",
    {
      schema: {
        operationId: "listClasses",
        tags,
        summary: "List Classes",
        security: BEARER,
        querystring: ClassQuery,
        response: listed(ClassPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listClasses(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Classes listed");
    },
  );

  app.post(
    "/classes",
    {
      schema: {
        operationId: "createClass",
        tags,
        summary: "Create Class",
        security: BEARER,
        body: ClassCreate,
        response: created(ClassItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const class_ = await database.write((db) => service.createClass(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, class_, "Class created");
    },
  );

  app.get(
    "/classes/:class_id",
    {
      schema: {
        operationId: "getClass",
        tags,
        summary: "Get Class",
        security: BEARER,
        params: ClassParams,
        response: found(ClassItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { class_id: classId } = request.params;
      const class_ = await database.read((db) => service.getClass(db, ownerId, classId));
      return sendItem(reply, class_, "Class found");
    },
  );

  app.put(
    "/classes/:class_id",
    {
      schema: {
        operationId: "replaceClass",
        tags,
        summary: "Replace Class",
        security: BEARER,
        params: ClassParams,
        body: ClassCreate,
        response: changed(ClassItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { class_id: classId } = request.params;
      const ifMatch = request.headers["if-match"];
      const class_ = await database.write(
        (db) => service.replaceClass(db, ownerId, classId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, class_, "Class replaced");
    },
  );

  app.patch(
    "/classes/:class_id",
    {
      schema: {
        operationId: "updateClass",
        tags,
        summary: "Update Class",
        security: BEARER,
        params: ClassParams,
        body: ClassUpdate,
        response: changed(ClassItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { class_id: classId } = request.params;
      const ifMatch = request.headers["if-match"];
      const class_ = await database.write(
        (db) => service.updateClass(db, ownerId, classId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, class_, "Class updated");
    },
  );

  app.delete(
    "/classes/:class_id",
    {
      schema: {
        operationId: "deleteClass",
        tags,
        summary: "Delete Class",
        security: BEARER,
        params: ClassParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { class_id: classId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteClass(db, ownerId, classId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
