import { inject } from 'vitest'

// Where `temporary-place.ts` makes its databases; in the environment, so that it works outside of tests as well.
process.env['TBC_TEST_POSTGRES'] = inject('postgres')
