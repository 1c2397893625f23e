import './records.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { AttachRecord } from './attach-record.tsx';
import { RecordDesk } from './record-desk.tsx';
import type { ListedRecord } from './record-release.tsx';

const here = getRouteApi('/applications/$id/records');

/** The records that answer an application: attached, marked, released in part (答复材料，区分处理). */
export default function RecordsPage() {
  const { id } = here.useParams();
  const { record: chosen } = here.useSearch();
  const navigate = here.useNavigate();
  const reading = useReading(applicationContracts.listRecords, { params: { id } });
  const choose = (record: string) => void navigate({ search: { record } });
  return (
    <PageFrame
      title="答复材料"
      acts={
        <Link to="/applications/$id" params={{ id }}>
          回到申请
        </Link>
      }
    >
      <Loaded reading={reading}>
        {({ records, closed }) => {
          const record = records.find((one) => one.id === chosen);
          return (
            <>
              <section className="panel stack" aria-labelledby="records">
                <h2 id="records">材料</h2>
                <p className="quiet">
                  能够区分处理的，遮盖不应当公开的部分，其余照常提供（《条例》第三十七条）。公开件另行生成，核验通过并经他人审查后，申请人在答复作出后才能下载。
                </p>
                <ul className="record-list">
                  {records.map((one) => (
                    <li key={one.id}>
                      <Button
                        type={one.id === chosen ? 'primary' : 'default'}
                        aria-pressed={one.id === chosen}
                        onClick={() => choose(one.id)}
                      >
                        {one.name}
                      </Button>
                      <small>
                        {one.pages} 页，{one.by}，{chineseMoment(one.addedAt)}。{standing(one)}
                      </small>
                    </li>
                  ))}
                </ul>
                {records.length === 0 && <p className="quiet">还没有上传材料。</p>}
                {closed ? (
                  <p className="quiet">{closed.sentence}</p>
                ) : (
                  <AttachRecord applicationId={id} attached={choose} />
                )}
              </section>
              {record && <OpenRecord key={record.id} {...{ applicationId: id, record, isOpen: !closed }} />}
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}

function OpenRecord({
  applicationId,
  record,
  isOpen,
}: {
  readonly applicationId: string;
  readonly record: ListedRecord;
  readonly isOpen: boolean;
}) {
  const input = { params: { id: applicationId, record: record.id } };
  const reading = useReading(applicationContracts.openRecord, input, { once: true });
  return (
    <Loaded reading={reading}>
      {(opened) => <RecordDesk {...{ applicationId, record, opened, isOpen }} />}
    </Loaded>
  );
}

const standing = ({ build }: ListedRecord): string => {
  if (!build) return '还没有生成公开件';
  if (!build.current) return '标记有改动，需要重新生成';
  if (!build.proven) return '没有通过核验';
  return build.approvedBy ? '已审查同意公开' : '已通过核验，等待审查';
};
