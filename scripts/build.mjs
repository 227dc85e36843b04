import { bootstrap, forgetBuild } from "./bootstrap.mjs";

await forgetBuild();
await bootstrap();
