import { created, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  AuditEntryCreate,
  AuditEntryItem,
  AuditEntryPage,
  AuditEntryParams,
  AuditEntryQuery,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["audit entries"];

export const auditEntryRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/audit-entries",
    {
      schema: {
        operationId: "listAuditEntries",
        tags,
        summary: "List Audit Entries",
        querystring: AuditEntryQuery,
        response: listed(AuditEntryPage),
      },
    },
    async (request) => {
      const page = await database.read((db) => service.listAuditEntries(db, request.query));
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/audit-entries",
    {
      schema: {
        operationId: "createAuditEntry",
        tags,
        summary: "Create Audit Entry",
        body: AuditEntryCreate,
        response: created(AuditEntryItem),
      },
    },
    async (request, reply) => {
      const auditEntry = await database.write((db) => service.createAuditEntry(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, auditEntry);
    },
  );

  app.get(
    "/audit-entries/:audit_entry_id",
    {
      schema: {
        operationId: "getAuditEntry",
        tags,
        summary: "Get Audit Entry",
        params: AuditEntryParams,
        response: found(AuditEntryItem),
      },
    },
    async (request, reply) => {
      const { audit_entry_id: auditEntryId } = request.params;
      const auditEntry = await database.read((db) => service.getAuditEntry(db, auditEntryId));
      return sendItem(reply, auditEntry);
    },
  );

  done();
};
