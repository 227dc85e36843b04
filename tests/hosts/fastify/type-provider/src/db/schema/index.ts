import { huts } from './huts.ts'
import { trails } from './trails.ts'

export const schema = {
	huts,
	trails,
}
