import { anyone, holderOf } from "../core/access.js";
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
import {
  LetterCreate,
  LetterItem,
  LetterPage,
  LetterParams,
  LetterQuery,
  LetterUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["letters"];

export const letterRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/letters",
    {
      schema: {
        operationId: "listLetters",
        tags,
        summary: "List Letters",
        security: BEARER,
        querystring: LetterQuery,
        response: { ...listed(LetterPage), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request) => {
      const page = await database.read((db) => service.listLetters(db, request.query));
      return pageBody(page, request.query.limit, "Letters listed");
    },
  );

  app.post(
    "/letters",
    {
      schema: {
        operationId: "createLetter",
        tags,
        summary: "Create Letter",
        security: OPTIONAL_BEARER,
        body: LetterCreate,
        response: created(LetterItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const letter = await database.write((db) => service.createLetter(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, letter, "Letter created");
    },
  );

  app.get(
    "/letters/:letter_id",
    {
      schema: {
        operationId: "getLetter",
        tags,
        summary: "Get Letter",
        security: BEARER,
        params: LetterParams,
        response: { ...found(LetterItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { letter_id: letterId } = request.params;
      const letter = await database.read((db) => service.getLetter(db, letterId));
      return sendItem(reply, letter, "Letter found");
    },
  );

  app.put(
    "/letters/:letter_id",
    {
      schema: {
        operationId: "replaceLetter",
        tags,
        summary: "Replace Letter",
        security: BEARER,
        params: LetterParams,
        body: LetterCreate,
        response: { ...changed(LetterItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { letter_id: letterId } = request.params;
      const ifMatch = request.headers["if-match"];
      const letter = await database.write(
        (db) => service.replaceLetter(db, letterId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, letter, "Letter replaced");
    },
  );

  app.patch(
    "/letters/:letter_id",
    {
      schema: {
        operationId: "updateLetter",
        tags,
        summary: "Update Letter",
        security: BEARER,
        params: LetterParams,
        body: LetterUpdate,
        response: { ...changed(LetterItem), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { letter_id: letterId } = request.params;
      const ifMatch = request.headers["if-match"];
      const letter = await database.write(
        (db) => service.updateLetter(db, letterId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, letter, "Letter updated");
    },
  );

  app.delete(
    "/letters/:letter_id",
    {
      schema: {
        operationId: "deleteLetter",
        tags,
        summary: "Delete Letter",
        security: BEARER,
        params: LetterParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("admin"),
    },
    async (request, reply) => {
      const { letter_id: letterId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteLetter(db, letterId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
