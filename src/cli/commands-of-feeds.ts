import type { Command } from 'commander'
import type { FeedAddressOptions } from './feed-commands.ts'
import type { Session } from './session.ts'

/** The command of the address under which what is followed is served as feed and calendar. */
export function addFeedCommands(program: Command, session: Session): void {
  program
    .command('feed')
    .description('feeds and calendars to subscribe to')
    .command('address')
    .description('the secret address under which "tbc serve" has a feed and a calendar of what is followed')
    .option('--new', 'makes one, in place of the one before; told once')
    .option('--revoke', 'lets it lead nowhere')
    .option('--json', 'exactly one JSON value on stdout')
    .addHelpText(
      'after',
      '\nWhoever has the address reads what is followed. Of single series and networks there are addresses that everybody may have: docs/feeds.md\n\nExamples:\n  tbc feed address --new\n  tbc feed address --revoke',
    )
    .action(async (options: FeedAddressOptions) => (await import('./feed-commands.ts')).feedAddress(options, session))
}
