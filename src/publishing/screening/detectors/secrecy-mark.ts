import type { Detector, Hit } from '../finding.ts';

/** 密级★期限 as it is printed at the head of a classified document. */
const mark = /(?:绝密|机密|秘密)\s*(?:★|☆|\*)\s*(?:长期|\d+\s*(?:年|个月|天)|(?=\s|$))/g;
/** The word alone on its line, as a stamp. */
const stamp = /^[ \t]*(?:绝密|机密|秘密)[ \t]*$/gm;
/** Not classified, but not meant for the public: work secrets of art. 73 of the implementing regulation. */
const internal = /工作秘密|内部资料|内部文件|注意保存|不得外传|严禁外传|仅供内部/g;

const found = (text: string, shape: RegExp, hit: Omit<Hit, 'start' | 'end' | 'mask'>): Hit[] =>
  [...text.matchAll(shape)].map(({ 0: words, index }) => ({
    ...hit,
    start: index,
    end: index + words.length,
    mask: null,
  }));

/** Marks of classified documents (国家秘密标志) and of internal ones. */
export const findSecrecyMarks: Detector = (text) => [
  ...[mark, stamp].flatMap((shape) =>
    found(text, shape, {
      kind: 'secrecy-mark',
      blocking: true,
      sentence: '带有国家秘密标志。国家秘密不得公开，请停止发布并报告保密工作机构。',
    }),
  ),
  ...found(text, internal, {
    kind: 'internal-mark',
    blocking: true,
    sentence: '带有内部资料或工作秘密的字样。请核对文件的公开属性。',
  }),
];
