import { authenticated, reachOf, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandOrders, OrderExpanded, OrderExpandedPage } from "./includes.js";
import {
  OrderCreate,
  OrderItem,
  OrderItemQuery,
  OrderParams,
  OrderQuery,
  OrderUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["orders"];

export const order_Routes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/orders",
    {
      schema: {
        operationId: "listOrders",
        tags,
        summary: "List Orders",
        security: BEARER,
        querystring: OrderQuery,
        response: listed(OrderExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = reachOf(caller, "clerk");
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listOrders(db, ownerId, request.query);
        return { ...rest, rows: await expandOrders(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/orders",
    {
      schema: {
        operationId: "createOrder",
        tags,
        summary: "Create Order",
        security: BEARER,
        body: OrderCreate,
        response: created(OrderItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const order_ = await database.write((db) => service.createOrder(db, ownerId, request.body));
      return sendCreated(reply, order_);
    },
  );

  app.get(
    "/orders/:order_id",
    {
      schema: {
        operationId: "getOrder",
        tags,
        summary: "Get Order",
        security: BEARER,
        params: OrderParams,
        querystring: OrderItemQuery,
        response: found(OrderExpanded),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = reachOf(caller, "clerk");
      const { order_id: orderId } = request.params;
      const order_ = await database.read(async (db) => {
        const row = await service.getOrder(db, ownerId, orderId);
        return one(await expandOrders(db, caller, [row], request.query.include));
      });
      return sendItem(reply, order_);
    },
  );

  app.put(
    "/orders/:order_id",
    {
      schema: {
        operationId: "replaceOrder",
        tags,
        summary: "Replace Order",
        security: BEARER,
        params: OrderParams,
        body: OrderCreate,
        response: changed(OrderItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { order_id: orderId } = request.params;
      const ifMatch = request.headers["if-match"];
      const order_ = await database.write((db) =>
        service.replaceOrder(db, ownerId, orderId, request.body, ifMatch),
      );
      return sendItem(reply, order_);
    },
  );

  app.patch(
    "/orders/:order_id",
    {
      schema: {
        operationId: "updateOrder",
        tags,
        summary: "Update Order",
        security: BEARER,
        params: OrderParams,
        body: OrderUpdate,
        response: changed(OrderItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = reachOf(requireCaller(request), "clerk");
      const { order_id: orderId } = request.params;
      const ifMatch = request.headers["if-match"];
      const order_ = await database.write((db) =>
        service.updateOrder(db, ownerId, orderId, request.body, ifMatch),
      );
      return sendItem(reply, order_);
    },
  );

  app.delete(
    "/orders/:order_id",
    {
      schema: {
        operationId: "deleteOrder",
        tags,
        summary: "Delete Order",
        security: BEARER,
        params: OrderParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { order_id: orderId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteOrder(db, ownerId, orderId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
