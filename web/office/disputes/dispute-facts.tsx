import { disputeOutcomes } from '../../../src/law/index.ts';
import { chineseDay } from '../controls/chinese-time.ts';
import { FactList } from '../controls/fact-list.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import type { DisputeFile } from './dispute-file.ts';
import { FilesInvolved } from './files-involved.tsx';
import { cellOfTableFour } from './table-four.ts';

/** What is known of a dispute, with the way to the files it is about (案件情况). */
export function DisputeFacts({ file }: { readonly file: DisputeFile }) {
  const { nameOf } = useBodies();
  const { dispute } = file;
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">案件情况</h2>
      <FactList
        facts={[
          ['机关', nameOf(file.bodyId)],
          [dispute.procedure === 'litigation' ? '人民法院' : '复议机关', file.forum],
          ['申请、起诉日期', chineseDay(dispute.filedOn)],
          ['受理日期', dispute.acceptedOn && chineseDay(dispute.acceptedOn)],
          ['收到副本', dispute.copyReceivedOn && chineseDay(dispute.copyReceivedOn)],
          ['答复、答辩', dispute.answeredOn && chineseDay(dispute.answeredOn)],
          ['程序', dispute.simplified ? '简易程序' : '普通程序'],
          ['结果', outcomeInWords(dispute)],
          ['年报表四', cellOfTableFour(dispute)],
        ]}
      />
      <FilesInvolved file={file} />
    </section>
  );
}

const outcomeInWords = ({ outcome, outcomeOn }: DisputeFile['dispute']): string | null =>
  outcome && `${disputeOutcomes[outcome].label}（${chineseDay(outcomeOn!)}）`;
