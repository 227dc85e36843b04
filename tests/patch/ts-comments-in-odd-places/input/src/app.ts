// app.register(apiRoutes, { prefix: "/api/v1" });
import /* the framework */ Fastify from "fastify"; // v5
import { a } from "./a.js"; /* one */ // two

/* const app = 1 */ export const app /* : any */ = Fastify(/* nothing */); /* made */ // here

app /* on it */ . register /* ( */ (a /*, b */) /* ; */ ; // after this
/* and before
   this */ app.get("/", async () => "ok");
// prettier-ignore
const   table = [ 1,0,
                  0,1 ];
export { table };
