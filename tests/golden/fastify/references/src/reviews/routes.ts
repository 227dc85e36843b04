import { authenticated, reachOf, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandReviews, ReviewExpandedItem, ReviewExpandedPage } from "./includes.js";
import {
  ReviewCreate,
  ReviewItem,
  ReviewItemQuery,
  ReviewParams,
  ReviewQuery,
  ReviewUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["reviews"];

export const reviewRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/reviews",
    {
      schema: {
        operationId: "listReviews",
        tags,
        summary: "List Reviews",
        security: BEARER,
        querystring: ReviewQuery,
        response: listed(ReviewExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = reachOf(caller, "librarian");
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listReviews(db, ownerId, request.query);
        return { ...rest, rows: await expandReviews(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Reviews listed");
    },
  );

  app.post(
    "/reviews",
    {
      schema: {
        operationId: "createReview",
        tags,
        summary: "Create Review",
        security: BEARER,
        body: ReviewCreate,
        response: created(ReviewItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const review = await database.write((db) => service.createReview(db, ownerId, request.body));
      return sendCreated(reply, review, "Review created");
    },
  );

  app.get(
    "/reviews/:review_id",
    {
      schema: {
        operationId: "getReview",
        tags,
        summary: "Get Review",
        security: BEARER,
        params: ReviewParams,
        querystring: ReviewItemQuery,
        response: found(ReviewExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = reachOf(caller, "librarian");
      const { review_id: reviewId } = request.params;
      const review = await database.read(async (db) => {
        const row = await service.getReview(db, ownerId, reviewId);
        return one(await expandReviews(db, caller, [row], request.query.include));
      });
      return sendItem(reply, review, "Review found");
    },
  );

  app.put(
    "/reviews/:review_id",
    {
      schema: {
        operationId: "replaceReview",
        tags,
        summary: "Replace Review",
        security: BEARER,
        params: ReviewParams,
        body: ReviewCreate,
        response: changed(ReviewItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { review_id: reviewId } = request.params;
      const ifMatch = request.headers["if-match"];
      const review = await database.write((db) =>
        service.replaceReview(db, ownerId, reviewId, request.body, ifMatch),
      );
      return sendItem(reply, review, "Review replaced");
    },
  );

  app.patch(
    "/reviews/:review_id",
    {
      schema: {
        operationId: "updateReview",
        tags,
        summary: "Update Review",
        security: BEARER,
        params: ReviewParams,
        body: ReviewUpdate,
        response: changed(ReviewItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { review_id: reviewId } = request.params;
      const ifMatch = request.headers["if-match"];
      const review = await database.write((db) =>
        service.updateReview(db, ownerId, reviewId, request.body, ifMatch),
      );
      return sendItem(reply, review, "Review updated");
    },
  );

  app.delete(
    "/reviews/:review_id",
    {
      schema: {
        operationId: "deleteReview",
        tags,
        summary: "Delete Review",
        security: BEARER,
        params: ReviewParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "librarian");
      const { review_id: reviewId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteReview(db, ownerId, reviewId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
