import type { DraftRecords } from '../draft-records.ts';
import { onApplication } from './on-application.ts';
import { type Passage, say } from './passage.ts';
import { platformWork } from './platform-work.ts';
import { proactive } from './proactive.ts';
import { recordKeeping } from './record-keeping.ts';
import { supervision } from './supervision.ts';

/** 一、总体情况: five topics, each under its heading with what is on record of it. */
export function overview(records: DraftRecords): readonly Passage[] {
  return [
    ...under('（一）主动公开', proactive(records)),
    ...under('（二）依申请公开', onApplication(records)),
    ...under('（三）政府信息管理', recordKeeping(records)),
    ...under('（四）政府信息公开平台建设', platformWork(records)),
    ...under('（五）监督保障', supervision(records)),
  ];
}

const under = (heading: string, text: Passage): readonly Passage[] =>
  text.text === '' ? [say`${heading}`] : [say`${heading}`, text];
