import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { TestCreate, TestItem, TestPage, TestParams, TestQuery, TestUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["tests"];

export const test_Routes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/tests",
    {
      schema: {
        operationId: "listTests",
        tags,
        summary: "List Tests",
        security: BEARER,
        querystring: TestQuery,
        response: listed(TestPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listTests(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Tests listed");
    },
  );

  app.post(
    "/tests",
    {
      schema: {
        operationId: "createTest",
        tags,
        summary: "Create Test",
        security: BEARER,
        body: TestCreate,
        response: created(TestItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const test_ = await database.write((db) => service.createTest(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, test_, "Test created");
    },
  );

  app.get(
    "/tests/:test_id",
    {
      schema: {
        operationId: "getTest",
        tags,
        summary: "Get Test",
        security: BEARER,
        params: TestParams,
        response: found(TestItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { test_id: testId } = request.params;
      const test_ = await database.read((db) => service.getTest(db, ownerId, testId));
      return sendItem(reply, test_, "Test found");
    },
  );

  app.put(
    "/tests/:test_id",
    {
      schema: {
        operationId: "replaceTest",
        tags,
        summary: "Replace Test",
        security: BEARER,
        params: TestParams,
        body: TestCreate,
        response: changed(TestItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { test_id: testId } = request.params;
      const ifMatch = request.headers["if-match"];
      const test_ = await database.write(
        (db) => service.replaceTest(db, ownerId, testId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, test_, "Test replaced");
    },
  );

  app.patch(
    "/tests/:test_id",
    {
      schema: {
        operationId: "updateTest",
        tags,
        summary: "Update Test",
        security: BEARER,
        params: TestParams,
        body: TestUpdate,
        response: changed(TestItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { test_id: testId } = request.params;
      const ifMatch = request.headers["if-match"];
      const test_ = await database.write(
        (db) => service.updateTest(db, ownerId, testId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, test_, "Test updated");
    },
  );

  app.delete(
    "/tests/:test_id",
    {
      schema: {
        operationId: "deleteTest",
        tags,
        summary: "Delete Test",
        security: BEARER,
        params: TestParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { test_id: testId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteTest(db, ownerId, testId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
