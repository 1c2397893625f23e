import { request, type WriteRequest } from './request.ts';

/** What was not given, with the ground and what the reply has to say of it (不予公开、无法提供、不予处理). */
export const refusedRequests = {
  stateSecret: ({ work }) =>
    request(
      `${work}工作涉及的应急保障方案密件全文`,
      'denied.stateSecret',
      '所申请的文件标有密级，尚在保密期限内。',
      {
        law: '《中华人民共和国保守国家秘密法》关于国家秘密范围的规定',
      },
    ),
  prohibitedByLaw: ({ year, village }) =>
    request(
      `${year}年${village}每户统计调查的原始表`,
      'denied.prohibitedByLaw',
      '所申请的是能够识别单个统计调查对象身份的资料。',
      { law: '《中华人民共和国统计法》关于单个调查对象资料保密的规定' },
    ),
  securityStability: ({ town, work }) =>
    request(
      `${town}与${work}有关的重点部位布防图和值守路线`,
      'denied.securityStability',
      '布防位置和值守路线公开后容易被利用。',
      { harm: '重点部位的防护安排泄露，可能危及公共安全' },
    ),
  thirdPartyRights: ({ year, work }) =>
    request(
      `${year}年${work}服务采购中各投标人的报价构成和技术方案`,
      'denied.thirdPartyRights',
      '报价构成和技术方案是投标人采取保密措施的经营信息，投标人书面表示不同意公开并说明了理由。',
      { consultation: '本机关书面征求了投标人的意见，投标人不同意公开，理由成立' },
    ),
  internalAffairs: ({ year, short }) =>
    request(
      `${short}${year}年工作人员考勤表和内部值班安排`,
      'denied.internalAffairs',
      '考勤和值班安排只用于内部管理，不对外产生影响。',
      { category: '人事管理' },
    ),
  deliberative: ({ year, work }) =>
    request(
      `${year}年研究${work}工作的会议讨论记录和请示文稿`,
      'denied.deliberative',
      '讨论记录、请示文稿是决定作出之前的过程性材料，没有规定应当公开。',
      { category: '讨论记录、请示报告' },
    ),
  enforcementFile: ({ year, work }) =>
    request(
      `${year}年一起${work}方面行政处罚案件的全部案卷材料`,
      'denied.enforcementFile',
      '所申请的是行政执法案卷，处罚决定本身已经依法公示。',
      { properChannel: '案件当事人可以持有效证件向本机关申请查阅案卷' },
    ),
  statutoryQuery: ({ town }) =>
    request(`${town}一处房屋的不动产登记资料`, 'denied.statutoryQuery', '不动产登记资料的查询另有规定。', {
      law: '《不动产登记暂行条例》',
      properChannel: '持身份证件到县政务服务大厅不动产登记窗口查询',
    }),
  notExist: ({ year, village, work }) =>
    request(
      `${year}年${village}${work}专项审计报告`,
      'unavailable.notExist',
      '当年没有就该事项开展专项审计，没有制作审计报告。',
      { search: '检索了本机关收发文系统、档案目录和业务台账，检索词为村名和事项名称，没有找到' },
    ),
  notThisOrgan: ({ year, town }) =>
    request(
      `${year}年${town}段国道改建工程的征地批复`,
      'unavailable.notThisOrgan',
      '征地批复由省人民政府作出，本机关没有制作也没有保存。',
      { explanation: '征地批复不由本机关制作', rightOrgan: '省自然资源主管部门，联系方式见其门户网站' },
    ),
  needsCreation: ({ year, work }) =>
    request(
      `按村、按月汇总${year - 4}年至${year}年${work}各项支出并计算增幅`,
      'unavailable.needsCreation',
      '本机关没有按村、按月汇总的现成材料。',
      { explanation: '要提供所要的汇总表，须把五年的原始凭证逐笔加工、分析' },
    ),
  stillUnclear: ({ work }) =>
    request(
      `${work}方面的所有文件`,
      'unavailable.stillUnclear',
      '补正以后仍没有写明文件的名称、文号或者其他特征。',
      { explanation: '补正的内容为“凡是有关的都要”，不能指向特定的政府信息' },
    ),
  petition: ({ village, work }) =>
    request(
      `要求查处${village}${work}中的不公正做法并给个说法`,
      'notHandled.petition',
      '所提的是对他人行为的投诉，不是要求提供政府信息。',
      { properChannel: '县信访接待中心，或者政务服务便民热线12345' },
    ),
  publication: ({ year }) =>
    request(`《云岭县统计年鉴（${year}）》全书`, 'notHandled.publication', '所要的是公开出版物。', {
      whereFound: '云岭县图书馆和县档案馆公共查阅点',
    }),
  excessive: ({ work }) =>
    request(
      `${work}工作群内每日信息的打印件`,
      'notHandled.excessive',
      '同一申请人当月就相近内容提出多件申请，说明的理由不合理。',
      {
        findings: '当月向本县各机关就相近内容提出申请12件',
        explanation: '理由为“想多看看”，与其所称的需要没有联系',
      },
    ),
  confirmOrReissue: ({ year, work }) =>
    request(
      `请重新出具${year}年${work}批复并加盖公章，证明原件真实`,
      'notHandled.confirmOrReissue',
      '所要的信息申请人已经获取，要求的是确认和重新出具。',
      { explanation: '批复复印件已于去年提供，要求重新出具并证明真实' },
    ),
  duplicate: ({ year, work, town }) =>
    request(
      `${year}年${town}${work}专项资金的分配方案`,
      'notHandled.duplicate',
      '同一申请人此前就相同内容申请过，本机关已经答复。',
      { earlier: '本机关上月已就相同内容作出答复，答复书已签收' },
    ),
  notInformation: ({ work }) =>
    request(`咨询${work}下一步怎样安排、什么时候办`, 'other', '所提的是咨询，本机关已当面解答。', {
      explanation: '您提出的是对工作安排的咨询，不是政府信息公开申请；具体问题已由业务科室答复您',
    }),
} as const satisfies Readonly<Record<string, WriteRequest>>;
