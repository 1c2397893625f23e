import type { DemonstrationTownship } from '../county/townships.ts';
import { dayInWords, type Occasion, paragraphs, type Writing } from './writing.ts';

interface Scene extends Occasion {
  readonly work: string;
  readonly town: DemonstrationTownship;
  readonly day: string;
}

/** A piece of news of a department or of the county (工作动态), about one field of its work. */
export function newsOfDepartment(occasion: Occasion, work: string, town: DemonstrationTownship): Writing {
  const scene: Scene = { ...occasion, work, town, day: dayInWords(occasion.on) };
  const story = occasion.chance.pick(stories);
  return {
    title: story.title(scene),
    html: paragraphs(...story.text(scene), occasion.chance.pick(closings)(scene)),
    ...{ topic: work, genre: '其他', stage: '执行公开', keywords: [work, town.name] },
  };
}

/** A county goes nowhere, its government does. */
const visitor = (short: string): string => (short.endsWith('县') ? '县政府' : short);

const closings: readonly ((scene: Scene) => string)[] = [
  ({ work }) => `下一步，将建立${work}问题台账，实行销号管理，每季度公布一次进展。`,
  () => '会议要求，各股室各司其职，遇到跨部门事项及时会商，不推诿、不拖延。',
  ({ chance }) => `有关情况将在${chance.number(5, 20)}个工作日内形成报告，并按规定公开。`,
  ({ town }) => `${town.name}有关负责同志一同参加。`,
];

const stories: readonly {
  readonly title: (scene: Scene) => string;
  readonly text: (scene: Scene) => readonly string[];
}[] = [
  {
    title: ({ short, work, on }) => `${short}召开${on.slice(0, 4)}年${work}工作推进会`,
    text: ({ day, body, work, chance }) => [
      `${day}，${body}召开${work}工作推进会，总结前期工作，安排下一阶段任务。`,
      `会议通报，今年以来已完成年度任务的${chance.number(18, 92)}%，仍有${chance.number(2, 9)}项需要加快进度。会议逐项分析了原因，明确了牵头股室和完成时限。`,
    ],
  },
  {
    title: ({ short, work, town }) => `${visitor(short)}到${town.name}督导${work}`,
    text: ({ day, body, work, town, chance }) => [
      `${day}，${body}负责同志带队到${town.name}，实地督导${work}。`,
      `督导组查看了${chance.some(town.villages, 2).join('、')}等${chance.number(2, 5)}个点位，查阅资料${chance.number(10, 60)}份，与${chance.number(6, 30)}名群众交谈，当场反馈问题${chance.number(1, 8)}个。`,
    ],
  },
  {
    title: ({ work, chance }) => `全县${work}业务培训班开班（第${chance.number(1, 6)}期）`,
    text: ({ day, body, work, chance }) => [
      `${day}，由${body}主办的全县${work}业务培训班开班，${chance.number(40, 160)}名业务骨干参加。`,
      `培训为期${chance.number(1, 3)}天，采取集中授课、案例讨论和现场教学相结合的方式，结业时组织测试，成绩记入培训档案。`,
    ],
  },
  {
    title: ({ short, work, town }) => `${visitor(short)}组织${work}宣传进${town.name}`,
    text: ({ day, body, work, town, chance }) => [
      `${day}，${body}在${town.name}开展${work}主题宣传。`,
      `现场设置展板${chance.number(6, 24)}块，发放资料${chance.number(200, 1200)}份，解答咨询${chance.number(30, 160)}人次，对不能当场答复的${chance.number(1, 6)}个问题做了登记。`,
    ],
  },
  {
    title: ({ work, on }) => `我县${work}专项行动取得阶段性成效（${Number(on.slice(5, 7))}月）`,
    text: ({ body, work, chance }) => [
      `专项行动开展以来，${body}紧盯${work}中的突出问题，坚持边查边改。`,
      `截至目前，共检查单位${chance.number(30, 260)}家次，发现问题${chance.number(12, 90)}个，已整改${chance.number(8, 80)}个，其余问题正在按方案推进。`,
    ],
  },
  {
    title: ({ short, work, on }) => `${short}${Number(on.slice(5, 7))}月${work}工作简讯`,
    text: ({ body, work, chance, town }) => [
      `本月，${body}围绕${work}重点任务，完成现场服务${chance.number(8, 60)}次，受理群众事项${chance.number(20, 180)}件，办结率${chance.number(90, 100)}%。`,
      `其中，在${town.name}开展上门服务${chance.number(2, 9)}次，减少群众往返${chance.number(20, 120)}人次。`,
    ],
  },
  {
    title: ({ short, work }) => `${short}邀请群众代表体验${work}`,
    text: ({ day, body, work, chance }) => [
      `${day}，${body}举办“政府开放日”活动，邀请群众代表${chance.number(12, 40)}人走进窗口和现场，了解${work}流程。`,
      `活动中，代表提出意见建议${chance.number(4, 16)}条，${body}负责人逐一回应，采纳情况将在一个月内公布。`,
    ],
  },
];
