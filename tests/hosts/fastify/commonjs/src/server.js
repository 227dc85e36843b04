'use strict'

const { app } = require('./app')

app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 3000) })
