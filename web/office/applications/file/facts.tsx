import {
  applicantColumns,
  applicationKinds,
  channels,
  feeBases,
  provisionForms,
  provisionWays,
} from '../../../../src/applications/contract.ts';
import { decisions } from '../../../../src/law/index.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { type Fact, FactList } from '../../controls/fact-list.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
import type { ApplicationFile } from './application.ts';
import '../../editor/official-text.css';

/** What is known of an application besides who handed it in. */
export function Facts({ file }: { readonly file: ApplicationFile }) {
  const { nameOf } = useBodies();
  const { standing, provision } = file;
  const { conclusion, fee } = standing;
  const received = file.acts[0]?.facts.evidence;
  const facts: readonly Fact[] = [
    ['登记号', file.number ?? '尚未登记'],
    ['机关', nameOf(file.bodyId)],
    ['种类', applicationKinds[standing.kind]],
    ['申请人类型', applicantColumns[standing.column]],
    ['提交渠道', channels[standing.channel]],
    ['提交日期', chineseDay(standing.submittedOn)],
    ['收到申请之日', file.receivedOn ? chineseDay(file.receivedOn) : '尚未确定'],
    ['收到凭据', typeof received === 'string' && received],
    ['提供方式', wantedAs(provision)],
    [
      '信息处理费',
      fee &&
        `${fee.yuan} 元（${feeBases[fee.basis]}），${fee.paidOn ? `${chineseDay(fee.paidOn)}缴清` : '未缴'}`,
    ],
    ['答复', conclusion && `${decisions[conclusion.decision].label}（${chineseDay(conclusion.on)}）`],
    ['送达', file.deliveredOn && chineseDay(file.deliveredOn)],
    ['转为主动公开', standing.proactiveOn && chineseDay(standing.proactiveOn)],
    ['办理次数', standing.cycle > 1 && `第 ${standing.cycle} 次办理`],
  ];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">申请事项</h2>
      <p className="official asked">
        {file.description} {file.superseded.length > 0 && <span className="state">已补正</span>}
      </p>
      {file.superseded.map(({ description, until }) => (
        <p key={until} className="quiet">
          {chineseDay(until)}补正以前：<s>{description}</s>
        </p>
      ))}
      <FactList facts={facts} />
    </section>
  );
}

/** In which form and by which way; once where both are 电子邮件. */
function wantedAs({ form, way }: ApplicationFile['provision']): string {
  return [...new Set([provisionForms[form], provisionWays[way]])].join('，');
}
