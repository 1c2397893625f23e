import { attributes, risks } from '../../../src/publishing/contract.ts';
import { chineseDay, chineseMoment } from '../controls/chinese-time.ts';
import { type Fact, FactList } from '../controls/fact-list.tsx';
import type { Draft, PublicationFile } from '../editor/draft.ts';
import { useBodies } from '../shell/use-bodies.ts';

/** What is known of a publication besides its text. */
export function Facts({
  file,
  metadata,
}: {
  readonly file: PublicationFile;
  readonly metadata: PublicationFile['revisions'][number]['metadata'];
}) {
  const { nameOf } = useBodies();
  const said = metadata as Draft['metadata'];
  const facts: readonly Fact[] = [
    ['索引号', file.indexNo ?? '发布时自动编制'],
    ['机关', nameOf(file.bodyId)],
    ['成文日期', chineseDay(file.formedOn)],
    ['公开期限', file.due && `${chineseDay(file.due.on)}前${file.due.provisional ? '（暂定）' : ''}`],
    ['首次公开', file.releasedAt && chineseMoment(file.releasedAt)],
    ['定时发布', file.releaseAt && chineseMoment(file.releaseAt)],
    ['稿件级别', risks[file.risk]],
    ['公开属性', `${attributes[file.attribute]}${file.attributeReason ? `（${file.attributeReason}）` : ''}`],
    ['文号', said.number],
    ['主题分类', said.topic],
    ['体裁分类', said.genre],
    ['发文机关', said.issuer],
    ['信息来源', said.source],
    ['关键词', said.keywords?.join('、')],
    ['公开环节', said.stage],
  ];
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">著录信息</h2>
      <FactList facts={facts} />
      {file.corrections.length > 0 && (
        <>
          <h3>更正说明</h3>
          <ul>
            {file.corrections.map(({ at, note }) => (
              <li key={at}>
                {chineseMoment(at)}：{note}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
