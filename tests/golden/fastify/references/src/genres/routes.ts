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
  GenreCreate,
  GenreItem,
  GenrePage,
  GenreParams,
  GenreQuery,
  GenreUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["genres"];

export const genreRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/genres",
    {
      schema: {
        operationId: "listGenres",
        tags,
        summary: "List Genres",
        security: OPTIONAL_BEARER,
        querystring: GenreQuery,
        response: listed(GenrePage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read((db) => service.listGenres(db, request.query));
      return pageBody(page, request.query.limit, "Genres listed");
    },
  );

  app.post(
    "/genres",
    {
      schema: {
        operationId: "createGenre",
        tags,
        summary: "Create Genre",
        security: BEARER,
        body: GenreCreate,
        response: { ...created(GenreItem), ...FORBIDDEN },
      },
      onRequest: holderOf("librarian"),
    },
    async (request, reply) => {
      const genre = await database.write((db) => service.createGenre(db, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, genre, "Genre created");
    },
  );

  app.get(
    "/genres/:genre_id",
    {
      schema: {
        operationId: "getGenre",
        tags,
        summary: "Get Genre",
        security: OPTIONAL_BEARER,
        params: GenreParams,
        response: found(GenreItem),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { genre_id: genreId } = request.params;
      const genre = await database.read((db) => service.getGenre(db, genreId));
      return sendItem(reply, genre, "Genre found");
    },
  );

  app.put(
    "/genres/:genre_id",
    {
      schema: {
        operationId: "replaceGenre",
        tags,
        summary: "Replace Genre",
        security: BEARER,
        params: GenreParams,
        body: GenreCreate,
        response: { ...changed(GenreItem), ...FORBIDDEN },
      },
      onRequest: holderOf("librarian"),
    },
    async (request, reply) => {
      const { genre_id: genreId } = request.params;
      const ifMatch = request.headers["if-match"];
      const genre = await database.write(
        (db) => service.replaceGenre(db, genreId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, genre, "Genre replaced");
    },
  );

  app.patch(
    "/genres/:genre_id",
    {
      schema: {
        operationId: "updateGenre",
        tags,
        summary: "Update Genre",
        security: BEARER,
        params: GenreParams,
        body: GenreUpdate,
        response: { ...changed(GenreItem), ...FORBIDDEN },
      },
      onRequest: holderOf("librarian"),
    },
    async (request, reply) => {
      const { genre_id: genreId } = request.params;
      const ifMatch = request.headers["if-match"];
      const genre = await database.write(
        (db) => service.updateGenre(db, genreId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, genre, "Genre updated");
    },
  );

  app.delete(
    "/genres/:genre_id",
    {
      schema: {
        operationId: "deleteGenre",
        tags,
        summary: "Delete Genre",
        security: BEARER,
        params: GenreParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("librarian"),
    },
    async (request, reply) => {
      const { genre_id: genreId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteGenre(db, genreId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
