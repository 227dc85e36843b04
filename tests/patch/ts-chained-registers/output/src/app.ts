import Fastify from 'fastify';
import cors from '@fastify/cors';
import cookie from '@fastify/cookie';
import { routes } from './routes';
import { apiRoutes } from './resources/api.js';

const app = Fastify();

app
  .register(cors, { origin: true })
  .register(cookie)
  .register(routes, { prefix: '/v1' }) // everything
  .after((err) => {
    if (err) throw err;
  });
app.register(apiRoutes, { prefix: '/api/v1' });

app.listen({ port: 3000 });
