module.exports = {
  ...require('./users'),
  ...require('./posts') // with comments
}
