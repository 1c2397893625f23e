import type { DemonstrationTownship } from '../county/townships.ts';
import { dayInWords, monthOf, type Occasion, paragraphs, type Writing } from './writing.ts';

/** A piece of news of a township (工作动态). */
export function newsOfTownship(occasion: Occasion, township: DemonstrationTownship): Writing {
  const { chance, on } = occasion;
  const month = monthOf(on);
  const fitting = stories.filter(({ months }) => months === undefined || months.includes(month));
  const story = chance.pick(fitting);
  const village = chance.pick(township.villages);
  const scene: Scene = { ...occasion, village, produce: township.produce, day: dayInWords(on) };
  const beginning = chance.pick(openings)(scene);
  return {
    title: story.title(scene),
    html: paragraphs(`${beginning}${story.what(scene)}`, story.how(scene), chance.pick(closings)(scene)),
    ...{ topic: story.topic, genre: '其他', stage: '执行公开', keywords: [occasion.short, story.topic] },
  };
}

interface Scene extends Occasion {
  readonly village: string;
  readonly produce: string;
  readonly day: string;
}

interface Story {
  readonly topic: string;
  /** Months in which it is told; always when absent. */
  readonly months?: readonly number[];
  readonly title: (scene: Scene) => string;
  readonly what: (scene: Scene) => string;
  readonly how: (scene: Scene) => string;
}

const openings: readonly ((scene: Scene) => string)[] = [
  ({ day, short }) => `${day}，${short}`,
  ({ day, short }) => `为把年初确定的任务落到实处，${day}，${short}`,
  ({ day, short }) => `${day}上午，${short}`,
  ({ day, short }) => `按照县里的统一安排，${short}于${day}`,
];

const closings: readonly ((scene: Scene) => string)[] = [
  ({ short }) => `下一步，${short}将把发现的问题列成清单，逐项明确责任人和完成时间，结果在村务公开栏公布。`,
  ({ village }) => `活动结束后，工作人员还到${village}走访了部分农户，听取意见建议，当场答复能够解决的问题。`,
  ({ chance }) => `据统计，本次共收集意见${chance.number(3, 19)}条，已转交相关站所办理。`,
  ({ short }) => `${short}将继续做好后续工作，有关进展通过本栏目公布，欢迎群众监督。`,
  () => '参加人员表示，将把会议精神带回去，结合本村实际抓好落实。',
];

