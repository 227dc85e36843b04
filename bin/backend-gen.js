#!/usr/bin/env node
import * as nodeModule from "node:module";

// Node 22 and later keep what they have compiled, which halves the start from the second run on.
nodeModule.enableCompileCache?.();
await import("../dist/cli/start.js");
