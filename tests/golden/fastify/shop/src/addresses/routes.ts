import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  AddressCreate,
  AddressItem,
  AddressPage,
  AddressParams,
  AddressQuery,
  AddressUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["addresses"];

export const addressRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/addresses",
    {
      schema: {
        operationId: "listAddresses",
        tags,
        summary: "List Addresses",
        security: BEARER,
        querystring: AddressQuery,
        response: listed(AddressPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const ownerId = requireCaller(request).id;
      const page = await database.read((db) => service.listAddresses(db, ownerId, request.query));
      return pageBody(page, request.query.limit);
    },
  );

  app.post(
    "/addresses",
    {
      schema: {
        operationId: "createAddress",
        tags,
        summary: "Create Address",
        security: BEARER,
        body: AddressCreate,
        response: created(AddressItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const address = await database.write(
        (db) => service.createAddress(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, address);
    },
  );

  app.get(
    "/addresses/:address_id",
    {
      schema: {
        operationId: "getAddress",
        tags,
        summary: "Get Address",
        security: BEARER,
        params: AddressParams,
        response: found(AddressItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { address_id: addressId } = request.params;
      const address = await database.read((db) => service.getAddress(db, ownerId, addressId));
      return sendItem(reply, address);
    },
  );

  app.put(
    "/addresses/:address_id",
    {
      schema: {
        operationId: "replaceAddress",
        tags,
        summary: "Replace Address",
        security: BEARER,
        params: AddressParams,
        body: AddressCreate,
        response: changed(AddressItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { address_id: addressId } = request.params;
      const ifMatch = request.headers["if-match"];
      const address = await database.write(
        (db) => service.replaceAddress(db, ownerId, addressId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, address);
    },
  );

  app.patch(
    "/addresses/:address_id",
    {
      schema: {
        operationId: "updateAddress",
        tags,
        summary: "Update Address",
        security: BEARER,
        params: AddressParams,
        body: AddressUpdate,
        response: changed(AddressItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { address_id: addressId } = request.params;
      const ifMatch = request.headers["if-match"];
      const address = await database.write(
        (db) => service.updateAddress(db, ownerId, addressId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, address);
    },
  );

  app.delete(
    "/addresses/:address_id",
    {
      schema: {
        operationId: "deleteAddress",
        tags,
        summary: "Delete Address",
        security: BEARER,
        params: AddressParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { address_id: addressId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteAddress(db, ownerId, addressId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
