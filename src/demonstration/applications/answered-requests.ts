import { request, type WriteRequest } from './request.ts';

const byPost = '按您选择的方式提供，随本答复书附送';

/** What was given, wholly or in part (予以公开、部分公开); several of a kind, so that they differ. */
export const answeredRequests = {
  granted: [
    ({ year, work, town }) =>
      request(
        `${year}年${town}${work}专项资金的分配方案和拨付明细`,
        'granted',
        '所申请的信息由本机关制作，不含不予公开的内容。',
        { disclosed: `${year}年${town}${work}专项资金分配方案、拨付明细各1份，共6页`, provision: byPost },
      ),
    ({ year, work, village }) =>
      request(
        `${year}年在${village}实施的${work}项目的立项批复和验收结论`,
        'granted',
        '项目已经验收，批复和验收结论由本机关保存，可以公开。',
        { disclosed: '立项批复1份、验收意见书1份，共9页', provision: byPost },
      ),
    ({ year, work }) =>
      request(
        `${year}年${work}工作的年度总结和检查情况通报`,
        'granted',
        '所申请的总结、通报已经印发，内容可以公开。',
        { disclosed: `${year}年${work}工作总结、检查情况通报各1份，共11页`, provision: byPost },
      ),
    ({ year, work, town }) =>
      request(
        `${year}年${town}申报${work}补助的条件、评审办法和入选名单公示材料`,
        'granted',
        '名单公示期已满，材料由本机关制作并保存。',
        { disclosed: '申报通知、评审办法、公示材料各1份，共8页', provision: byPost },
      ),
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
    ({ year, work, town }) =>
      request(
        `${year}年${town}${work}项目的合同全文和付款凭证`,
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
