import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import {
  ProfileCreate,
  ProfileItem,
  ProfilePage,
  ProfileParams,
  ProfileQuery,
  ProfileUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["profiles"];

export const profileRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/profiles",
    {
      schema: {
        operationId: "listProfiles",
        tags,
        summary: "List Profiles",
        security: BEARER,
        querystring: ProfileQuery,
        response: listed(ProfilePage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const page = await database.read((db) => service.listProfiles(db, request.query));
      return pageBody(page, request.query.limit, "Profiles listed");
    },
  );

  app.post(
    "/profiles",
    {
      schema: {
        operationId: "createProfile",
        tags,
        summary: "Create Profile",
        security: BEARER,
        body: ProfileCreate,
        response: created(ProfileItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const profile = await database.write(
        (db) => service.createProfile(db, ownerId, request.body),
        { isOneStatement: true },
      );
      return sendCreated(reply, profile, "Profile created");
    },
  );

  app.get(
    "/profiles/:profile_id",
    {
      schema: {
        operationId: "getProfile",
        tags,
        summary: "Get Profile",
        security: BEARER,
        params: ProfileParams,
        response: found(ProfileItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const { profile_id: profileId } = request.params;
      const profile = await database.read((db) => service.getProfile(db, profileId));
      return sendItem(reply, profile, "Profile found");
    },
  );

  app.put(
    "/profiles/:profile_id",
    {
      schema: {
        operationId: "replaceProfile",
        tags,
        summary: "Replace Profile",
        security: BEARER,
        params: ProfileParams,
        body: ProfileCreate,
        response: changed(ProfileItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { profile_id: profileId } = request.params;
      const ifMatch = request.headers["if-match"];
      const profile = await database.write(
        (db) => service.replaceProfile(db, ownerId, profileId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, profile, "Profile replaced");
    },
  );

  app.patch(
    "/profiles/:profile_id",
    {
      schema: {
        operationId: "updateProfile",
        tags,
        summary: "Update Profile",
        security: BEARER,
        params: ProfileParams,
        body: ProfileUpdate,
        response: changed(ProfileItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { profile_id: profileId } = request.params;
      const ifMatch = request.headers["if-match"];
      const profile = await database.write(
        (db) => service.updateProfile(db, ownerId, profileId, request.body, ifMatch),
        { isOneStatement: ifMatch === undefined },
      );
      return sendItem(reply, profile, "Profile updated");
    },
  );

  app.delete(
    "/profiles/:profile_id",
    {
      schema: {
        operationId: "deleteProfile",
        tags,
        summary: "Delete Profile",
        security: BEARER,
        params: ProfileParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { profile_id: profileId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteProfile(db, ownerId, profileId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
