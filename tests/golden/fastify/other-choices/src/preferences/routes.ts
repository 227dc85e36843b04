import { changed, deleted, found } from "../core/openapi.js";
import { sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { PreferenceCreate, PreferenceItem, PreferenceParams } from "./schema.js";
import * as service from "./service.js";

const tags = ["preferences"];

export const preferenceRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/preferences/:preference_id",
    {
      schema: {
        operationId: "getPreference",
        tags,
        summary: "Get Preference",
        params: PreferenceParams,
        response: found(PreferenceItem),
      },
    },
    async (request, reply) => {
      const { preference_id: preferenceId } = request.params;
      const preference = await database.read((db) => service.getPreference(db, preferenceId));
      return sendItem(reply, preference);
    },
  );

  app.put(
    "/preferences/:preference_id",
    {
      schema: {
        operationId: "replacePreference",
        tags,
        summary: "Replace Preference",
        params: PreferenceParams,
        body: PreferenceCreate,
        response: changed(PreferenceItem),
      },
    },
    async (request, reply) => {
      const { preference_id: preferenceId } = request.params;
      const ifMatch = request.headers["if-match"];
      const preference = await database.write(
        (db) => service.replacePreference(db, preferenceId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, preference);
    },
  );

  app.delete(
    "/preferences/:preference_id",
    {
      schema: {
        operationId: "deletePreference",
        tags,
        summary: "Delete Preference",
        params: PreferenceParams,
        response: deleted(),
      },
    },
    async (request, reply) => {
      const { preference_id: preferenceId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deletePreference(db, preferenceId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
