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
import { one } from "../db/one.js";
import { expandProducts, ProductExpanded, ProductExpandedPage } from "./includes.js";
import {
  ProductCreate,
  ProductItem,
  ProductItemQuery,
  ProductParams,
  ProductQuery,
  ProductReplace,
  ProductUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["products"];

export const productRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/products",
    {
      schema: {
        operationId: "listProducts",
        tags,
        summary: "List Products",
        security: OPTIONAL_BEARER,
        querystring: ProductQuery,
        response: listed(ProductExpandedPage),
      },
      onRequest: anyone,
    },
    async (request) => {
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listProducts(db, request.query);
        return { ...rest, rows: await expandProducts(db, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/products",
    {
      schema: {
        operationId: "createProduct",
        tags,
        summary: "Create Product",
        security: BEARER,
        body: ProductCreate,
        response: { ...created(ProductItem), ...FORBIDDEN },
      },
      onRequest: holderOf("clerk"),
    },
    async (request, reply) => {
      const product = await database.write((db) => service.createProduct(db, request.body));
      return sendCreated(reply, product);
    },
  );

  app.get(
    "/products/:product_id",
    {
      schema: {
        operationId: "getProduct",
        tags,
        summary: "Get Product",
        security: OPTIONAL_BEARER,
        params: ProductParams,
        querystring: ProductItemQuery,
        response: found(ProductExpanded),
      },
      onRequest: anyone,
    },
    async (request, reply) => {
      const { product_id: productId } = request.params;
      const product = await database.read(async (db) => {
        const row = await service.getProduct(db, productId);
        return one(await expandProducts(db, [row], request.query.include));
      });
      return sendItem(reply, product);
    },
  );

  app.put(
    "/products/:product_id",
    {
      schema: {
        operationId: "replaceProduct",
        tags,
        summary: "Replace Product",
        security: BEARER,
        params: ProductParams,
        body: ProductReplace,
        response: { ...changed(ProductItem), ...FORBIDDEN },
      },
      onRequest: holderOf("clerk"),
    },
    async (request, reply) => {
      const { product_id: productId } = request.params;
      const ifMatch = request.headers["if-match"];
      const product = await database.write((db) =>
        service.replaceProduct(db, productId, request.body, ifMatch),
      );
      return sendItem(reply, product);
    },
  );

  app.patch(
    "/products/:product_id",
    {
      schema: {
        operationId: "updateProduct",
        tags,
        summary: "Update Product",
        security: BEARER,
        params: ProductParams,
        body: ProductUpdate,
        response: { ...changed(ProductItem), ...FORBIDDEN },
      },
      onRequest: holderOf("clerk"),
    },
    async (request, reply) => {
      const { product_id: productId } = request.params;
      const ifMatch = request.headers["if-match"];
      const product = await database.write((db) =>
        service.updateProduct(db, productId, request.body, ifMatch),
      );
      return sendItem(reply, product);
    },
  );

  app.delete(
    "/products/:product_id",
    {
      schema: {
        operationId: "deleteProduct",
        tags,
        summary: "Delete Product",
        security: BEARER,
        params: ProductParams,
        response: { ...deleted(), ...FORBIDDEN },
      },
      onRequest: holderOf("clerk"),
    },
    async (request, reply) => {
      const { product_id: productId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteProduct(db, productId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
