import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  TimeEntryCreate,
  TimeEntryItem,
  TimeEntryPage,
  TimeEntryParams,
  TimeEntryQuery,
  TimeEntryUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["time entries"];

export const timeEntryRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/time-entries",
    {
      schema: {
        operationId: "listTimeEntries",
        tags,
        summary: "List Time Entries",
        security: BEARER,
        querystring: TimeEntryQuery,
        response: listed(TimeEntryPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listTimeEntries(db, ownerId, request.query));
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/time-entries",
    {
      schema: {
        operationId: "createTimeEntry",
        tags,
        summary: "Create Time Entry",
        security: BEARER,
        body: TimeEntryCreate,
        response: created(TimeEntryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const timeEntry = await database.write(
        (db) => service.createTimeEntry(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, timeEntry);
    },
  );

  app.get(
    "/time-entries/:time_entry_id",
    {
      schema: {
        operationId: "getTimeEntry",
        tags,
        summary: "Get Time Entry",
        security: BEARER,
        params: TimeEntryParams,
        response: found(TimeEntryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { time_entry_id: timeEntryId } = request.params;
      const timeEntry = await database.read((db) => service.getTimeEntry(db, ownerId, timeEntryId));
      return sendItem(reply, timeEntry);
    },
  );

  app.put(
    "/time-entries/:time_entry_id",
    {
      schema: {
        operationId: "replaceTimeEntry",
        tags,
        summary: "Replace Time Entry",
        security: BEARER,
        params: TimeEntryParams,
        body: TimeEntryCreate,
        response: changed(TimeEntryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { time_entry_id: timeEntryId } = request.params;
      const ifMatch = request.headers["if-match"];
      const timeEntry = await database.write(
        (db) => service.replaceTimeEntry(db, ownerId, timeEntryId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, timeEntry);
    },
  );

  app.patch(
    "/time-entries/:time_entry_id",
    {
      schema: {
        operationId: "updateTimeEntry",
        tags,
        summary: "Update Time Entry",
        security: BEARER,
        params: TimeEntryParams,
        body: TimeEntryUpdate,
        response: changed(TimeEntryItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { time_entry_id: timeEntryId } = request.params;
      const ifMatch = request.headers["if-match"];
      const timeEntry = await database.write(
        (db) => service.updateTimeEntry(db, ownerId, timeEntryId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, timeEntry);
    },
  );

  app.delete(
    "/time-entries/:time_entry_id",
    {
      schema: {
        operationId: "deleteTimeEntry",
        tags,
        summary: "Delete Time Entry",
        security: BEARER,
        params: TimeEntryParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { time_entry_id: timeEntryId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteTimeEntry(db, ownerId, timeEntryId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
