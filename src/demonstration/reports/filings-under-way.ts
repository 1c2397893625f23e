import { addDays, type Day, day, yearOf } from '../../law/index.ts';
import { done, type Outcome } from '../../platform/index.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import type { Publisher } from '../history/publisher.ts';
import { type CorrectionEnd, correctReport } from './corrected-report.ts';
import { isSeason } from './public-years.ts';
import { type FilingPlace, type FilingStep, takeFiling } from './take-filing.ts';

/** Of whom the demonstration shows the desk: their reports of the year are theirs to begin. */
const atWork = ['yunling', 'shuili', 'hejian'];

/** Corrections of public reports that are not through yet, each at another step. */
const corrections: Readonly<Record<string, CorrectionEnd>> = {
  ...{ nanwan: 'edit', jinchi: 'submit', minzheng: 'accept', shangwu: 'return' },
};

/**
 * Leaves reports on their way (报送中的年报): in the first months of a year those of last year, one body further than
 * the other; later the corrections of public ones, and first drafts of the year that is not over.
 */
export async function leaveFilingsUnderWay(
  tools: Pick<DemonstrationTools, 'filing'>,
  today: Day,
  publishers: readonly Publisher[],
  people: Readonly<Record<string, string>>,
): Promise<Outcome<null>> {
  const countyId = publishers.find(({ sort }) => sort === 'county')!.bodyId;
  const others = publishers.filter(({ slug }) => !atWork.includes(slug));
  const year = yearOf(today) - (isSeason(today) ? 1 : 0);
  for (const [index, { slug, bodyId }] of others.entries()) {
    const place: FilingPlace = { slug, bodyId, countyId, year, people };
    const until = corrections[slug];
    const outcome = isSeason(today)
      ? await takeFiling(tools, today, place, wayInSeason(index, year, today))
      : index % 6 === 0
        ? await takeFiling(tools, today, place, [['begin', addDays(today, -(index % 9))]])
        : until === undefined
          ? done(null)
          : await correctReport(tools, today, { ...place, year: year - 1 }, { until, on: lastDays(today) });
    // Whose report still has open questions stays where it is, as at work.
    if (!outcome.ok && !stillOpen.includes(outcome.refusal.code)) return outcome;
  }
  return done(null);
}

const stillOpen = ['blockers-open', 'explanations-missing'];

const whole = ['begin', 'sign', 'submit', 'accept', 'publish'] as const;

/** How far a body has come on a day of the first months: every ninth has not begun, every ninth was sent back. */
function wayInSeason(index: number, year: number, today: Day): readonly FilingStep[] {
  const on = (name: FilingStep[0]): Day => {
    const wanted = addDays(day(`${year + 1}-01-05`), [...whole].indexOf(name as 'begin') * 2 + (index % 4));
    return wanted < today ? wanted : today;
  };
  const far = [5, 4, 3, 5, 0, 1, 2, 5, 3][index % 9]!;
  const steps = whole.slice(0, far).map((name): FilingStep => [name, on(name)]);
  return index % 9 === 8
    ? [...steps, ['return', on('accept'), { reason: '请与上年数据核对后重新报送。', marks: [] }]]
    : steps;
}

const lastDays = (today: Day): readonly Day[] => [addDays(today, -6), addDays(today, -4), addDays(today, -1)];
