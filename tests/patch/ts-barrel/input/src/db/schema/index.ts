// Every table, for drizzle-kit.
export * from './users.js';
export * from './posts.js'; // and comments
export type { User } from './users.js';

export const version = 1;
