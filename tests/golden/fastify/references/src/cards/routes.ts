import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { CardExpandedItem, CardExpandedPage, expandCards } from "./includes.js";
import {
  CardCreate,
  CardItem,
  CardItemQuery,
  CardParams,
  CardQuery,
  CardUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["cards"];

export const cardRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/cards",
    {
      schema: {
        operationId: "listCards",
        tags,
        summary: "List Cards",
        security: BEARER,
        querystring: CardQuery,
        response: listed(CardExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listCards(db, ownerId, request.query);
        return { ...rest, rows: await expandCards(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Cards listed");
    },
  );

  app.post(
    "/cards",
    {
      schema: {
        operationId: "createCard",
        tags,
        summary: "Create Card",
        security: BEARER,
        body: CardCreate,
        response: created(CardItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const card = await database.write((db) => service.createCard(db, ownerId, request.body));
      return sendCreated(reply, card, "Card created");
    },
  );

  app.get(
    "/cards/:card_id",
    {
      schema: {
        operationId: "getCard",
        tags,
        summary: "Get Card",
        security: BEARER,
        params: CardParams,
        querystring: CardItemQuery,
        response: found(CardExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { card_id: cardId } = request.params;
      const card = await database.read(async (db) => {
        const row = await service.getCard(db, ownerId, cardId);
        return one(await expandCards(db, caller, [row], request.query.include));
      });
      return sendItem(reply, card, "Card found");
    },
  );

  app.put(
    "/cards/:card_id",
    {
      schema: {
        operationId: "replaceCard",
        tags,
        summary: "Replace Card",
        security: BEARER,
        params: CardParams,
        body: CardCreate,
        response: changed(CardItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { card_id: cardId } = request.params;
      const ifMatch = request.headers["if-match"];
      const card = await database.write((db) =>
        service.replaceCard(db, ownerId, cardId, request.body, ifMatch),
      );
      return sendItem(reply, card, "Card replaced");
    },
  );

  app.patch(
    "/cards/:card_id",
    {
      schema: {
        operationId: "updateCard",
        tags,
        summary: "Update Card",
        security: BEARER,
        params: CardParams,
        body: CardUpdate,
        response: changed(CardItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { card_id: cardId } = request.params;
      const ifMatch = request.headers["if-match"];
      const card = await database.write((db) =>
        service.updateCard(db, ownerId, cardId, request.body, ifMatch),
      );
      return sendItem(reply, card, "Card updated");
    },
  );

  app.delete(
    "/cards/:card_id",
    {
      schema: {
        operationId: "deleteCard",
        tags,
        summary: "Delete Card",
        security: BEARER,
        params: CardParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { card_id: cardId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteCard(db, ownerId, cardId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
