import { describe, expect, it } from "vitest";
import { createServer } from "../src/app";

describe("GET /version", () => {
    it("tells the version", async () => {
        const server = createServer();
        const response = await server.inject("/version");
        expect(response.json()).toEqual({ version: "3.1.4" });
    });
});
