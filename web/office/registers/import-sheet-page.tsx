import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { FileButton } from '../controls/file-button.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { KnownKind } from './known-kind.tsx';
import { type EnteredKind, kindOf } from './register-kind.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { useRegisterPlace } from './use-register-place.ts';
import { useTaking } from './use-taking.ts';

const here = getRouteApi('/registers/$kind/import');

/** Takes a filled-in sheet: first shown row by row, then entered whole or not at all (批量导入). */
export default function ImportSheetPage() {
  return <KnownKind named={here.useParams().kind}>{(kind) => <ImportSheet kind={kind} />}</KnownKind>;
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
        <SheetPreview
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
