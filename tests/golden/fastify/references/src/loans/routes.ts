import { authenticated, requireCaller } from "../core/access.js";
import { BEARER, changed, created, deleted, found, listed } from "../core/openapi.js";
import { pageBody, sendCreated, sendItem } from "../core/responses.js";
import type { Plugin } from "../core/validation.js";
import type { Database } from "../db/database.js";
import { one } from "../db/one.js";
import { expandLoans, LoanExpandedItem, LoanExpandedPage } from "./includes.js";
import {
  LoanCreate,
  LoanItem,
  LoanItemQuery,
  LoanParams,
  LoanQuery,
  LoanUpdate,
} from "./schema.js";
import * as service from "./service.js";

const tags = ["loans"];

export const loanRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/loans",
    {
      schema: {
        operationId: "listLoans",
        tags,
        summary: "List Loans",
        security: BEARER,
        querystring: LoanQuery,
        response: listed(LoanExpandedPage),
      },
      onRequest: authenticated,
    },
    async (request) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const page = await database.read(async (db) => {
        const { rows, ...rest } = await service.listLoans(db, ownerId, request.query);
        return { ...rest, rows: await expandLoans(db, caller, rows, request.query.include) };
      });
      return pageBody(page, request.query.limit, "Loans listed");
    },
  );

  app.post(
    "/loans",
    {
      schema: {
        operationId: "createLoan",
        tags,
        summary: "Create Loan",
        security: BEARER,
        body: LoanCreate,
        response: created(LoanItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const loan = await database.write((db) => service.createLoan(db, ownerId, request.body));
      return sendCreated(reply, loan, "Loan created");
    },
  );

  app.get(
    "/loans/:loan_id",
    {
      schema: {
        operationId: "getLoan",
        tags,
        summary: "Get Loan",
        security: BEARER,
        params: LoanParams,
        querystring: LoanItemQuery,
        response: found(LoanExpandedItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const caller = requireCaller(request);
      const ownerId = caller.id;
      const { loan_id: loanId } = request.params;
      const loan = await database.read(async (db) => {
        const row = await service.getLoan(db, ownerId, loanId);
        return one(await expandLoans(db, caller, [row], request.query.include));
      });
      return sendItem(reply, loan, "Loan found");
    },
  );

  app.put(
    "/loans/:loan_id",
    {
      schema: {
        operationId: "replaceLoan",
        tags,
        summary: "Replace Loan",
        security: BEARER,
        params: LoanParams,
        body: LoanCreate,
        response: changed(LoanItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { loan_id: loanId } = request.params;
      const ifMatch = request.headers["if-match"];
      const loan = await database.write((db) =>
        service.replaceLoan(db, ownerId, loanId, request.body, ifMatch),
      );
      return sendItem(reply, loan, "Loan replaced");
    },
  );

  app.patch(
    "/loans/:loan_id",
    {
      schema: {
        operationId: "updateLoan",
        tags,
        summary: "Update Loan",
        security: BEARER,
        params: LoanParams,
        body: LoanUpdate,
        response: changed(LoanItem),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { loan_id: loanId } = request.params;
      const ifMatch = request.headers["if-match"];
      const loan = await database.write((db) =>
        service.updateLoan(db, ownerId, loanId, request.body, ifMatch),
      );
      return sendItem(reply, loan, "Loan updated");
    },
  );

  app.delete(
    "/loans/:loan_id",
    {
      schema: {
        operationId: "deleteLoan",
        tags,
        summary: "Delete Loan",
        security: BEARER,
        params: LoanParams,
        response: deleted(),
      },
      onRequest: authenticated,
    },
    async (request, reply) => {
      const ownerId = requireCaller(request).id;
      const { loan_id: loanId } = request.params;
      const ifMatch = request.headers["if-match"];
      await database.write((db) => service.deleteLoan(db, ownerId, loanId, ifMatch));
      return reply.code(204).send();
    },
  );

  done();
};
