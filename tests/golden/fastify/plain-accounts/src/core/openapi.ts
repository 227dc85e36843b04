/** What routes answer with: the `response` of their schemas, for the types and for the OpenAPI document. */

import type { z } from "zod";
import { ErrorBody, ValidationErrorBody } from "./errors.js";

/** A header of a response, as OpenAPI has it. */
interface Header {
  readonly description: string;
  readonly schema: {
    readonly type: "string";
    readonly format?: string;
    readonly pattern?: string;
  };
}

type Headers = Readonly<Record<string, Header>>;

/** A response that no handler sends itself: an error, or one without a body. */
interface OtherResponse {
  readonly description: string;
  readonly headers?: Headers;
}

interface Content<S extends z.ZodType> {
  readonly "application/json": { readonly schema: S; readonly example?: unknown };
}

interface Success<S extends z.ZodType> extends OtherResponse {
  readonly content: Content<S>;
}

const ETAG: Headers = {
  ETag: {
    description: "Version of the item, for If-Match and If-None-Match",
    schema: { type: "string" },
  },
};
const LOCATION: Headers = {
  Location: {
    description: "Where the new item is",
    schema: { type: "string", format: "uri-reference" },
  },
};
const RETRY_AFTER: Headers = {
  "Retry-After": {
    description: "Seconds to wait",
    schema: { type: "string", pattern: "^[0-9]+$" },
  },
};

function example(status: number, detail: string) {
  return { detail, statusCode: status, requestId: "6f1c3c0e8a5d4b0f9a43a0c2d1f5b7e8" };
}

interface ErrorExample {
  readonly description: string;
  readonly detail: string;
  readonly headers?: Headers;
}

function error(status: number, { description, detail, headers = {} }: ErrorExample): OtherResponse {
  const content = { schema: ErrorBody, example: example(status, detail) };
  return describe(description, headers, { "application/json": content });
}

function describe<S extends z.ZodType>(
  description: string,
  headers: Headers,
  content: Content<S>,
): Success<S> {
  return { description, headers, content };
}

function success<S extends z.ZodType>(schema: S, headers: Headers = {}): Success<S> {
  return describe("Successful Response", headers, { "application/json": { schema } });
}

const NO_CONTENT: OtherResponse = { description: "Successful Response" };
const UNCHANGED: OtherResponse = {
  description: "The item is still the one that If-None-Match names",
  headers: ETAG,
};
const NOT_FOUND = {
  404: error(404, {
    description: "There is no such item, or it is another user's",
    detail: "Not found",
  }),
};
const CONFLICT = {
  409: error(409, {
    description: "Against a unique rule, or changed at the same time",
    detail: "Such an item already exists",
  }),
};
const STALE = {
  412: error(412, {
    description: "The item is no longer the one that If-Match names",
    detail: "The item has changed since you read it",
  }),
};
const BAD_BODY = {
  413: error(413, { description: "Body over 1 MiB", detail: "The body is larger than 1 MiB" }),
  415: error(415, {
    description: "Body that is not JSON",
    detail: "The body must be application/json",
  }),
};
const INVALID: OtherResponse = describe(
  "Well-formed but not valid: all that is wrong, at once",
  {},
  {
    "application/json": {
      schema: ValidationErrorBody,
      example: {
        ...example(422, "The request is not valid"),
        errors: [{ field: "name", code: "required", message: "Field required" }],
      },
    },
  },
);
/** Of every route of the API. */
const ERRORS = {
  400: error(400, {
    description: "A body that is not JSON, or a query string that cannot be read",
    detail: "The body is not valid JSON",
  }),
  401: error(401, {
    description: "No token or a bad one",
    detail: "Not authenticated",
    headers: { "WWW-Authenticate": { description: "Bearer", schema: { type: "string" } } },
  }),
  422: INVALID,
  429: error(429, {
    description: "Too many requests",
    detail: "Too many requests",
    headers: RETRY_AFTER,
  }),
  500: error(500, { description: "Unforeseen", detail: "Internal server error" }),
  503: error(503, {
    description: "The database is not available",
    detail: "The database is not available at the moment",
    headers: RETRY_AFTER,
  }),
};

/** For the `security` of a route that needs a token. */
export const BEARER = [{ bearer: [] }];

export function listed<S extends z.ZodType>(page: S) {
  return { ...ERRORS, 200: success(page) };
}

export function created<S extends z.ZodType>(item: S) {
  return { ...ERRORS, ...CONFLICT, ...BAD_BODY, 201: success(item, { ...ETAG, ...LOCATION }) };
}

export function found<S extends z.ZodType>(item: S) {
  return { ...ERRORS, ...NOT_FOUND, 200: success(item, ETAG), 304: UNCHANGED };
}

export function changed<S extends z.ZodType>(item: S) {
  return { ...ERRORS, ...NOT_FOUND, ...CONFLICT, ...STALE, ...BAD_BODY, 200: success(item, ETAG) };
}

export function deleted() {
  return { ...ERRORS, ...NOT_FOUND, ...CONFLICT, ...STALE, 204: NO_CONTENT };
}

/** One's own item is there as long as its owner. */
export function ownFound<S extends z.ZodType>(item: S) {
  return { ...ERRORS, 200: success(item, ETAG), 304: UNCHANGED };
}

export function ownChanged<S extends z.ZodType>(item: S) {
  return { ...ERRORS, ...CONFLICT, ...STALE, ...BAD_BODY, 200: success(item, ETAG) };
}

export function registered<S extends z.ZodType>(item: S) {
  return { ...ERRORS, ...CONFLICT, ...BAD_BODY, 201: success(item, ETAG) };
}

/** Of a POST that makes no item: what it gives. */
export function answered<S extends z.ZodType>(body: S) {
  return { ...ERRORS, ...BAD_BODY, 200: success(body) };
}

/** Of a POST that makes no item and gives nothing. */
export function done() {
  return { ...ERRORS, ...BAD_BODY, 204: NO_CONTENT };
}

/** Of the question whether the database is ready. */
export function ready<S extends z.ZodType>(health: S) {
  return {
    200: success(health),
    503: error(503, {
      description: "It does not answer",
      detail: "The database has not seen every migration",
      headers: RETRY_AFTER,
    }),
  };
}

/** Of a route that cannot fail. */
export function always<S extends z.ZodType>(body: S) {
  return { 200: success(body) };
}
