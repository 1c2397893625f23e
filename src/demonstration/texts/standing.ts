import { paragraphs, type Writing } from './writing.ts';

interface Contact {
  readonly office: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly hours: string;
}

/** The guide with its nine elements (指南，条例第十二条). */
export function guideOf(body: string, contact: Contact): Writing {
  return {
    title: `${body}政府信息公开指南`,
    html: `<h2>一、政府信息的分类</h2>${paragraphs(`${body}主动公开的信息按机构职能、政策文件、财政预决算、工作动态、通知公告等类别发布。`)}<h2>二、编排体系</h2>${paragraphs('信息按栏目和发布日期编排，每条信息编有索引号，并注明名称、内容概述和生成日期。')}<h2>三、获取方式</h2>${paragraphs('可以在本站查阅、检索和下载；也可以到档案馆、公共图书馆和政务服务大厅的查阅点查阅。没有主动公开的，可以提出申请，本机关自收到申请之日起20个工作日内答复。')}<h2>四、政府信息公开工作机构</h2><table><tbody><tr><th>机构名称</th><td>${contact.office}</td></tr><tr><th>办公地址</th><td>${contact.address}</td></tr><tr><th>办公时间</th><td>${contact.hours}</td></tr><tr><th>联系电话</th><td>${contact.phone}</td></tr><tr><th>传真号码</th><td>${contact.fax}</td></tr><tr><th>互联网联系方式</th><td>${contact.email}</td></tr></tbody></table><h2>五、监督和救济</h2>${paragraphs('认为本机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。')}`,
    ...{ topic: '政务公开', genre: '其他', keywords: ['公开指南'] },
  };
}

/** The rules that a body has on disclosure (政府信息公开制度). */
export const rulesOf = (body: string): readonly Writing[] => [
  {
    title: `${body}政府信息发布审核制度`,
    html: paragraphs(
      '第一条　发布政府信息，坚持先审查、后公开，谁起草谁负责，谁审核谁负责。',
      '第二条　信息由经办人员起草并提出公开属性，依次经初审、复审和终审。审核人员不得审核自己起草的信息。',
      '第三条　审核内容包括合法性、保密性、个人信息保护、准确性和规范性。每次审核只对当次文稿有效，文稿改动后重新审核。',
      '第四条　发布后发现差错的，应当及时更正并说明；误发的立即撤回。',
    ),
    ...{ topic: '政务公开', genre: '其他', keywords: ['发布审核', '保密审查'] },
  },
  {
    title: `${body}政府信息依申请公开办理制度`,
    html: paragraphs(
      '第一条　收到申请应当当日登记，记明收到方式和日期。',
      '第二条　申请内容不明确的，自收到申请之日起7个工作日内一次性告知补正。',
      '第三条　能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复；需要延长的，经工作机构负责人同意并告知申请人，延长时间不超过20个工作日。',
    ),
    ...{ topic: '政务公开', genre: '其他', keywords: ['依申请公开'] },
  },
];

/** What a body does, and who leads it (机构职能). */
export function functionsOf(body: string, work: readonly string[], year: number): Writing {
  return {
    title: `${body}机构职能、内设机构和领导信息（${year}年更新）`,
    html: `<h2>主要职责</h2><ol>${work.map((item) => `<li>负责${item}有关工作；</li>`).join('')}<li>承办上级机关交办的其他事项。</li></ol><h2>内设机构</h2><ul><li>办公室：负责文电、会务、机要、档案、政务公开等日常工作。</li><li>业务股室：按照职责分工承办具体业务。</li></ul><h2>领导信息</h2>${paragraphs('领导姓名、职务和分工见本机关主页的责任清单；人员变动后及时更新。')}`,
    ...{ topic: '机构职能', genre: '其他', stage: '管理公开', keywords: ['机构职能', '内设机构'] },
  };
}

/** A text of one of the other statutory columns, once a year. */
export function itemOf(body: string, column: string, work: string, year: number): Writing {
  return {
    title: `${body}${year}年${column}（${work}）`,
    html: `<h2>一、依据</h2>${paragraphs(`本公开事项依照《中华人民共和国政府信息公开条例》的要求编制，反映${year}年${work}方面的情况。`)}<h2>二、主要内容</h2>${paragraphs(
      `本年度围绕${work}明确了目标任务、工作措施和完成时限，责任落实到具体岗位。`,
      '办理条件、程序、时限和结果在综合窗口和本栏目同步公布，内容有变化的，自变化之日起20个工作日内更新。',
    )}<h2>三、监督方式</h2>${paragraphs('对公开内容有意见的，可以拨打本机关公开的监督电话，或者在本页使用纠错功能反映。')}`,
    ...{ topic: work, genre: '其他', stage: '服务公开', keywords: [column, work] },
  };
}
