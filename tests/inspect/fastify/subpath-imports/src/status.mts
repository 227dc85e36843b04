export const status = () => ({ ok: true });
