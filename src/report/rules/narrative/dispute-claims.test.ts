import { describe, it } from 'node:test';
import { assertClaims, type Said } from '../../../../test/claims-said.ts';

/** A sentence, the claims it makes (`∅` said without a number, `>` at least, `~` about), and who says it. */
const said: readonly Said[] = [
  ['我局受理行政复议申请15件，审结12件。', '', 'county-department'],
  ['2023年，我镇因政府信息公开引发的行政复议0件、行政诉讼0件。', 'litigation0 reconsideration0'],
  ['2023年，未发生因政府信息公开引发的行政复议、行政诉讼案件。', 'litigation∅ reconsideration∅'],
  ['全年没有因政府信息公开被申请行政复议或提起行政诉讼的情况。', 'litigation∅ reconsideration∅'],
  ['本年度政府信息公开行政复议和行政诉讼均为0件。', 'litigation0 reconsideration0'],
  [
    '因政府信息公开工作被申请行政复议1件，结果维持；被提起行政诉讼2件，其中1件维持，1件尚未审结。',
    'litigation2 reconsideration1',
  ],
  ['全年因信息公开引起行政复议2起、行政诉讼1起。', 'litigation1 reconsideration2'],
  ['无因政府信息公开引起的行政诉讼、行政复议败诉案件。', 'corrected∅'],
  [
    '2023年，政府信息公开行政复议3件，其中维持2件、纠正1件。',
    'reconsideration.corrected1 reconsideration.upheld2 reconsideration3',
  ],
  ['政府信息公开类行政诉讼案件4件（未经复议直接起诉3件、复议后起诉1件）。', 'litigation4'],
  ['2023年共发生涉及政府信息公开行政复议案件5件，行政诉讼案件3件。', 'litigation3 reconsideration5'],
  ['2023年，未收到政府信息公开申请，未发生行政复议、行政诉讼。', 'litigation∅ received∅ reconsideration∅'],
  [
    '2023年我镇未收到依申请公开政府信息申请，无因政府信息公开引发的复议、诉讼案件。',
    'litigation∅ received∅ reconsideration∅',
  ],
  [
    '未收到要求公开政府信息的申请，没有收到举报投诉，未发生行政复议、诉讼。',
    'litigation∅ received∅ reconsideration∅',
  ],
  [
    '2023年，我局依法依规办理政府信息公开申请18件，未发生因办理不当引发的行政复议和行政诉讼。',
    'handled18 litigation∅ reconsideration∅',
    'county-department',
  ],
  [
    '办理依申请公开18件，其中予以公开10件，部分公开3件，无法提供5件，未发生行政复议和诉讼。',
    'granted10 handled18 litigation∅ partial3 reconsideration∅ unavailable5',
    'county-department',
  ],
  [
    '因政府信息公开被申请行政复议22件，其中维持15件，纠正2件，其他5件；被提起行政诉讼9件。',
    'litigation9 reconsideration.corrected2 reconsideration.upheld15 reconsideration22',
    'county',
  ],
  [
    '全区因政府信息公开引发行政复议22件、行政诉讼9件，同比分别下降10%和5%。',
    'litigation9 reconsideration22',
    'county',
  ],
  ['区政府作为复议机关受理政府信息公开类行政复议案件30件。', '', 'county'],
  ['行政复议案件22件中，维持15件，撤销2件。', '', 'county'],
  ['全年行政复议纠错2件，行政诉讼败诉1件。', '', 'county'],
  ['行政机关负责人出庭应诉率100%，行政诉讼案件35件。', '', 'county'],
  [
    '2023年，我镇没有公民申请信息公开，没有发生针对本单位有关政府信息公开事务的行政复议案和行政诉讼案。',
    'litigation∅ received∅ reconsideration∅',
  ],
  ['2023年，我局因政府信息公开被提起行政复议0件，被提起行政诉讼0件。', 'litigation0 reconsideration0'],
  ['全年政府信息公开类行政复议1件、行政诉讼0件，均为维持。', 'litigation0 reconsideration1'],
  ['本年度无行政复议和行政诉讼案件发生（因政府信息公开引起）。', 'litigation∅ reconsideration∅'],
  ['未因政府信息公开申请行政复议、提起行政诉讼。', 'litigation∅ reconsideration∅'],
  [
    '2023年没有发生针对本机关政府信息公开事务的行政复议案、行政诉讼案和有关的申诉案。',
    'litigation∅ reconsideration∅',
  ],
  ['2023年度政府信息公开工作中无行政复议、行政诉讼发生。', 'litigation∅ reconsideration∅'],
  [
    '因政府信息公开产生的行政复议案件为3件，行政诉讼案件为2件（含复议后起诉1件）。',
    'litigation2 reconsideration3',
  ],
  ['因政府信息公开引发的行政复议、行政诉讼案件各1件。', 'litigation1 reconsideration1'],
  ['政府信息公开行政复议与诉讼共5件，其中复议3件，诉讼2件。', 'disputes5 litigation2 reconsideration3'],
  ['本年度发生政府信息公开行政复议一起，复议机关维持原答复。', 'reconsideration1'],
  ['政府信息公开申请被提起行政复议的2件，被提起行政诉讼的1件。', 'litigation1 reconsideration2'],
  ['2023年，因信息公开被申请行政复议3次、行政诉讼1次。', 'litigation1 reconsideration3'],
  ['涉及政府信息公开的行政诉讼1件，为2022年复议后起诉。', 'litigation1'],
  ['2022年发生政府信息公开行政复议2件，2023年未发生。', ''],
  ['2023年有1件涉及政府信息公开工作的行政复议，涉及的行政诉讼数为0件。', 'litigation0 reconsideration1'],
  ['行政复议、行政诉讼：全年因政府信息公开发生行政复议0起，行政诉讼0起。', 'litigation0 reconsideration0'],
  ['未发生因信息公开引起的行政复议、行政诉讼及举报投诉情况。', 'litigation∅ reconsideration∅'],
  ['政府信息公开行政复议情况：无。政府信息公开行政诉讼情况：无。', 'litigation∅ reconsideration∅'],
  ['本年度未出现行政复议、行政诉讼被纠错或败诉的情况（信息公开类）。', 'corrected∅'],
  ['全年政府信息公开行政复议案件2件，结果均为维持，无纠错。', 'reconsideration2'],
  ['无一例因政府信息公开引起的行政复议或行政诉讼。', 'litigation∅ reconsideration∅'],
  ['政府信息公开投诉举报0件，行政复议0件，行政诉讼0件。', 'litigation0 reconsideration0'],
  ['2023年，我镇没有因政府信息公开被申请复议、诉讼的情况。', 'litigation∅ reconsideration∅'],
  ['我镇政府信息公开行政复议、行政诉讼均未发生。', 'litigation∅ reconsideration∅'],
  ['受理行政复议案件120件，其中政府信息公开类3件。', '', 'county-department'],
  [
    '全年收到政府信息公开申请12件，其中4件申请人不服答复提起行政复议。',
    'received12 reconsideration4',
    'county-department',
  ],
  ['2023年我局无政府信息公开申请行政复议、诉讼。', 'litigation∅ reconsideration∅', 'county-department'],
  ['行政复议方面，全镇涉及土地确权2件，均与政府信息公开无关，行政复议共2件。', ''],
  ['全局发生行政复议5件、行政诉讼3件，均不涉及政府信息公开。', '', 'county-department'],
  ['因政府信息公开引发的行政复议、行政诉讼分别为3件、1件。', 'litigation1 reconsideration3'],
  ['行政应诉案件15件，其中信息公开1件；行政复议22件，其中信息公开3件。', ''],
  [
    '行政诉讼案件15件，其中信息公开诉讼1件；行政复议22件，其中信息公开复议3件。',
    'litigation1 reconsideration3',
  ],
  ['全市法院受理政府信息公开行政诉讼案件88件。', '', 'city'],
  [
    '行政复议案件28件，其中政府信息公开6件；行政诉讼案件16件，其中信息公开2件。',
    'litigation2 reconsideration6',
  ],
  ['未发生因政府信息公开被纠正的行政诉讼案件。', 'litigation.corrected∅'],
  ['收到不服乡镇政府信息公开答复的行政复议申请9件。', '', 'county'],
  ['被申请行政复议35件，被提起行政诉讼22件，其中涉及信息公开的2件。', '', 'county'],
  ['发生行政诉讼案件3件（非政府信息公开类）。', ''],
  ['本年度未涉及政府信息公开行政复议、行政诉讼。', 'litigation∅ reconsideration∅'],
  ['本部门作为被复议机关的政府信息公开行政复议案件2件。', 'reconsideration2', 'county-department'],
];

describe('claims about disputes', () => {
  for (const one of said) it(one[0], () => assertClaims(one));
});
