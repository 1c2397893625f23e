import { request, type WriteRequest } from './request.ts';

const byPost = '按您选择的方式提供，随本答复书附送';

/** What was given, wholly or in part (予以公开、部分公开); several of a kind, so that they differ. */
export const answeredRequests = {
  granted: [
    ({ year, work, town }) =>
      request(
        `${year}年${town}${work}经费支出明细`,
        'granted',
        '所申请的信息由本机关制作，不含不予公开的内容。',
        { disclosed: `${year}年${town}${work}经费支出明细1份，共6页`, provision: byPost },
      ),
    ({ year, work, village }) =>
      request(`${year}年${village}${work}检查记录`, 'granted', '检查已经办结，记录由本机关保存，可以公开。', {
        disclosed: '现场检查记录2份、处理结果告知单1份，共5页',
        provision: byPost,
      }),
    ({ year, work }) =>
      request(`${year}年${work}总结和通报`, 'granted', '所申请的总结、通报已经印发，内容可以公开。', {
        disclosed: `${year}年${work}工作总结、检查情况通报各1份，共11页`,
        provision: byPost,
      }),
    ({ year, work }) =>
      request(`${year}年${work}实施方案及责任分工`, 'granted', '方案已经印发执行，可以公开。', {
        ...{ disclosed: `${year}年${work}工作实施方案及附表1份，共8页`, provision: byPost },
      }),
    ({ year, work }) =>
      request(
        `上级检查${work}后反馈的问题清单和整改报告（${year}年）`,
        'granted',
        '整改已经完成并上报，清单和报告可以公开。',
        { disclosed: '问题清单1份、整改报告1份，共10页', provision: byPost },
      ),
    ({ year, work }) =>
      request(`${year}年${work}培训人数和费用`, 'granted', '所申请的信息由本机关保存，可以公开。', {
        disclosed: '培训通知2份、人数和费用汇总1份，共4页',
        provision: byPost,
      }),
  ],
  alreadyPublic: [
    ({ work }) =>
      request(
        `现行有效的${work}办事指南和收费依据`,
        'alreadyPublic',
        '所申请的信息已经在本机关网站主动公开。',
        {
          whereFound: '云岭县人民政府门户网站本机关“办事指南”栏目，可以直接查阅、下载',
        },
      ),
  ],
  partial: [
    ({ year, work }) =>
      request(
        `${year}年${work}购买服务的合同全文和付款凭证`,
        'partial',
        '合同中的银行账号、自然人身份证件号码和联系电话属于个人隐私、商业秘密，其余内容可以公开。',
        {
          disclosed: '合同1份（共14页，其中3处已作遮盖）、付款凭证2份',
          withheldReasons: '银行账号、身份证件号码和联系电话，公开会对第三方合法权益造成损害（条例第十五条）',
          provision: byPost,
        },
        [15],
      ),
  ],
} as const satisfies Readonly<Record<string, readonly WriteRequest[]>>;
