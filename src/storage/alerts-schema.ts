import type { Generated } from 'kysely'

/** The tables of following and alerts (`create-alerts.ts`). */
export interface AlertsSchema {
  /** Who follows what: the household, and anybody else. `options`: JSON of what they chose (`following/follow-options.ts`), always written the same way. */
  follow: { series_id: string; follower_id: string; followed_at: number; options: string }
  /** Where followers are told. */
  channel: {
    id: Generated<number>
    follower_id: string
    kind: string
    /** What its follower calls it. */
    name: string
    /** Address and secrets, encrypted (`channels/secret-box.ts`). */
    settings: string
    /** An address of the operator's own may lie in a private network, one of a reader's may not. */
    added_by: 'operator' | 'reader'
    added_at: number
    /** Since when nothing is sent any more: unsubscribed, or the receiver is gone. */
    stopped_at: number | null
    /** In a row. */
    failures: Generated<number>
    /** Nothing is sent until then: something is being sent, or the last attempt failed. */
    paused_until: Generated<number>
    problem: string | null
  }
  /** One change as some followers are to be told it: from what they took for true to what is. */
  alert: {
    id: Generated<number>
    series_id: string
    /** Which thing, as of a change event; `reminder.<season>.<days>` of a reminder. */
    subject: string
    kind: string
    season: number | null
    before: string | null
    after: string | null
    certainty: 'official' | 'corroborated' | 'listed' | 'reported'
    said_by: string | null
    said_on: string | null
    source: string | null
    link: string | null
    at: number
    /** From when the change stands; what turns back earlier is corrected. */
    settles_at: number
    /** The alert that turned out wrong. */
    corrects: number | null
    /** 1 where the thing was corrected lately: it is told only once it has stood for a day. */
    is_held: Generated<number>
  }
  /** Who is to get which alert, and who has it. */
  outbox: {
    alert_id: number
    channel_id: number
    /** To be sent from then on, or tried again if nobody tells of it; null once it is sent or given up. */
    due_at: number | null
    /** The message that it was put into, by the key that receivers know repeats by. */
    message: string | null
    tries: Generated<number>
    /** How many of these attempts nobody told the end of: counted with each attempt before it is made, and taken back by any answer. */
    unanswered: Generated<number>
    /** 1 from before an attempt until it is written down what became of it: if that is never, its process has died. */
    is_underway: Generated<number>
    first_tried_at: number | null
    /** 1 from when it is tried until it is certain that it did not arrive. */
    may_have_it: Generated<number>
    sent_at: number | null
    dead_at: number | null
  }
}
