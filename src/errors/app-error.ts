/** Every way in which the program fails; exit code and HTTP status come from tables that the compiler keeps complete. */
export type ErrorCode =
  | 'wrong-usage'
  | 'no-such-series'
  | 'no-such-page'
  | 'unreachable'
  | 'busy'
  | 'cross-site'
  | 'bad-input-file'
  | 'too-large'
  | 'data-directory-unusable'
  | 'data-file-damaged'
  | 'data-file-newer'
  | 'data-file-busy'
  | 'disk-full'
  | 'database-unreachable'
  | 'database-unusable'
  | 'cannot-listen'
  | 'no-such-channel'
  | 'not-allowed'
  | 'household-only'
  | 'wrong-key'
  | 'internal'

/** A series that could be meant, with what tells it from its namesakes. */
export interface Candidate {
  id: string
  title: string
  year: number | null
  countries: string[]
}

/** A failure with a message that names the subject and the remedy, in one line. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly candidates: Candidate[] | undefined

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; candidates?: Candidate[] } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.candidates = options.candidates
  }
}

/** Exit codes of the command line, as the contracts fix them. */
export const EXIT_CODES = {
  'wrong-usage': 2,
  'no-such-series': 3,
  'no-such-page': 3,
  unreachable: 4,
  busy: 1,
  'cross-site': 2,
  'bad-input-file': 5,
  'too-large': 5,
  'data-directory-unusable': 1,
  'data-file-damaged': 1,
  'data-file-newer': 1,
  'data-file-busy': 1,
  'disk-full': 1,
  'database-unreachable': 4,
  'database-unusable': 1,
  'cannot-listen': 1,
  'no-such-channel': 2,
  'not-allowed': 1,
  'household-only': 1,
  'wrong-key': 1,
  internal: 1,
} as const satisfies Record<ErrorCode, number>

/** HTTP statuses of pages and interface. */
export const HTTP_STATUSES = {
  'wrong-usage': 400,
  'no-such-series': 404,
  'no-such-page': 404,
  unreachable: 503,
  busy: 503,
  'cross-site': 403,
  'bad-input-file': 400,
  'too-large': 413,
  'data-directory-unusable': 500,
  'data-file-damaged': 500,
  'data-file-newer': 500,
  'data-file-busy': 503,
  'disk-full': 507,
  'database-unreachable': 503,
  'database-unusable': 500,
  'cannot-listen': 500,
  'no-such-channel': 404,
  'not-allowed': 401,
  'household-only': 403,
  'wrong-key': 500,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

/** The failure as the JSON that the command line and the interface both answer with. */
export function toErrorJson(error: AppError): { error: { code: ErrorCode; message: string; candidates?: Candidate[] } } {
  const { code, message, candidates } = error
  return { error: candidates === undefined ? { code, message } : { code, message, candidates } }
}

/** Any thrown thing as a failure of ours; what is not one of ours is `internal`, with its cause kept. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('internal', `something went wrong: ${thrown instanceof Error ? thrown.message : String(thrown)}`, { cause: thrown })
}
