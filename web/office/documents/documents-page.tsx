import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { normativeContracts, normativeStates } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { BodyFilter } from '../controls/body-field.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useBodies } from '../shell/use-bodies.ts';

const here = getRouteApi('/documents');

type Document = ReplyOf<typeof normativeContracts.listDocuments>[number];

/** Normative documents with where they stand in their life, first those to be gone through this year (规范性文件). */
export default function DocumentsPage() {
  const { body } = here.useSearch();
  const go = here.useNavigate();
  const query = body ? { body } : {};
  const documents = useReading(normativeContracts.listDocuments, { query }, { keep: true });
  const { data: toReview = [] } = useReading(normativeContracts.documentsToReview, { query }, { keep: true });
  return (
    <PageFrame title="规范性文件">
      <div className="filters">
        <BodyFilter body={body} choose={(chosen) => void go({ search: chosen ? { body: chosen } : {} })} />
      </div>
      {toReview.length > 0 && (
        <section className="heap">
          <h2>
            本年度应清理 <span className="count">{toReview.length}</span>
          </h2>
          <p className="quiet">逐件评估后决定：继续有效、修改或者废止。</p>
          <DocumentTable documents={toReview} caption="本年度应清理" />
        </section>
      )}
      <Loaded reading={documents}>
        {(found) =>
          found.length === 0 ? (
            <div className="empty">
              <p>还没有登记规范性文件。在政策文件的页面上登记。</p>
              <Link to="/publications">查看公开信息</Link>
            </div>
          ) : (
            <section className="heap">
              <h2>
                全部 <span className="count">{found.length}</span>
              </h2>
              <DocumentTable documents={found} caption="规范性文件" />
            </section>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function DocumentTable({
  documents,
  caption,
}: {
  readonly documents: readonly (Document & { readonly why?: string })[];
  readonly caption: string;
}) {
  const { nameOf } = useBodies();
  return (
    <LinesTable caption={caption} heads={['标题', '文号', '机关', '状态', '施行', '有效期至']}>
      {documents.map((one) => (
        <tr key={one.id}>
          <td className="title">
            <Link to="/publications/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
          </td>
          <td data-label="文号">{one.number ?? '未编号'}</td>
          <td data-label="机关">{nameOf(one.bodyId)}</td>
          <td data-label="状态">{normativeStates[one.state]}</td>
          <td data-label="施行">{one.effectiveOn && chineseDay(one.effectiveOn)}</td>
          <td data-label="有效期至">
            {one.endedOn
              ? `${chineseDay(one.endedOn)}终止`
              : one.validUntil
                ? chineseDay(one.validUntil)
                : '长期'}
            {one.why && <small>{one.why}</small>}
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}
