export const one = async () => undefined;
