export const two = async () => undefined;
