import { describe, it } from 'node:test';
import { assertClaims, type Said } from '../../../../test/claims-said.ts';

/** A sentence, the claims it makes (`∅` said without a number, `>` at least, `~` about), and who says it. */
const said: readonly Said[] = [
  ['2023年制定规范性文件0条、更新0条、作废0条。', 'documentsMade0 documentsRepealed0'],
  ['全年制定规范性文件3件，废止1件，现行有效12件。', 'documentsInForce12 documentsMade3 documentsRepealed1'],
  ['制定规范性文件3件，清理废止文件1件。', 'documentsMade3 documentsRepealed1'],
  ['规范性文件库收录文件120件，其中失效46件。', ''],
  ['今年我镇未制发行政规范性文件。', 'documentsMade∅'],
  ['没有制发行政规范性文件，无废止的规范性文件。', 'documentsMade∅ documentsRepealed∅'],
  ['尚未制定规范性文件目录。', ''],
  [
    '本年制发行政规范性文件2件，废止行政规范性文件0件，现行有效行政规范性文件8件。',
    'documentsInForce8 documentsMade2 documentsRepealed0',
  ],
  ['共制发规范性文件2件，全部在网站公开。', 'documentsMade2'],
  ['截至2023年底，现行有效行政规范性文件共15件。', 'documentsInForce15'],
  ['全年公开规范性文件4件，政策解读5篇。', ''],
  ['对上级制定的规范性文件20件进行转载。', ''],
  ['公开行政许可信息120条，行政处罚信息35条。', 'licensing120 penalty35'],
  ['全年作出行政许可决定97件、行政处罚决定12件、行政强制0件。', 'coercion0 licensing97 penalty12'],
  ['办理行政许可事项1200件。', 'licensing1200'],
  ['制定行政处罚案例3个。', ''],
  ['行政权力清单46项，其中行政许可18项、行政处罚28项。', ''],
];

describe('claims about documents and decisions', () => {
  for (const one of said) it(one[0], () => assertClaims(one));
});
