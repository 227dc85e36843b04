import { test } from 'node:test'
import * as assert from 'node:assert'

test('root', () => assert.ok(true))
