test("users", () => undefined);
