import { z } from "zod";

/** All that a client may be told about a field. Stable: programs rely on these. */
export const ErrorCode = z.enum([
  "required",
  "type",
  "too_short",
  "too_long",
  "too_small",
  "too_big",
  "pattern",
  "enum",
  "format",
  "unknown_field",
  "read_only",
  "immutable",
  "not_found",
  "duplicate",
  "invalid_cursor",
  "conflict",
  "too_deep",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What is wrong with one field: `field` is its path (`tags[0]`), `""` the whole body. */
export interface FieldError {
  readonly field: string;
  readonly code: ErrorCode;
  readonly message: string;
}

interface ErrorOptions {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends the request with `status` and the error body. */
export class ApiError extends Error {
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly detail: string,
    { errors = [], headers = {} }: ErrorOptions = {},
  ) {
    super(detail);
    this.errors = errors;
    this.headers = headers;
  }
}

/** A 422 about all of `errors`. */
export function notValid(errors: readonly FieldError[]): ApiError {
  return new ApiError(422, "The request is not valid", { errors });
}

/** A 422 about a single field. */
export function invalid(field: string, code: ErrorCode, message: string): ApiError {
  return notValid([{ field, code, message }]);
}

const FieldErrorBody = z
  .strictObject({ field: z.string(), code: ErrorCode, message: z.string() })
  .meta({ id: "FieldErrorBody" });

export const ErrorBody = z
  .strictObject({
    detail: z.string(),
    status_code: z.int(),
    request_id: z.string(),
  })
  .meta({
    id: "ErrorBody",
    description: "The body of every response from 400 up; a 422 says more.",
  });

export const ValidationErrorBody = ErrorBody.extend({
  errors: z.array(FieldErrorBody),
}).meta({
  id: "ValidationErrorBody",
  description: "The body of a 422: all that is wrong, at once.",
});

/** The error body: what went wrong, the status, the request, and a 422's `errors`. */
export function errorBody(requestId: string, error: ApiError): object {
  const { status, detail, errors } = error;
  const body = { detail, status_code: status, request_id: requestId };
  return status === 422 ? { ...body, errors } : body;
}
