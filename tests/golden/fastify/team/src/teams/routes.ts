import { anyone, findCaller, holderOf } from "../core/access.js";
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
import { one } from "../db/one.js";
import { expandTeams, TeamExpandedItem, TeamExpandedPage } from "./includes.js";
import {
  TeamCreate,
  TeamItem,
  TeamItemQuery,
  TeamParams,
  TeamQuery,
  TeamUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["teams"];

export const teamRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/teams",
    {
      schema: {
        operationId: "listTeams",
        tags,
        summary: "List Teams",
        security: OPTIONAL_BEARER,
        querystring: TeamQuery,
        response: listed(TeamExpandedPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const caller = findCaller(request);
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listTeams(db, request.query);
        return { ...rest, rows: await expandTeams(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Teams listed");
    },
  );

  app.post(
    "/teams",
    {
      schema: {
        operationId: "createTeam",
        tags,
        summary: "Create Team",
        security: BEARER,
        body: TeamCreate,
        response: { ...created(TeamItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const team = await database.write((db) => service.createTeam(db, request.body));
      return sendCreated(reply, team, "Team created");
    },
  );

  app.get(
    "/teams/:team_id",
    {
      schema: {
        operationId: "getTeam",
        tags,
        summary: "Get Team",
        security: OPTIONAL_BEARER,
        params: TeamParams,
        querystring: TeamItemQuery,
        response: found(TeamExpandedItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const caller = findCaller(request);
      const { team_id: teamId } = request.params;
      const team = await database.read(async (db) => {
        const row = await service.getTeam(db, teamId);
        return one(await expandTeams(db, caller, [row], request.query.include));
      });
      return sendItem(reply, team, "Team found");
    },
  );

  app.put(
    "/teams/:team_id",
    {
      schema: {
        operationId: "replaceTeam",
        tags,
        summary: "Replace Team",
        security: BEARER,
        params: TeamParams,
        body: TeamCreate,
        response: { ...changed(TeamItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { team_id: teamId } = request.params;
      const ifMatch = request.headers["if-match"];
      const team = await database.write((db) =>
        service.replaceTeam(db, teamId, request.body, ifMatch),
      );
      return sendItem(reply, team, "Team replaced");
    },
  );

  app.patch(
    "/teams/:team_id",
    {
      schema: {
        operationId: "updateTeam",
        tags,
        summary: "Update Team",
        security: BEARER,
        params: TeamParams,
        body: TeamUpdate,
        response: { ...changed(TeamItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { team_id: teamId } = request.params;
      const ifMatch = request.headers["if-match"];
      const team = await database.write((db) =>
        service.updateTeam(db, teamId, request.body, ifMatch),
      );
      return sendItem(reply, team, "Team updated");
    },
  );

  app.delete(
    "/teams/:team_id",
    {
      schema: {
        operationId: "deleteTeam",
        tags,
        summary: "Delete Team",
        security: BEARER,
        params: TeamParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { team_id: teamId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteTeam(db, teamId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
