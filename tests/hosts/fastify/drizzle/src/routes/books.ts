import type { FastifyPluginAsync } from 'fastify';
import { db } from '../db/index.js';
import { books } from '../db/schema.js';

// eslint-disable-next-line @typescript-eslint/require-await
export const bookRoutes: FastifyPluginAsync = async (app) => {
  const body = {
    type: 'object',
    required: ['title'],
    properties: { title: { type: 'string' }, pages: { type: 'integer' } },
  } as const;

  app.get('/books', async () => db.select().from(books));

  app.post<{ Body: { title: string; pages?: number } }>(
    '/books',
    { schema: { body }, onRequest: (request, reply) => app.authenticate(request, reply) },
    async (request, reply) => {
      const [book] = await db.insert(books).values(request.body).returning();
      return reply.code(201).send(book);
    },
  );
};
