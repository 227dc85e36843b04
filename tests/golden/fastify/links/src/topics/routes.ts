import { anyone, authenticated, findCaller, holderOf, requireCaller } from "../core/access.js";
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
import { expandTopics, TopicExpanded, TopicExpandedPage } from "./includes.js";
import {
  TopicCreate,
  TopicItem,
  TopicItemQuery,
  TopicParams,
  TopicQuery,
  TopicReplace,
  TopicUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["topics"];

export const topicRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/topics",
    {
      schema: {
        operationId: "listTopics",
        tags,
        summary: "List Topics",
        security: OPTIONAL_BEARER,
        querystring: TopicQuery,
        response: listed(TopicExpandedPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const caller = findCaller(request);
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listTopics(db, request.query);
        return { ...rest, rows: await expandTopics(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/topics",
    {
      schema: {
        operationId: "createTopic",
        tags,
        summary: "Create Topic",
        security: BEARER,
        body: TopicCreate,
        response: created(TopicItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const callerId = requireCaller(request).id;
      const topic = await database.write((db) => service.createTopic(db, callerId, request.body));
      return sendCreated(reply, topic);
    },
  );

  app.get(
    "/topics/:topic_id",
    {
      schema: {
        operationId: "getTopic",
        tags,
        summary: "Get Topic",
        security: OPTIONAL_BEARER,
        params: TopicParams,
        querystring: TopicItemQuery,
        response: found(TopicExpanded),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const caller = findCaller(request);
      const { topic_id: topicId } = request.params;
      const topic = await database.read(async (db) => {
        const row = await service.getTopic(db, topicId);
        return one(await expandTopics(db, caller, [row], request.query.include));
      });
      return sendItem(reply, topic);
    },
  );

  app.put(
    "/topics/:topic_id",
    {
      schema: {
        operationId: "replaceTopic",
        tags,
        summary: "Replace Topic",
        security: BEARER,
        params: TopicParams,
        body: TopicReplace,
        response: changed(TopicItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const callerId = requireCaller(request).id;
      const { topic_id: topicId } = request.params;
      const ifMatch = request.headers["if-match"];
      const topic = await database.write((db) =>
        service.replaceTopic(db, callerId, topicId, request.body, ifMatch),
      );
      return sendItem(reply, topic);
    },
  );

  app.patch(
    "/topics/:topic_id",
    {
      schema: {
        operationId: "updateTopic",
        tags,
        summary: "Update Topic",
        security: BEARER,
        params: TopicParams,
        body: TopicUpdate,
        response: changed(TopicItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const callerId = requireCaller(request).id;
      const { topic_id: topicId } = request.params;
      const ifMatch = request.headers["if-match"];
      const topic = await database.write((db) =>
        service.updateTopic(db, callerId, topicId, request.body, ifMatch),
      );
      return sendItem(reply, topic);
    },
  );

  app.delete(
    "/topics/:topic_id",
    {
      schema: {
        operationId: "deleteTopic",
        tags,
        summary: "Delete Topic",
        security: BEARER,
        params: TopicParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("editor"),
    },
    async (request, reply) => {
      const { topic_id: topicId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteTopic(db, topicId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
