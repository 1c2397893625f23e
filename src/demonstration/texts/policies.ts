import type { Day } from '../../law/index.ts';
import { dateInWords, paragraphs, signature, type Writing } from './writing.ts';

/** What a policy and its explanation are about. */
export interface PolicyFacts {
  readonly body: string;
  readonly work: string;
  readonly number: string;
  readonly on: Day;
  readonly validUntil: Day | null;
}

/** A normative document (行政规范性文件). */
export function policyOf({ body, work, number, on, validUntil }: PolicyFacts): Writing {
  return {
    title: `${body}关于印发《${measures(work)}》的通知（${number}）`,
    summary: `规定${work}的职责分工、办理程序、公开要求和监督方式。`,
    html: `<p class="align-center">${number}</p>${paragraphs(
      '各有关单位：',
      `现将《${measures(work)}》印发给你们，请遵照执行。`,
    )}${signature(body, on)}<h2 class="align-center">${measures(work)}</h2><h3 class="align-center">第一章　总则</h3>${paragraphs(
      `第一条　为规范${work}，保护公民、法人和其他组织的合法权益，根据有关法律、法规和规章，结合本地实际，制定本办法。`,
      `第二条　本行政区域内的${work}，适用本办法。`,
      `第三条　${work}应当遵循公开、公平、便民、高效的原则。`,
    )}<h3 class="align-center">第二章　职责与程序</h3>${paragraphs(
      `第四条　${body}负责组织实施本办法，建立工作台账，定期公布工作情况。`,
      '第五条　申请人提交的材料齐全、符合要求的，应当当场受理；材料不齐的，应当一次性告知需要补正的全部内容。',
      '第六条　承办人员与办理事项有利害关系的，应当回避。',
    )}<h3 class="align-center">第三章　监督与附则</h3>${paragraphs(
      '第七条　公民、法人和其他组织认为工作人员违反本办法的，可以向本机关或者有权机关反映。',
      `第八条　本办法自${dateInWords(on)}起施行${validUntil ? `，有效期至${dateInWords(validUntil)}` : ''}。`,
    )}`,
    ...{ topic: work, genre: '通知', stage: '决策公开', keywords: [work, '管理办法'] },
  };
}

/** What explains it (政策解读). */
export function interpretationOf({ body, work, number }: PolicyFacts): Writing {
  return {
    title: `一图读懂《${measures(work)}》（${number}解读）`,
    html: `<h2>为什么制定</h2>${paragraphs(
      `原有规定对${work}的程序规定不够具体，群众办事时需要准备的材料不够清楚。新办法把程序、时限和材料一次说明。`,
    )}<h2>主要内容</h2><ul><li>谁来办：${body}统一受理，不再要求群众多头跑。</li><li>怎么办：材料齐全的当场受理，缺件一次告知。</li><li>怎么查：办理进度和结果可以在窗口和网上查询。</li></ul><h2>与以前相比有什么变化</h2><table><thead><tr><th>事项</th><th>以前</th><th>现在</th></tr></thead><tbody><tr><td>受理地点</td><td>各股室</td><td rowspan="2">综合窗口</td></tr><tr><td>咨询地点</td><td>办公室</td></tr><tr><td>结果公布</td><td>张贴</td><td>张贴并上网</td></tr></tbody></table>`,
    ...{ topic: work, genre: '其他', stage: '决策公开', keywords: [work, '政策解读'] },
  };
}

/** What a document on some work is called: 固体废物管理办法, 河湖巡查管理办法. */
const measures = (work: string): string =>
  /(管理|监管|管护)$/.test(work) ? `${work}办法` : `${work}管理办法`;
