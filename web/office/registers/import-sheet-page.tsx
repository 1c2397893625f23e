import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type ApiProblem, api, type ReplyOf } from '../../../src/platform/contract.ts';
import { registerContracts } from '../../../src/registers/contract.ts';
import { chineseDay } from '../controls/chinese-time.ts';
import { FileButton } from '../controls/file-button.tsx';
import { LinesTable } from '../controls/lines-table.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { type EnteredKind, figureWords, kindOf } from './register-kind.ts';
import { kindIn } from './registers-address.ts';
import { useRegisterPlace } from './use-register-place.ts';

const here = getRouteApi('/registers/$kind/import');

type Taken = ReplyOf<typeof registerContracts.importSheet>;

/** Takes a filled-in sheet: first shown row by row, then entered whole or not at all (批量导入). */
export default function ImportSheetPage() {
  const kind = kindIn(here.useParams().kind);
  if (kind === null)
    return (
      <PageFrame title="没有这类台账">
        <Link to="/registers">回到工作台账</Link>
      </PageFrame>
    );
  return <ImportSheet kind={kind} />;
}

function ImportSheet({ kind }: { readonly kind: EnteredKind }) {
  const place = useRegisterPlace(here.useSearch());
  const { body, year } = place;
  const { nameOf } = useBodies();
  const [file, setFile] = useState<File | null>(null);
  const looking = useTaking(kind, body, true);
  const entering = useTaking(kind, body, false);
  const { label } = kindOf(kind);
  const back = { params: { kind }, search: { body, year } } as const;
  const shown = looking.data;
  return (
    <PageFrame
      title={`批量导入${label}`}
      acts={
        <Link to="/registers/$kind" {...back}>
          {label}台账
        </Link>
      }
    >
      <section className="panel stack">
        <h2>{nameOf(body)}：选择表格</h2>
        <p>
          下载空白表格，一行填写一条，保存为 XLSX 后选择。先预览，没有错误才能导入；有一行不对就一行也不导入。
        </p>
        <p className="quiet">导出的台账也可以接着填写：带编号的行是已有的记录，不会重复导入。</p>
        <div className="page-acts">
          <FileButton
            type={file ? 'default' : 'primary'}
            loading={looking.isPending}
            name="选择要导入的表格"
            accept=".xlsx"
            chosen={([chosen]) => {
              setFile(chosen!);
              entering.reset();
              looking.mutate(chosen!);
            }}
          >
            {file ? '换一个表格' : '选择表格'}
          </FileButton>
          <a href={`/api/registers/export.xlsx?kind=${kind}&empty=yes`} download>
            下载空白表格
          </a>
        </div>
        <ProblemNotice problem={looking.error ?? entering.error} />
      </section>
      {shown && file && !entering.data?.entered && (
        <Preview
          {...{ kind, taken: entering.data ?? shown, name: file.name, pending: entering.isPending }}
          enter={() => entering.mutate(file)}
        />
      )}
      {entering.data && entering.data.entered > 0 && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`已导入 ${entering.data.entered} 条${label}。`}
          description={
            <Link to="/registers/$kind" {...back}>
              查看台账
            </Link>
          }
        />
      )}
    </PageFrame>
  );
}

function useTaking(kind: EnteredKind, body: string, preview: boolean) {
  const client = useQueryClient();
  return useMutation<Taken, ApiProblem, File>({
    mutationFn: (file) => {
      const query = { body, kind, ...(preview ? { preview: 'yes' as const } : {}) };
      return api(registerContracts.importSheet, { query }, { files: [file] });
    },
    onSuccess: () => (preview ? undefined : client.invalidateQueries()),
  });
}

function Preview({
  kind,
  taken: { rows, known, faults },
  name,
  pending,
  enter,
}: {
  readonly kind: EnteredKind;
  readonly taken: Taken;
  readonly name: string;
  readonly pending: boolean;
  readonly enter: () => void;
}) {
  return (
    <section className="panel stack">
      <h2>预览：{name}</h2>
      <p role="status">
        新记录 {rows.length} 条{known > 0 && `，已有的记录 ${known} 条（不重复导入）`}
        {faults.length > 0 && `，${faults.length} 行有错误，请在表格中改正后重新选择`}。
      </p>
      {faults.length > 0 && (
        <ul className="findings" aria-label="错误">
          {faults.map(({ row, sentence }) => (
            <li key={`${row}${sentence}`} data-blocking="true">
              <strong>第 {row} 行</strong> {sentence}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <LinesTable caption="将要导入的记录" heads={['事项', '行', '日期', '内容']}>
          {rows.slice(0, shownAtMost).map(({ row, on, title, figures, note }) => (
            <tr key={row}>
              <td className="title">
                {title}
                {note && <small>{note}</small>}
              </td>
              <td data-label="行">{row}</td>
              <td data-label="日期">{chineseDay(on)}</td>
              <td data-label="内容">{figureWords({ kind, about: null, figures }).join('；')}</td>
            </tr>
          ))}
        </LinesTable>
      )}
      {rows.length > shownAtMost && <p className="quiet">只预览前 {shownAtMost} 条。</p>}
      {rows.length > 0 && faults.length === 0 && (
        <div>
          <Button type="primary" loading={pending} onClick={enter}>
            导入 {rows.length} 条
          </Button>
        </div>
      )}
    </section>
  );
}

const shownAtMost = 200;
