import "reflect-metadata";
import Fastify from "fastify";
import * as controllers from "./controllers.js";
import { Injectable } from "./container.js";

@Injectable({ scope: "app" })
export class Mailer {
  @Injectable() app = "mailer";
}

const app = Fastify();
for (const controller of Object.values(controllers)) {
  app.register(controller);
}

export default app;
