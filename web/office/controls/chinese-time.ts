const zone = { timeZone: 'Asia/Shanghai' } as const;

const dayParts = new Intl.DateTimeFormat('zh-CN', {
  ...zone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const timeParts = new Intl.DateTimeFormat('zh-CN', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const isoParts = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' });

/** An instant as people say it: 2026年3月2日 09:30, in Beijing time. */
export function chineseMoment(instant: string): string {
  const date = new Date(instant);
  return `${dayParts.format(date)} ${timeParts.format(date)}`;
}

/** A day as people say it: 2026年3月2日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Today in Beijing, as the law counts days. */
export const todayInChina = (now: Date): string => isoParts.format(now);

/** How many days lie between two days; negative when the second is earlier. */
export const daysUntil = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
