module.exports = {
  ...require('./users'),
  ...require('./resources/tables'),
  ...require('./posts') // with comments
}
