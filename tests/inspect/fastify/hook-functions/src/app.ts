import Fastify from "fastify";
import { users } from "./routes/users.js";

let app;
if (process.env.HTTP2 === "yes") {
  app = Fastify({ http2: true });
} else {
  app = Fastify();
}

app.decorateRequest("currentUser", null);
app.decorateRequest("user", null);
app.register(users, { prefix: "/v1" });
