import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { type ApiProblem, api, type ReplyOf } from '../../../../src/platform/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { CountyFrame } from './county-frame.tsx';
import { SettleImport } from './settle-import.tsx';

const here = getRouteApi('/filings/county/imports');

/** Takes historical reports and exchange packages; what was not read for certain waits for a person (导入和核对). */
export default function ImportsPage() {
  return (
    <CountyFrame title="导入和核对" here="/filings/county/imports" search={here.useSearch()}>
      {({ county }) => (
        <>
          <TakeFiles key={county} county={county} />
          <Queue county={county} />
        </>
      )}
    </CountyFrame>
  );
}

type Taken = ReplyOf<typeof filingContracts.importReports>;

function TakeFiles({ county }: { readonly county: string }) {
  const client = useQueryClient();
  const taking = useMutation<Taken, ApiProblem, readonly File[]>({
    mutationFn: (files) => api(filingContracts.importReports, { params: { county } }, { files }),
    onSettled: () => client.invalidateQueries(),
  });
  const taken = taking.data;
  return (
    <section className="panel stack-tight" aria-labelledby="taking">
      <h2 id="taking">导入年报文件、交换包</h2>
      <p className="quiet">
        一次最多 200 个文件，DOCX、PDF、XLSX、网页、文本和 ZIP
        交换包都可以。读得准的直接入库，读不准的排队等人核对。
      </p>
      <div>
        <FileButton
          loading={taking.isPending}
          name="年报文件、交换包"
          several
          chosen={(files) => taking.mutate(files)}
        >
          选择文件
        </FileButton>
      </div>
      <ProblemNotice problem={taking.error} />
      {taken && (
        <div role="status">
          <p>
            入库 {taken.stored.length} 份，待核对 {taken.waiting.length} 份，重复 {taken.repeated.length}{' '}
            份，无法读取 {taken.unread.length} 份。
          </p>
          <ul className="plain">
            {taken.unread.map(({ name, reason }) => (
              <li key={name}>
                {name}：{reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Queue({ county }: { readonly county: string }) {
  const reading = useReading(filingContracts.listImports, { params: { county } });
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Loaded reading={reading}>
      {({ imports }) => (
        <section className="panel" aria-labelledby="queue">
          <h2 id="queue">待核对 {imports.length} 份</h2>
          {imports.length === 0 && <p className="quiet">没有等待核对的年报。</p>}
          <ul className="gaps">
            {imports.map((one) => (
              <li key={one.id}>
                <Button
                  size="small"
                  aria-expanded={open === one.id}
                  aria-label={`核对 ${one.name}`}
                  onClick={() => setOpen(open === one.id ? null : one.id)}
                >
                  核对
                </Button>{' '}
                <strong>{one.name}</strong> {one.bodyName ?? '机关不详'}{' '}
                {one.year ? `${one.year} 年` : '年度不详'}
                <small> {chineseMoment(one.receivedAt)} 导入</small>
                <ul className="plain">
                  {one.doubts.map((doubt) => (
                    <li key={doubt}>{doubt}</li>
                  ))}
                </ul>
                {open === one.id && <SettleImport county={county} id={one.id} close={() => setOpen(null)} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Loaded>
  );
}
