/** Our decision: outlets report the same news within days; the same kind about the same season later than that is news again. */
export const SAME_NEWS_DAYS = 14
