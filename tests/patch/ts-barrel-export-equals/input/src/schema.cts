const tables = {};
export = tables;
