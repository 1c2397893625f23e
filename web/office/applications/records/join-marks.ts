import type { Mark } from '../../../../src/applications/contract.ts';

/** Points between two words that belong together. */
const nearby = 2;

/** Marks with one more; where it continues one of the same line and ground, both become one. */
export function joined(marks: readonly Mark[], added: Mark): readonly Mark[] {
  const neighbour = marks.find((mark) => continues(mark, added));
  if (!neighbour) return [...marks, added];
  const [one, other] = [neighbour.box, added.box];
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  const right = Math.max(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.max(one[1] + one[3], other[1] + other[3]);
  const whole: Mark = { ...added, box: [left, top, right - left, bottom - top] };
  return joined(
    marks.filter((mark) => mark !== neighbour),
    whole,
  );
}

function continues({ page, ground, box }: Mark, other: Mark): boolean {
  const [x, y, width, height] = box;
  const [left, top, across, down] = other.box;
  const isLevel = Math.abs(y - top) < nearby && Math.abs(height - down) < nearby;
  return (
    page === other.page &&
    ground === other.ground &&
    isLevel &&
    left <= x + width + nearby &&
    x <= left + across + nearby
  );
}
