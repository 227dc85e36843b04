import { expect, test } from 'vitest';
import { buildApp } from '../src/app.js';

test('the shop answers', async () => {
  const app = await buildApp();
  const { body } = await app.inject('/ping');
  expect(JSON.parse(body)).toEqual({ pong: true });
  expect((await app.inject('/nowhere')).json()).toMatchObject({ error: 'Not Found' });
  await app.close();
});
