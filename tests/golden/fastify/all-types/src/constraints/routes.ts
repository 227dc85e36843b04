import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  ConstraintCreate,
  ConstraintItem,
  ConstraintPage,
  ConstraintParams,
  ConstraintQuery,
  ConstraintReplace,
  ConstraintUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["constraints"];

export const constraintRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/constraints",
    {
      schema: {
        operationId: "listConstraints",
        tags,
        summary: "List Constraints",
        security: BEARER,
        querystring: ConstraintQuery,
        response: listed(ConstraintPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listConstraints(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Constraints listed");
    },
  );

  app.post(
    "/constraints",
    {
      schema: {
        operationId: "createConstraint",
        tags,
        summary: "Create Constraint",
        security: BEARER,
        body: ConstraintCreate,
        response: created(ConstraintItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const constraint = await database.write(
        (db) => service.createConstraint(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, constraint, "Constraint created");
    },
  );

  app.get(
    "/constraints/:constraint_id",
    {
      schema: {
        operationId: "getConstraint",
        tags,
        summary: "Get Constraint",
        security: BEARER,
        params: ConstraintParams,
        response: found(ConstraintItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { constraint_id: constraintId } = request.params;
      const constraint = await database.read((db) =>
        service.getConstraint(db, ownerId, constraintId),
      );
      return sendItem(reply, constraint, "Constraint found");
    },
  );

  app.put(
    "/constraints/:constraint_id",
    {
      schema: {
        operationId: "replaceConstraint",
        tags,
        summary: "Replace Constraint",
        security: BEARER,
        params: ConstraintParams,
        body: ConstraintReplace,
        response: changed(ConstraintItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { constraint_id: constraintId } = request.params;
      const ifMatch = request.headers["if-match"];
      const constraint = await database.write((db) =>
        service.replaceConstraint(db, ownerId, constraintId, request.body, ifMatch),
      );
      return sendItem(reply, constraint, "Constraint replaced");
    },
  );

  app.patch(
    "/constraints/:constraint_id",
    {
      schema: {
        operationId: "updateConstraint",
        tags,
        summary: "Update Constraint",
        security: BEARER,
        params: ConstraintParams,
        body: ConstraintUpdate,
        response: changed(ConstraintItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { constraint_id: constraintId } = request.params;
      const ifMatch = request.headers["if-match"];
      const constraint = await database.write((db) =>
        service.updateConstraint(db, ownerId, constraintId, request.body, ifMatch),
      );
      return sendItem(reply, constraint, "Constraint updated");
    },
  );

  app.delete(
    "/constraints/:constraint_id",
    {
      schema: {
        operationId: "deleteConstraint",
        tags,
        summary: "Delete Constraint",
        security: BEARER,
        params: ConstraintParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { constraint_id: constraintId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteConstraint(db, ownerId, constraintId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
