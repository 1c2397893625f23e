import type { Detector } from '../finding.ts';

const numbered = '(?:\\d+|[一二三四五六七八九十]+)(?:号楼|号院|号|单元|室|组)';
const shape = new RegExp(
  `(?:家庭住址|家庭地址|现住址|住址|户籍地址|户籍地|户口所在地)[：:\\s]*([^，。；\\n\\t]{2,40}?${numbered}(?:[^，。；\\n\\t]{0,10}?${numbered})*)`,
  'g',
);

/** Homes (住址) down to the number, room or villagers' group; masked to the village or community. */
export const findAddresses: Detector = (text) =>
  [...text.matchAll(shape)].map((match) => {
    const home = match[1]!;
    const start = match.index + match[0].length - home.length;
    const village = /^.*?(?:村|社区|街道|镇|乡|小区)/.exec(home)?.[0];
    return {
      kind: 'address',
      blocking: false,
      start,
      end: start + home.length,
      mask: village ?? '（略）',
      sentence: '含具体住址。请只写到村或社区。',
    };
  });
