import type { Report } from '../../report/index.ts';

/**
 * The report of the year before among those given; null when none fits. A single one is taken as given as long as
 * its year does not forbid it: the user knows whose it is. Among several it is the same body's, whose name may be
 * written more fully in one of the two years.
 */
export function previousReport({ body, year }: Report, given: readonly Report[]): Report | null {
  const fitting = given.filter(
    (earlier) => year === null || earlier.year === null || earlier.year === year - 1,
  );
  if (given.length < 2) return fitting[0] ?? null;
  const same = fitting.filter((earlier) => earlier.body === body && body !== null);
  const [alike, ...others] =
    same.length > 0 ? same : fitting.filter((earlier) => isAlike(earlier.body, body));
  return alike && others.length === 0 ? alike : null;
}

/** 云溪镇 and 沙洲县云溪镇人民政府 are one body. */
function isAlike(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [first, second] = [shortName(one), shortName(other)];
  return first !== '' && second !== '' && (first.endsWith(second) || second.endsWith(first));
}

const shortName = (body: string): string => body.replace(/(?:人民政府|办事处)$/, '');
