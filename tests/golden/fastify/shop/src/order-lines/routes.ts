import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandOrderLines, OrderLineExpanded, OrderLineExpandedPage } from "./includes.js";
import {
  OrderLineCreate,
  OrderLineItem,
  OrderLineItemQuery,
  OrderLineParams,
  OrderLineQuery,
  OrderLineReplace,
  OrderLineUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["order lines"];

export const orderLineRoutes: Plugin<{ readonly database: Database }> = (
  app,
  { database },
  done,
) => {
  app.get(
    "/order-lines",
    {
      schema: {
        operationId: "listOrderLines",
        tags,
        summary: "List Order Lines",
        security: BEARER,
        querystring: OrderLineQuery,
        response: listed(OrderLineExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listOrderLines(db, ownerId, request.query);
        return { ...rest, rows: await expandOrderLines(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/order-lines",
    {
      schema: {
        operationId: "createOrderLine",
        tags,
        summary: "Create Order Line",
        security: BEARER,
        body: OrderLineCreate,
        response: created(OrderLineItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const orderLine = await database.write((db) =>
        service.createOrderLine(db, ownerId, request.body),
      );
      return sendCreated(reply, orderLine);
    },
  );

  app.get(
    "/order-lines/:order_line_id",
    {
      schema: {
        operationId: "getOrderLine",
        tags,
        summary: "Get Order Line",
        security: BEARER,
        params: OrderLineParams,
        querystring: OrderLineItemQuery,
        response: found(OrderLineExpanded),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { order_line_id: orderLineId } = request.params;
      const orderLine = await database.read(async (db) => {
        const row = await service.getOrderLine(db, ownerId, orderLineId);
        return one(await expandOrderLines(db, caller, [row], request.query.include));
      });
      return sendItem(reply, orderLine);
    },
  );

  app.put(
    "/order-lines/:order_line_id",
    {
      schema: {
        operationId: "replaceOrderLine",
        tags,
        summary: "Replace Order Line",
        security: BEARER,
        params: OrderLineParams,
        body: OrderLineReplace,
        response: changed(OrderLineItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { order_line_id: orderLineId } = request.params;
      const ifMatch = request.headers["if-match"];
      const orderLine = await database.write((db) =>
        service.replaceOrderLine(db, ownerId, orderLineId, request.body, ifMatch),
      );
      return sendItem(reply, orderLine);
    },
  );

  app.patch(
    "/order-lines/:order_line_id",
    {
      schema: {
        operationId: "updateOrderLine",
        tags,
        summary: "Update Order Line",
        security: BEARER,
        params: OrderLineParams,
        body: OrderLineUpdate,
        response: changed(OrderLineItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { order_line_id: orderLineId } = request.params;
      const ifMatch = request.headers["if-match"];
      const orderLine = await database.write((db) =>
        service.updateOrderLine(db, ownerId, orderLineId, request.body, ifMatch),
      );
      return sendItem(reply, orderLine);
    },
  );

  app.delete(
    "/order-lines/:order_line_id",
    {
      schema: {
        operationId: "deleteOrderLine",
        tags,
        summary: "Delete Order Line",
        security: BEARER,
        params: OrderLineParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { order_line_id: orderLineId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteOrderLine(db, ownerId, orderLineId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
