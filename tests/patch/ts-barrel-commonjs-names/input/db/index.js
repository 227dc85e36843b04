exports.users = require("./users");
exports.posts = require("./posts");
