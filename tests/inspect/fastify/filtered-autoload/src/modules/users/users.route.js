export default async (app) => app.get("/", () => []);
