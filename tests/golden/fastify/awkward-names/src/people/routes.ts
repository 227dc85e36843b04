import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  PersonCreate,
  PersonItem,
  PersonPage,
  PersonParams,
  PersonQuery,
  PersonUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["people"];

export const personRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/people",
    {
      schema: {
        operationId: "listPeople",
        tags,
        summary: "List People",
        security: BEARER,
        querystring: PersonQuery,
        response: listed(PersonPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listPeople(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "People listed");
    },
  );

  app.post(
    "/people",
    {
      schema: {
        operationId: "createPerson",
        tags,
        summary: "Create Person",
        security: BEARER,
        body: PersonCreate,
        response: created(PersonItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const person = await database.write((db) => service.createPerson(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, person, "Person created");
    },
  );

  app.get(
    "/people/:person_id",
    {
      schema: {
        operationId: "getPerson",
        tags,
        summary: "Get Person",
        security: BEARER,
        params: PersonParams,
        response: found(PersonItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { person_id: personId } = request.params;
      const person = await database.read((db) => service.getPerson(db, ownerId, personId));
      return sendItem(reply, person, "Person found");
    },
  );

  app.put(
    "/people/:person_id",
    {
      schema: {
        operationId: "replacePerson",
        tags,
        summary: "Replace Person",
        security: BEARER,
        params: PersonParams,
        body: PersonCreate,
        response: changed(PersonItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { person_id: personId } = request.params;
      const ifMatch = request.headers["if-match"];
      const person = await database.write(
        (db) => service.replacePerson(db, ownerId, personId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, person, "Person replaced");
    },
  );

  app.patch(
    "/people/:person_id",
    {
      schema: {
        operationId: "updatePerson",
        tags,
        summary: "Update Person",
        security: BEARER,
        params: PersonParams,
        body: PersonUpdate,
        response: changed(PersonItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { person_id: personId } = request.params;
      const ifMatch = request.headers["if-match"];
      const person = await database.write(
        (db) => service.updatePerson(db, ownerId, personId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, person, "Person updated");
    },
  );

  app.delete(
    "/people/:person_id",
    {
      schema: {
        operationId: "deletePerson",
        tags,
        summary: "Delete Person",
        security: BEARER,
        params: PersonParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { person_id: personId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deletePerson(db, ownerId, personId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
