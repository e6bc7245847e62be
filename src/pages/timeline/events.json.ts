import {entityLink} from '../../lists.ts'
import {timelineData, wholeTimeline} from '../../timeline.ts'

/** What the timeline is drawn with when a reader looks closer. */
export const GET = () =>
  new Response(JSON.stringify(timelineData(wholeTimeline().events, (id) => entityLink(id)?.name)))
