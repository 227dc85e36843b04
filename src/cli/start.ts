import { main } from "./main.js";
import { createRealHost } from "../host/real-host.js";

process.exitCode = await main(process.argv.slice(2), createRealHost());
