import { Command, CommanderError } from 'commander'
import { AppError, EXIT_CODES, toAppError, toErrorJson } from '../errors/app-error.ts'
import { addCommands } from './commands.ts'
import { startSession } from './session.ts'

/** Runs the command line; answers with the exit code that the contracts fix. */
export async function main(args: string[]): Promise<number> {
  let exitCode = 0
  const program = new Command('tbc').exitOverride().configureOutput({ writeErr: () => undefined })
  try {
    const session = startSession()
    addCommands(program, session, (code) => (exitCode = code))
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0
    return report(thrown instanceof CommanderError ? toUsageError(thrown) : toAppError(thrown), args)
  }
}

/** One line on stderr that names the remedy; with `--json` the same as one JSON value on stdout. */
function report(error: AppError, args: string[]): number {
  process.stderr.write(`tbc: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`)
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(toErrorJson(error))}\n`)
  return EXIT_CODES[error.code]
}

function toUsageError(error: CommanderError): AppError {
  const what = error.code === 'commander.help' ? 'no command was given' : error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
  return new AppError('wrong-usage', `${what.replace(/[.]$/, '')}: see tbc --help`, { cause: error })
}
