import { signedToken } from "../../tests/support/signed-token.mjs";

/**
 * @typedef {"get" | "list" | "filter" | "create" | "patch"} Kind
 * @typedef {object} OwnedRow
 * @property {string} id
 * @property {string} user
 * @typedef {object} LoadRequest
 * @property {"GET" | "POST" | "PATCH"} method
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string} [body]
 */

/** What is measured, and what the columns of the table are called. @type {Readonly<Record<Kind, string>>} */
export const KINDS = {
  get: "get one",
  list: "list 20",
  filter: "filtered list",
  create: "create",
  patch: "patch",
};

const PATH = "/api/v1/tasks";

/**
 * One request for each row, in the name of its owner: in the token for those who check it, in a header for those who do not.
 * @param {Kind} kind
 * @param {readonly OwnedRow[]} rows
 * @returns {LoadRequest[]}
 */
export function requestsOf(kind, rows) {
  /** @type {Map<string, string>} */
  const tokens = new Map();
  return rows.map(({ id, user }, index) => {
    const token = tokens.get(user) ?? signedToken(user);
    tokens.set(user, token);
    const headers = { authorization: `Bearer ${token}`, "x-user": user };
    return requestOf(kind, { id, index, headers });
  });
}

/**
 * @param {Kind} kind
 * @param {{ id: string, index: number, headers: Record<string, string> }} of
 * @returns {LoadRequest}
 */
function requestOf(kind, { id, index, headers }) {
  const withBody = { ...headers, "content-type": "application/json" };
  switch (kind) {
    case "get":
      return { method: "GET", path: `${PATH}/${id}`, headers };
    case "list":
      return { method: "GET", path: `${PATH}?limit=20`, headers };
    case "filter":
      return { method: "GET", path: `${PATH}?done=false&priority=high&limit=20`, headers };
    case "create":
      return { method: "POST", path: PATH, headers: withBody, body: JSON.stringify(newTask(index)) };
    case "patch":
      return {
        method: "PATCH",
        path: `${PATH}/${id}`,
        headers: withBody,
        body: JSON.stringify({ title: `Changed ${index}`, done: index % 2 === 0 }),
      };
  }
}

/** @param {number} index */
function newTask(index) {
  return { title: `Task ${index}`, notes: "What is to be done", done: false, priority: "medium" };
}

/**
 * The requests of one of several connections: each begins elsewhere, so that no two ask for the same row at the same time.
 * @template T
 * @param {readonly T[]} requests
 * @param {number} part
 * @param {number} parts
 * @returns {T[]}
 */
export function shareOf(requests, part, parts) {
  return requests.filter((_, index) => index % parts === part);
}
