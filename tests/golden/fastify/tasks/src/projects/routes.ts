import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  ProjectCreate,
  ProjectItem,
  ProjectPage,
  ProjectParams,
  ProjectQuery,
  ProjectUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["projects"];

export const projectRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/projects",
    {
      schema: {
        operationId: "listProjects",
        tags,
        summary: "List Projects",
        security: BEARER,
        querystring: ProjectQuery,
        response: listed(ProjectPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listProjects(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Projects listed");
    },
  );

  app.post(
    "/projects",
    {
      schema: {
        operationId: "createProject",
        tags,
        summary: "Create Project",
        security: BEARER,
        body: ProjectCreate,
        response: created(ProjectItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const project = await database.write(
        (db) => service.createProject(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, project, "Project created");
    },
  );

  app.get(
    "/projects/:project_id",
    {
      schema: {
        operationId: "getProject",
        tags,
        summary: "Get Project",
        security: BEARER,
        params: ProjectParams,
        response: found(ProjectItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { project_id: projectId } = request.params;
      const project = await database.read((db) => service.getProject(db, ownerId, projectId));
      return sendItem(reply, project, "Project found");
    },
  );

  app.put(
    "/projects/:project_id",
    {
      schema: {
        operationId: "replaceProject",
        tags,
        summary: "Replace Project",
        security: BEARER,
        params: ProjectParams,
        body: ProjectCreate,
        response: changed(ProjectItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { project_id: projectId } = request.params;
      const ifMatch = request.headers["if-match"];
      const project = await database.write(
        (db) => service.replaceProject(db, ownerId, projectId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, project, "Project replaced");
    },
  );

  app.patch(
    "/projects/:project_id",
    {
      schema: {
        operationId: "updateProject",
        tags,
        summary: "Update Project",
        security: BEARER,
        params: ProjectParams,
        body: ProjectUpdate,
        response: changed(ProjectItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { project_id: projectId } = request.params;
      const ifMatch = request.headers["if-match"];
      const project = await database.write(
        (db) => service.updateProject(db, ownerId, projectId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, project, "Project updated");
    },
  );

  app.delete(
    "/projects/:project_id",
    {
      schema: {
        operationId: "deleteProject",
        tags,
        summary: "Delete Project",
        security: BEARER,
        params: ProjectParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { project_id: projectId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteProject(db, ownerId, projectId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
