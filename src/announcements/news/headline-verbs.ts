/**
 * What series, and those who show them, do in headlines: a name without quotation ends before these.
 *
 * Third person in title case or sentence case. Verbs that stand in many titles ("Loves", "Wants", "Calls") are left out.
 */
const THIRD_PERSON =
  'adds airs announces arrives axes books bounces bows brings cancels casts changes checks climbs clocks closes comes completes concludes confirms continues cracks cuts dates debuts delays departs digs dives draws drops earns ends enlists enrolls enters extends faces falls finds finishes flies gains gets gives goes grabs grows hangs has heads hires hits holds hops inks is joins jumps keeps kicks lands launches leaps leaves locks loses makes marches moves nabs names opens orders packs picks plans premieres preps promotes pulls pushes reaches receives recruits releases renews reopens reports resumes returns reunites revamps reveals revives rides rises roars rolls rounds sails saves says scores secures sees sends sets shares shifts shoots shows shutters sings slips snags snares starts stays sticks stretches strikes swaps switches taps teams teases trades turns unleashes unveils upgrades waltzes waves welcomes wins wipes wraps blooms swipes splits charges checks folds passes punches ropes serves slides soars sounds surges'.split(
    ' ',
  )
const PARTICIPLES =
  'announced axed bound bumped cancelled canceled cleared confirmed dated dealt delayed dropped given greenlit granted handed hit moved nixed ordered picked postponed promoted pulled pushed put rebooted recommissioned renewed rescued resurrected returning revived saved scheduled scrapped set sets slated unveiled upped'.split(
    ' ',
  )

/** Any of these words, as the source of a regular expression. */
export const HEADLINE_VERB = String.raw`(?:${[...THIRD_PERSON, ...PARTICIPLES].join('|')})`
