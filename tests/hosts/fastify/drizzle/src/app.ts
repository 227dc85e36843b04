import swagger from '@fastify/swagger';
import fastify from 'fastify';
import { pool } from './db/index.js';
import { auth } from './plugins/auth.js';
import { bookRoutes } from './routes/books.js';

// The shop, ready to listen or to be asked by a test.
export async function buildApp() {
  const app = fastify({ logger: process.env.NODE_ENV === 'production' });

  await app.register(swagger, { openapi: { info: { title: 'Bookshop', version: '2.3.0' } } });
  await app.register(auth);
  await app.register(bookRoutes, { prefix: '/shop' });

  app.get('/documentation/json', () => app.swagger());
  app.get('/ping', () => ({ pong: true }));
  app.addHook('onClose', () => pool.end());

  return app;
}
