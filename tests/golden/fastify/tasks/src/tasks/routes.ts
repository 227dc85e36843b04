import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandTasks, TaskExpandedItem, TaskExpandedPage } from "./includes.js";
import {
  TaskCreate,
  TaskItem,
  TaskItemQuery,
  TaskParams,
  TaskQuery,
  TaskUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["tasks"];

export const taskRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/tasks",
    {
      schema: {
        operationId: "listTasks",
        tags,
        summary: "List Tasks",
        security: BEARER,
        querystring: TaskQuery,
        response: listed(TaskExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listTasks(db, ownerId, request.query);
        return { ...rest, rows: await expandTasks(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Tasks listed");
    },
  );

  app.post(
    "/tasks",
    {
      schema: {
        operationId: "createTask",
        tags,
        summary: "Create Task",
        security: BEARER,
        body: TaskCreate,
        response: created(TaskItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const task = await database.write((db) => service.createTask(db, ownerId, request.body));
      return sendCreated(reply, task, "Task created");
    },
  );

  app.get(
    "/tasks/:task_id",
    {
      schema: {
        operationId: "getTask",
        tags,
        summary: "Get Task",
        security: BEARER,
        params: TaskParams,
        querystring: TaskItemQuery,
        response: found(TaskExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { task_id: taskId } = request.params;
      const task = await database.read(async (db) => {
        const row = await service.getTask(db, ownerId, taskId);
        return one(await expandTasks(db, caller, [row], request.query.include));
      });
      return sendItem(reply, task, "Task found");
    },
  );

  app.put(
    "/tasks/:task_id",
    {
      schema: {
        operationId: "replaceTask",
        tags,
        summary: "Replace Task",
        security: BEARER,
        params: TaskParams,
        body: TaskCreate,
        response: changed(TaskItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { task_id: taskId } = request.params;
      const ifMatch = request.headers["if-match"];
      const task = await database.write((db) =>
        service.replaceTask(db, ownerId, taskId, request.body, ifMatch),
      );
      return sendItem(reply, task, "Task replaced");
    },
  );

  app.patch(
    "/tasks/:task_id",
    {
      schema: {
        operationId: "updateTask",
        tags,
        summary: "Update Task",
        security: BEARER,
        params: TaskParams,
        body: TaskUpdate,
        response: changed(TaskItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { task_id: taskId } = request.params;
      const ifMatch = request.headers["if-match"];
      const task = await database.write((db) =>
        service.updateTask(db, ownerId, taskId, request.body, ifMatch),
      );
      return sendItem(reply, task, "Task updated");
    },
  );

  app.delete(
    "/tasks/:task_id",
    {
      schema: {
        operationId: "deleteTask",
        tags,
        summary: "Delete Task",
        security: BEARER,
        params: TaskParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { task_id: taskId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteTask(db, ownerId, taskId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
