import { Command, CommanderError } from 'commander'
import { AppError, EXIT_CODES, toAppError, toErrorJson } from '../errors/app-error.ts'
import { addCommands } from './commands.ts'
import { startSession } from './session.ts'
import { terminalText } from './terminal.ts'

/** Runs the command line; answers with the exit code that the contracts fix. */
export async function main(args: string[]): Promise<number> {
  let exitCode = 0
  const program = new Command('tbc').exitOverride().configureOutput({ writeErr: () => undefined })
  try {
    const session = startSession()
    addCommands(program, session, (code) => (exitCode = code))
    if (args[0] === 'complete') await addCompletion(program)
    else program.command('complete').description('a completion script for bash, zsh, fish or powershell: source <(tbc complete bash)').argument('<shell>')
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0
    return report(thrown instanceof CommanderError ? toUsageError(thrown) : toAppError(thrown), args)
  }
}

/** Completion scripts for shells, and the words they ask for; loaded only when a shell asks. */
async function addCompletion(program: Command): Promise<void> {
  const { default: complete } = await import('@bomb.sh/tab/commander')
  complete(program)
}

/** One line on stderr that names the remedy; with `--json` the same as one JSON value on stdout. */
function report(error: AppError, args: string[]): number {
  process.stderr.write(terminalText(`tbc: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`))
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(toErrorJson(error))}\n`)
  return EXIT_CODES[error.code]
}

function toUsageError(error: CommanderError): AppError {
  const what = error.code === 'commander.help' ? 'no command was given' : error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
  return new AppError('wrong-usage', `${what.replace(/[.]$/, '')}: see tbc --help`, { cause: error })
}
