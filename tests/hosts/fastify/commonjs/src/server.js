'use strict'

const { app } = require('./app')
const { loadConfig } = require('./config')

app.listen({ host: '127.0.0.1', port: loadConfig().PORT })