const stories: readonly Story[] = [
  {
    ...{ topic: '农业农村', months: [2, 3, 4] },
    title: ({ short, village }) => `${short}在${village}开展春耕生产技术指导`,
    what: ({ village, chance }) =>
      `组织农技人员到${village}开展春耕生产技术指导，${chance.number(22, 96)}户农户参加。`,
    how: ({ chance }) =>
      `农技人员在田间讲解了选种、育秧和测土配方施肥要点，发放技术资料${chance.number(60, 400)}份，检修农机具${chance.number(4, 30)}台（套）。`,
  },
  {
    ...{ topic: '农业农村', months: [9, 10, 11] },
    title: ({ short, village }) => `${short}${village}秋收秋种有序推进`,
    what: ({ village, chance }) => `到${village}查看秋收秋种进度，目前已收获${chance.number(600, 4200)}亩。`,
    how: ({ chance }) =>
      `镇村干部帮助劳力不足的${chance.number(5, 28)}户农户联系农机，协调烘干设备${chance.number(2, 9)}台，确保颗粒归仓。`,
  },
  {
    topic: '产业发展',
    title: ({ short, produce, village }) => `${short}${village}${produce}产业基地建设取得进展`,
    what: ({ produce, village, chance }) =>
      `召开${produce}产业现场会，${village}基地今年新增面积${chance.number(40, 360)}亩。`,
    how: ({ produce, chance }) =>
      `目前基地带动${chance.number(30, 180)}户参与经营，${produce}预计实现产值${chance.number(80, 900)}万元，村集体按协议分红。`,
  },
  {
    ...{ topic: '安全生产', months: [1, 2, 3, 4, 10, 11, 12] },
    title: ({ short, village }) => `${short}加强${village}片区森林防灭火巡查`,
    what: ({ village, chance }) =>
      `在${village}片区设立临时检查点${chance.number(2, 8)}个，劝导携带火种进山行为。`,
    how: ({ chance }) =>
      `护林员每日巡山不少于两次，累计清理林缘可燃物${chance.number(2, 18)}千米，签订野外用火承诺书${chance.number(100, 800)}份。`,
  },
  {
    ...{ topic: '应急管理', months: [4, 5, 6, 7, 8] },
    title: ({ short, village }) => `${short}在${village}组织防汛避险演练`,
    what: ({ village, chance }) =>
      `在${village}组织防汛避险演练，模拟强降雨条件下的转移安置，${chance.number(60, 260)}名群众参加。`,
    how: ({ chance }) =>
      `演练设置了预警发布、人员转移、物资调拨、医疗救护等环节，从发出预警到全部到达安置点用时${chance.number(16, 39)}分钟。`,
  },
  {
    topic: '生态环境',
    title: ({ short, village }) => `${short}开展${village}人居环境整治`,
    what: ({ village, chance }) =>
      `组织党员和志愿者${chance.number(20, 90)}人，对${village}主干道和房前屋后进行集中整治。`,
    how: ({ chance }) =>
      `当天清运垃圾${chance.number(2, 16)}吨，疏通沟渠${chance.number(300, 2600)}米，拆除废弃棚圈${chance.number(1, 12)}处。`,
  },
  {
    topic: '社会救助',
    title: ({ short, village }) => `${short}到${village}走访慰问困难群众`,
    what: ({ village, chance }) =>
      `领导班子成员到${village}走访慰问困难群众${chance.number(8, 42)}户，了解生活状况。`,
    how: () => '走访中，工作人员讲解了社会救助申请条件和办理程序，对符合条件的家庭现场登记，按规定时限办理。',
  },
  {
    topic: '政务公开',
    title: ({ short, on }) => `${short}举办${monthOf(on) < 7 ? '上半年' : '下半年'}政务公开业务培训`,
    what: ({ chance }) => `举办政务公开业务培训，各村和各站所${chance.number(18, 46)}名工作人员参加。`,
    how: () =>
      '培训围绕信息发布审核、公开属性认定、个人信息保护和依申请公开办理程序，结合常见错误逐一说明，并安排了上机练习。',
  },
  {
    topic: '安全生产',
    title: ({ short, chance }) =>
      `${short}开展${chance.pick(['经营场所', '在建工地', '自建房', '学校周边', '加油站点'])}安全隐患排查`,
    what: ({ chance }) =>
      `联合有关部门检查各类场所${chance.number(9, 46)}处，发现一般隐患${chance.number(2, 21)}个。`,
    how: ({ chance }) =>
      `能够立即整改的${chance.number(1, 9)}个问题当场改正，其余下达限期整改通知，期满复查。`,
  },
  {
    topic: '文化体育',
    title: ({ short, village, chance }) =>
      `${short}${village}${chance.pick(['文艺汇演', '农民运动会', '读书分享会', '广场舞展演', '露天电影放映'])}吸引群众参与`,
    what: ({ village, chance }) =>
      `在${village}文化广场举办群众文化活动，现场观众${chance.number(120, 860)}人。`,
    how: ({ chance }) =>
      `${chance.number(6, 15)}个节目由村民自编自演，内容贴近生活，工作人员还在现场设置了政策咨询台。`,
  },
  {
    topic: '医疗卫生',
    title: ({ short, village }) => `${short}卫生院到${village}开展义诊`,
    what: ({ village, chance }) =>
      `卫生院组织医护人员到${village}开展义诊，为${chance.number(50, 240)}名群众测量血压、血糖。`,
    how: ({ chance }) =>
      `医务人员为行动不便的${chance.number(3, 18)}位老人上门服务，发放健康知识手册${chance.number(80, 500)}份。`,
  },
  {
    topic: '交通出行',
    title: ({ short, village }) => `${short}${village}通组公路路面硬化完工`,
    what: ({ village, chance }) =>
      `对${village}通组公路路面硬化工程进行验收，路线全长${(chance.number(8, 46) / 10).toFixed(1)}千米。`,
    how: ({ chance }) =>
      `项目总投资${chance.number(38, 260)}万元，惠及${chance.number(60, 420)}户群众，路面宽度和厚度经检测符合设计要求。`,
  },
  {
    topic: '公共安全',
    title: ({ short, village }) => `${short}在${village}集市开展反诈宣传`,
    what: ({ village, chance }) =>
      `在${village}集市设置宣传点，讲解常见电信网络诈骗手法，接待咨询${chance.number(40, 190)}人次。`,
    how: ({ chance }) =>
      `工作人员演示了官方反诈程序的使用方法，发放宣传单${chance.number(200, 900)}份，提醒群众不轻信、不转账。`,
  },
  {
    topic: '水利',
    title: ({ short, village }) => `${short}完成${village}灌溉渠道清淤`,
    what: ({ village, chance }) =>
      `完成${village}灌溉渠道清淤${chance.number(800, 5200)}米，更换闸门${chance.number(1, 7)}处。`,
    how: ({ chance }) =>
      `清淤后可恢复灌溉面积${chance.number(120, 980)}亩，用水由村民用水小组统一调度，轮灌安排已张贴公布。`,
  },
];
