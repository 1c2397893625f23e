import type { applicationContracts } from '../../../src/applications/contract.ts';
import { addDays, parseDay } from '../../../src/law/index.ts';
import type { InputOf } from '../../../src/platform/contract.ts';

type Notice = InputOf<typeof applicationContracts.enterNotice>['body'];

/** Days off in a row, as a notice names them. */
export interface Festival {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A notice on days off while somebody types it. */
export interface NoticeEntry {
  readonly kind: Notice['kind'];
  readonly year: number;
  readonly number: string;
  readonly title: string;
  readonly dated: string;
  readonly festivals: readonly Festival[];
  readonly worked: readonly string[];
}

const national = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

/** Where the entry of a year begins: the national one with its festivals by name. */
export const emptyNotice = (kind: Notice['kind'], year: number): NoticeEntry => ({
  ...{ kind, year, number: '', title: '', dated: '', worked: [''] },
  festivals: (kind === 'national' ? national : ['']).map((name) => ({ name, from: '', to: '' })),
});

/** More days in a row are a mistake of typing. */
const longest = 31;

/** The entry as it is sent; rows without a day are left out. Null while a row is not usable. */
export function noticeOf({ festivals, worked, number, title, dated, ...entry }: NoticeEntry): Notice | null {
  const rows = festivals.filter(({ from, to }) => from || to).map(daysOfRow);
  if (rows.includes(null) || !number.trim() || !title.trim() || !parseDay(dated)) return null;
  return {
    ...{ ...entry, number: number.trim(), title: title.trim(), dated: parseDay(dated)! },
    daysOff: rows.flatMap((row) => row ?? []),
    workedDays: worked.flatMap((text) => parseDay(text) ?? []),
  };
}

/** Each day of a row with the name of the festival; null when the row is incomplete. */
function daysOfRow({ name, from, to }: Festival): Notice['daysOff'] | null {
  const [first, last] = [parseDay(from), parseDay(to || from)];
  if (!name.trim() || first === null || last === null || last < first) return null;
  const days = [];
  for (let date = first; date <= last && days.length < longest; date = addDays(date, 1))
    days.push({ date, name: name.trim() });
  return days;
}
