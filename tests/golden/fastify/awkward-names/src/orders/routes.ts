import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  OrderCreate,
  OrderItem,
  OrderPage,
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
        response: listed(OrderPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listOrders(db, ownerId, request.query));
      return pageBody(page, request.query.limit, "Orders listed");
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
      const order_ = await database.write((db) => service.createOrder(db, ownerId, request.body), {
        isOneStatement: true,
      });
      return sendCreated(reply, order_, "Order created");
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
        response: found(OrderItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { order_id: orderId } = request.params;
      const order_ = await database.read((db) => service.getOrder(db, ownerId, orderId));
      return sendItem(reply, order_, "Order found");
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
      const order_ = await database.write(
        (db) => service.replaceOrder(db, ownerId, orderId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, order_, "Order replaced");
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
      const ownerId = requireCaller(request).id;
      const { order_id: orderId } = request.params;
      const ifMatch = request.headers["if-match"];
      const order_ = await database.write(
        (db) => service.updateOrder(db, ownerId, orderId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, order_, "Order updated");
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
