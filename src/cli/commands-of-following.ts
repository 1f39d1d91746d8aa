import type { Command } from 'commander'
import type { ChannelOptions } from './channel-commands.ts'
import type { FollowCommandOptions } from './follow-commands.ts'
import type { Session } from './session.ts'

const JSON_OPTION = ['--json', 'exactly one JSON value on stdout'] as const

interface Json {
  json?: boolean
}

/** The commands of the household's list, and of the channels over which it is told. */
export function addFollowingCommands(program: Command, session: Session): void {
  program
    .command('follow')
    .description("put a series on the household's list, or say what to be told of it")
    .argument('<series...>', 'its title')
    .option('--kinds <list>', 'what to be told of, such as renewed,dated,moved,cancelled')
    .option('--certainty <level>', 'how sure it has to be: official, corroborated, listed (a catalogue has it), or reported (rumours)')
    .option('--countries <codes>', 'whose streaming services are told of, such as US,GB')
    .option('--remind <when>', 'of the premiere: 7d, 1d, 0d (the day itself), 1h (where the time is known), or none')
    .option('--finale-only', 'of nothing but complete seasons, on the day of the finale')
    .option('--digest <when>', 'immediately, daily (at nine), or weekly (on Mondays)')
    .option('--quiet <hours>', 'nothing then, such as 22:00-07:00; or none')
    .option('--zone <name>', 'your time zone, such as Europe/Berlin')
    .option('--language <code>', 'in which you are told: en, de, es or ja')
    .option(...JSON_OPTION)
    .addHelpText('after', '\nWhat is left out stays as it was, or is what suits most.\n\nExamples:\n  tbc follow "slow horses"\n  tbc follow severance --digest daily --remind 7d,1d --quiet 22:00-07:00')
    .action(async (words: string[], options: FollowCommandOptions) => (await import('./follow-commands.ts')).follow(words, options, session))

  program
    .command('unfollow')
    .description('take a series off the list')
    .argument('<series...>', 'its title')
    .option(...JSON_OPTION)
    .action(async (words: string[], options: Json) => (await import('./follow-commands.ts')).unfollow(words, options, session))

  const following = program
    .command('following')
    .description('the list, each series with where it stands today; export and forget are below it')
    .option(...JSON_OPTION)
    .action(async (options: Json) => (await import('./follow-commands.ts')).following(options, session))
  following
    .command('export')
    .description('all that is kept of you, as JSON: follows, channels without their secrets, what you were told')
    .action(async () => (await import('./follow-commands.ts')).exportFollowing(session))
  following
    .command('forget')
    .description('forget all of it: the list, the channels with their secrets, what you were told')
    .option(...JSON_OPTION)
    .action(async (_: Json, command: Command) => (await import('./follow-commands.ts')).forgetFollowing(command.optsWithGlobals(), session))

  const channel = program.command('channel').description('where you are told, by "tbc serve" or "tbc channel send"')
  const named = (name: string, description: string) => channel.command(name).description(description)
  named('add', 'a channel: email, web-push, webhook, discord, slack, ntfy, gotify or telegram')
    .argument('<kind>', 'which of these')
    .argument('<address>', 'mail address; address of the webhook, topic or server; chat of Telegram; file with the subscription of a browser')
    .option('--name <name>', 'what you call it; its kind when left out')
    .option('--token <token>', 'of ntfy, Gotify or Telegram; - reads it from standard input')
    .option('--secret <secret>', 'what webhooks are signed with (whsec_…); made when left out; - reads it')
    .option('--url <address>', "of an own server of Telegram's interface")
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      '\nMails need TBC_SMTP_URL (smtps://user:password@mail.example.org) and TBC_MAIL_FROM; links in messages lead to TBC_PUBLIC_URL.\nSecrets are encrypted with TBC_SECRET_KEY, or with secret.key in the data directory. Webhooks: docs/webhooks.md\n\nExamples:\n  tbc channel add email me@example.org\n  tbc channel add ntfy https://ntfy.sh/my-series\n  pass telegram | tbc channel add telegram 12345 --token -',
    )
    .action(async (kind: string, address: string, options: ChannelOptions) => (await import('./channel-commands.ts')).addChannel(kind, address, options, session))
  named('test', 'send a message over a channel now')
    .argument('<name>', 'which')
    .option(...JSON_OPTION)
    .action(async (name: string, options: Json) => (await import('./channel-commands.ts')).testChannel(name, options, session))
  named('send', 'send what is due, once: for those who run no server')
    .option(...JSON_OPTION)
    .addHelpText('after', '\n"tbc serve" sends all the time. Without it, let a timer run this after the data was brought up to date:\n  tbc sync --followed && tbc channel send')
    .action(async (options: Json) => (await import('./channel-commands.ts')).sendDue(options, session))
  named('list', 'the channels, and which of them fail')
    .option(...JSON_OPTION)
    .action(async (options: Json) => (await import('./channel-commands.ts')).listChannels(options, session))
  named('remove', 'a channel, with what waits for it')
    .argument('<name>', 'which')
    .option(...JSON_OPTION)
    .action(async (name: string, options: Json) => (await import('./channel-commands.ts')).removeChannel(name, options, session))
  named('dead', 'messages that could not be delivered for a day, or were perhaps delivered twice already')
    .option(...JSON_OPTION)
    .action(async (options: Json) => (await import('./channel-commands.ts')).listDeadMessages(options, session))
  named('resend', 'have these tried again, under the same keys')
    .argument('[message]', 'one of them; all when left out')
    .option(...JSON_OPTION)
    .action(async (message: string | undefined, options: Json) => (await import('./channel-commands.ts')).resendMessages(message, options, session))
} // prettier-ignore
