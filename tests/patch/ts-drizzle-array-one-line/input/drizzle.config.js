/** @type {import("drizzle-kit").Config} */
module.exports = { dialect: "postgresql", schema: ["./src/a.ts", "./src/b.ts"] };
