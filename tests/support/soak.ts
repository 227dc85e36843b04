import fc from "fast-check";

// `npm run soak`: every property is tried on many more inputs than in the unit loop, and on others each time.
fc.configureGlobal({ numRuns: Number(process.env["BACKEND_GEN_SOAK"]) });
