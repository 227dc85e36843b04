import { changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandOrderItems, OrderItemExpanded, OrderItemExpandedPage } from "./includes.js";
import {
  OrderItemCreate,
  OrderItemItem,
  OrderItemItemQuery,
  OrderItemParams,
  OrderItemQuery,
  OrderItemUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["order items"];

export const orderItemRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/order-items",
    {
      schema: {
        operationId: "listOrderItems",
        tags,
        summary: "List Order Items",
        querystring: OrderItemQuery,
        response: listed(OrderItemExpandedPage),
      },
    },
    async (request) => {
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listOrderItems(db, request.query);
        return { ...rest, rows: await expandOrderItems(db, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/order-items",
    {
      schema: {
        operationId: "createOrderItem",
        tags,
        summary: "Create Order Item",
        body: OrderItemCreate,
        response: created(OrderItemItem),
      },
    },
    async (request, reply) => {
      const orderItem = await database.write((db) => service.createOrderItem(db, request.body));
      return sendCreated(reply, orderItem);
    },
  );

  app.get(
    "/order-items/:order_item_id",
    {
      schema: {
        operationId: "getOrderItem",
        tags,
        summary: "Get Order Item",
        params: OrderItemParams,
        querystring: OrderItemItemQuery,
        response: found(OrderItemExpanded),
      },
    },
    async (request, reply) => {
      const { order_item_id: orderItemId } = request.params;
      const orderItem = await database.read(async (db) => {
        const row = await service.getOrderItem(db, orderItemId);
        return one(await expandOrderItems(db, [row], request.query.include));
      });
      return sendItem(reply, orderItem);
    },
  );

  app.put(
    "/order-items/:order_item_id",
    {
      schema: {
        operationId: "replaceOrderItem",
        tags,
        summary: "Replace Order Item",
        params: OrderItemParams,
        body: OrderItemCreate,
        response: changed(OrderItemItem),
      },
    },
    async (request, reply) => {
      const { order_item_id: orderItemId } = request.params;
      const ifMatch = request.headers["if-match"];
      const orderItem = await database.write((db) =>
        service.replaceOrderItem(db, orderItemId, request.body, ifMatch),
      );
      return sendItem(reply, orderItem);
    },
  );

  app.patch(
    "/order-items/:order_item_id",
    {
      schema: {
        operationId: "updateOrderItem",
        tags,
        summary: "Update Order Item",
        params: OrderItemParams,
        body: OrderItemUpdate,
        response: changed(OrderItemItem),
      },
    },
    async (request, reply) => {
      const { order_item_id: orderItemId } = request.params;
      const ifMatch = request.headers["if-match"];
      const orderItem = await database.write((db) =>
        service.updateOrderItem(db, orderItemId, request.body, ifMatch),
      );
      return sendItem(reply, orderItem);
    },
  );

  app.delete(
    "/order-items/:order_item_id",
    {
      schema: {
        operationId: "deleteOrderItem",
        tags,
        summary: "Delete Order Item",
        params: OrderItemParams,
        response: deleted(),
      },
    },
    async (request, reply) => {
      const { order_item_id: orderItemId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteOrderItem(db, orderItemId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
