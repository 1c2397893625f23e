import type { Detector } from '../finding.ts';

const context =
  /(?:未成年人|留守儿童|困境儿童|孤儿|事实无人抚养儿童|学生|幼儿)[^。；\n]{0,20}?(?:姓名[：:]?|[：:])\s*([\u4e00-\u9fa5]{2,4})(?=[，,、。；;\s）)]|$)/g;

/** Names of minors (未成年人) in a context that shows them to be children: PIPL art. 28, minors' protection. */
export const findMinors: Detector = (text) =>
  // 某某 is a name that was masked already.
  [...text.matchAll(context)]
    .filter(([, name]) => !name!.includes('某'))
    .map((match) => {
      const name = match[1]!;
      const start = match.index + match[0].length - name.length;
      return {
        kind: 'minor',
        blocking: true,
        start,
        end: start + name.length,
        mask: `${name[0]}某某`,
        sentence: '可能是未成年人的姓名。请改为“某某”，或删除。',
      };
    });
