export async function ping (app) {
  app.get('/ping', async () => 'pong')
}
