/** What a schema found wrong, as Zod tells it. */
interface Issue {
  code: string
  path: readonly PropertyKey[]
  message: string
  expected?: string
}

/**
 * What is wrong with the form of something that was sent or written, in words for whoever did; `whole` names the thing itself: `the body: is no object`.
 *
 * Our schemas' own messages stay; where they have none, Zod speaks of types to programmers.
 */
export function sayFormProblem({ issues }: { issues: readonly Issue[] }, whole: string): string {
  return issues.map((issue) => `${issue.path.length === 0 ? whole : issue.path.join('.')}: ${sayIssue(issue)}`).join('; ')
}

function sayIssue({ code, message, expected }: Issue): string {
  if (code === 'unrecognized_keys') return message.replace(/^Unrecognized keys?: /, 'takes no ')
  if (code !== 'invalid_type' || !message.startsWith('Invalid input')) return message
  if (message.endsWith('received undefined')) return 'is missing'
  return `is no ${expected}`
}
