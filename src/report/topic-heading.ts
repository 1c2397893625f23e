/**
 * The heading of a topic at the start of a text (（一）主动公开), alone on its line or with a full stop before what is
 * said of it; '' where a text starts with none.
 */
export const topicLead = (text: string): string =>
  /^（[一二三四五六七八九十]{1,3}）[^。；，：！？]{1,30}(?:$|。)/.exec(text)?.[0] ?? '';

/** Whether a text is the heading of a topic and says nothing itself: a sentence, however short, ends with a stop. */
export const isTopicHeading = (text: string): boolean =>
  text !== '' && topicLead(text) === text && !text.endsWith('。');
