import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  ConfigCreate,
  ConfigItem,
  ConfigPage,
  ConfigParams,
  ConfigQuery,
  ConfigUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["config"];

export const configRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/config",
    {
      schema: {
        operationId: "listConfig",
        tags,
        summary: "List Config",
        security: BEARER,
        querystring: ConfigQuery,
        response: listed(ConfigPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listConfig(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Config listed");
    },
  );

  app.post(
    "/config",
    {
      schema: {
        operationId: "createConfig",
        tags,
        summary: "Create Config",
        security: BEARER,
        body: ConfigCreate,
        response: created(ConfigItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const config = await database.write((db) => service.createConfig(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, config, "Config created");
    },
  );

  app.get(
    "/config/:config_id",
    {
      schema: {
        operationId: "getConfig",
        tags,
        summary: "Get Config",
        security: BEARER,
        params: ConfigParams,
        response: found(ConfigItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { config_id: configId } = request.params;
      const config = await database.read((db) => service.getConfig(db, ownerId, configId));
      return sendItem(reply, config, "Config found");
    },
  );

  app.put(
    "/config/:config_id",
    {
      schema: {
        operationId: "replaceConfig",
        tags,
        summary: "Replace Config",
        security: BEARER,
        params: ConfigParams,
        body: ConfigCreate,
        response: changed(ConfigItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { config_id: configId } = request.params;
      const ifMatch = request.headers["if-match"];
      const config = await database.write(
        (db) => service.replaceConfig(db, ownerId, configId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, config, "Config replaced");
    },
  );

  app.patch(
    "/config/:config_id",
    {
      schema: {
        operationId: "updateConfig",
        tags,
        summary: "Update Config",
        security: BEARER,
        params: ConfigParams,
        body: ConfigUpdate,
        response: changed(ConfigItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { config_id: configId } = request.params;
      const ifMatch = request.headers["if-match"];
      const config = await database.write(
        (db) => service.updateConfig(db, ownerId, configId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, config, "Config updated");
    },
  );

  app.delete(
    "/config/:config_id",
    {
      schema: {
        operationId: "deleteConfig",
        tags,
        summary: "Delete Config",
        security: BEARER,
        params: ConfigParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { config_id: configId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteConfig(db, ownerId, configId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
