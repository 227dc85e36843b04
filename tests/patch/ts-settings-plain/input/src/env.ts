export const env = {
  port: Number(process.env.PORT),
};
