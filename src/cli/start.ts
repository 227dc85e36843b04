import * as nodeModule from "node:module";

// Node 22 and later keep what they compiled: half of the start is saved from the second run on.
if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") nodeModule.enableCompileCache();
const [{ main }, { createRealHost }] = await Promise.all([import("./main.js"), import("../host/real-host.js")]);
process.exitCode = await main(process.argv.slice(2), createRealHost());
