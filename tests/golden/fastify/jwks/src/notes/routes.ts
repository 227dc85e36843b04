import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { NoteCreate, NoteItem, NotePage, NoteParams, NoteQuery, NoteUpdate } from "./schema.js";
import * as service from "./service.js";

const tags = ["notes"];

export const noteRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/notes",
    {
      schema: {
        operationId: "listNotes",
        tags,
        summary: "List Notes",
        security: BEARER,
        querystring: NoteQuery,
        response: listed(NotePage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listNotes(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Notes listed");
    },
  );

  app.post(
    "/notes",
    {
      schema: {
        operationId: "createNote",
        tags,
        summary: "Create Note",
        security: BEARER,
        body: NoteCreate,
        response: created(NoteItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const note = await database.write((db) => service.createNote(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, note, "Note created");
    },
  );

  app.get(
    "/notes/:note_id",
    {
      schema: {
        operationId: "getNote",
        tags,
        summary: "Get Note",
        security: BEARER,
        params: NoteParams,
        response: found(NoteItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { note_id: noteId } = request.params;
      const note = await database.read((db) => service.getNote(db, ownerId, noteId));
      return sendItem(reply, note, "Note found");
    },
  );

  app.put(
    "/notes/:note_id",
    {
      schema: {
        operationId: "replaceNote",
        tags,
        summary: "Replace Note",
        security: BEARER,
        params: NoteParams,
        body: NoteCreate,
        response: changed(NoteItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { note_id: noteId } = request.params;
      const ifMatch = request.headers["if-match"];
      const note = await database.write(
        (db) => service.replaceNote(db, ownerId, noteId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, note, "Note replaced");
    },
  );

  app.patch(
    "/notes/:note_id",
    {
      schema: {
        operationId: "updateNote",
        tags,
        summary: "Update Note",
        security: BEARER,
        params: NoteParams,
        body: NoteUpdate,
        response: changed(NoteItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { note_id: noteId } = request.params;
      const ifMatch = request.headers["if-match"];
      const note = await database.write(
        (db) => service.updateNote(db, ownerId, noteId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, note, "Note updated");
    },
  );

  app.delete(
    "/notes/:note_id",
    {
      schema: {
        operationId: "deleteNote",
        tags,
        summary: "Delete Note",
        security: BEARER,
        params: NoteParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { note_id: noteId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteNote(db, ownerId, noteId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
