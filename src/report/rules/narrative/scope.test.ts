import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BodyLevel } from '../body-level.ts';
import { type Scope, scopeAt } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** Whose figure the number marked # is. */
function scopeOf(text: string, level: BodyLevel | null): Scope {
  const sentence: Sentence = { written: text, text, part: 's1', place: null, before: null };
  return scopeAt(sentence, text.indexOf('#'), { year: 2023, level, body: null });
}

const cases: readonly (readonly [string, BodyLevel | null, Scope])[] = [
  ['我镇收到申请#件', 'township', 'own'],
  ['全县收到申请#件', 'township', 'other'],
  ['全县收到申请#件', 'county', 'own'],
  ['全市收到申请90件，我县收到申请#件', 'county', 'own'],
  ['全市收到申请#件，我县收到申请9件', 'county', 'other'],
  ['全市系统收到申请90件，市局本级收到申请#件', 'city-department', 'own'],
  ['各乡镇共收到申请#件', 'county', 'part'],
  ['县住建局收到申请#件', 'county', 'part'],
  ['县住建局收到申请9件，办结#件', 'county', 'part'],
  ['县住建局、县水利局分别收到申请#件', 'county', 'part'],
  ['县住建局收到申请9件，全县收到申请#件', 'county', 'own'],
  ['各部门、各乡镇共收到申请#件', 'county', 'own'],
  ['全县各部门共收到申请#件', 'county', 'own'],
  ['县政府办公室收到申请#件', 'county', 'part'],
  ['按照省政府办公厅要求，收到申请#件', 'county', 'own'],
  ['截至11月底，我镇收到申请9件，办结#件', 'township', 'part'],
  ['截至11月底收到申请9件，全年收到申请#件', 'township', 'own'],
  ['截至2023年12月31日，收到申请#件', 'township', 'own'],
  ['以县政府名义制发规范性文件#件', 'county-department', 'other'],
  ['以县政府名义制发规范性文件#件', 'county', 'part'],
  ['通过网络收到申请#件', 'township', 'part'],
  ['通过信函、网络等方式收到申请#件', 'township', 'own'],
  ['上年收到申请#件', 'township', 'other'],
  ['2022年收到申请#件', 'township', 'other'],
  ['较2022年增长5%，收到申请#件', 'township', 'own'],
  ['较2022年（#件）增长5%', 'township', 'other'],
  ['较上年增加#件', 'township', 'other'],
  ['国办发〔2022〕5号印发后，收到申请#件', 'township', 'own'],
  ['自2019年以来累计收到申请#件', 'township', 'other'],
  ['12345热线受理#件', 'township', 'other'],
  ['计划办理#件', 'township', 'other'],
  ['收到县政府转办的申请#件', 'county-department', 'part'],
  ['县政务公开办指导各单位办理依申请公开#件', 'county', 'other'],
  ['协助县政府办理申请#件', 'county-department', 'other'],
  ['我局承办的县政府依申请公开#件', 'county-department', 'other'],
  ['县政府转办的申请9件，收到申请#件', 'county-department', 'own'],
  ['全县收到申请#件', null, 'doubtful'],
];

describe('scopeAt', () => {
  for (const [text, level, scope] of cases)
    it(`${text} of ${level ?? 'a body of no known level'}: ${scope}`, () => {
      assert.equal(scopeOf(text, level), scope);
    });
});
