import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { RawItem } from '../../../src/publishing/contract.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { LookedTable } from './looked-table.tsx';
import { useImport } from './use-import.ts';
import './running-import.css';

const labels = { ready: '开始导入', running: '停止', stopped: '继续导入', done: '' } as const;

/** A file that was read: what is in it, the import with its progress, and what became of every entry. */
export function RunningImport({
  name,
  entries,
}: {
  readonly name: string;
  readonly entries: readonly RawItem[];
}) {
  const { state, begin, stop } = useImport(entries);
  const { step, done, imported, refused, pointedOut, problem } = state;
  return (
    <>
      <section className="panel stack" aria-label="导入">
        <p>
          “{name}”中读到 {entries.length} 条。
        </p>
        {step === 'ready' ? (
          <FirstEntries entries={entries} />
        ) : (
          <>
            <progress className="progress" max={entries.length} value={done} aria-label="导入进度" />
            <p role="status">
              {step === 'done' ? '导入完成：' : `已处理 ${done}/${entries.length} 条：`}
              导入 {imported} 条，未导入 {refused.length} 条，请核对 {pointedOut.length} 条。
            </p>
          </>
        )}
        <ProblemNotice problem={problem} />
        {step === 'done' ? (
          <p>
            <Link to="/publications">查看公开信息</Link>
          </p>
        ) : (
          <div>
            <Button
              type={step === 'running' ? 'default' : 'primary'}
              disabled={entries.length === 0}
              onClick={step === 'running' ? stop : begin}
            >
              {labels[step]}
            </Button>
          </div>
        )}
      </section>
      <LookedTable title="未导入" items={refused} />
      <LookedTable title="已导入，请核对" items={pointedOut} />
    </>
  );
}

function FirstEntries({ entries }: { readonly entries: readonly RawItem[] }) {
  if (entries.length === 0)
    return <p className="wrong">没有读到内容。请核对第一行是不是标题行，压缩包里有没有网页。</p>;
  return (
    <table className="lines stacking">
      <caption>前 {Math.min(5, entries.length)} 条，请核对是否读对</caption>
      <thead>
        <tr>
          <th scope="col">标题</th>
          <th scope="col">机关</th>
          <th scope="col">栏目</th>
          <th scope="col">发布时间</th>
        </tr>
      </thead>
      <tbody>
        {entries.slice(0, 5).map(({ place, fields }) => (
          <tr key={place}>
            <td className="title">{fields.title || '（没有读到）'}</td>
            <td data-label="机关">{fields.body || '（没有读到）'}</td>
            <td data-label="栏目">{fields.column || '（没有读到）'}</td>
            <td data-label="发布时间">{fields.releasedAt || '（没有读到）'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
