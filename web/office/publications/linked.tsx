import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { normativeContracts, publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActDialog } from '../controls/act-dialog.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { PublicationFile } from '../editor/draft.ts';

/** A policy and what explains it, tied both ways, and the further channels it went out on. */
export function Linked({ file, explains }: { readonly file: PublicationFile; readonly explains: boolean }) {
  const [open, setOpen] = useState<'link' | 'channel' | null>(null);
  const unlinking = useActing(normativeContracts.unlinkInterpretation);
  const { data: channels = [] } = useReading(
    normativeContracts.listChannels,
    { query: { body: file.bodyId } },
    { when: file.releasedRevision !== null },
  );
  if (!file.releasedRevision) return null;
  const others = explains ? file.policies : file.interpretations;
  const pair = (other: string) =>
    explains
      ? { policyId: other, interpretationId: file.id }
      : { policyId: file.id, interpretationId: other };
  return (
    <section className="panel stack" aria-labelledby="linked">
      <h2 id="linked">{explains ? '所解读的政策' : '政策解读'}</h2>
      {others.length === 0 && <p className="quiet">还没有关联。关联后，两个页面互相可以点到。</p>}
      <ul className="gaps">
        {others.map((id) => (
          <li key={id}>
            <LinkedTitle id={id} />
            <Button
              size="small"
              onClick={() => unlinking.mutate({ body: pair(id) })}
              loading={unlinking.isPending}
            >
              取消关联
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={unlinking.error} />
      <div className="page-acts">
        <Button size="small" onClick={() => setOpen('link')}>
          {explains ? '关联政策' : '关联解读'}
        </Button>
        <Button size="small" onClick={() => setOpen('channel')}>
          登记在其他渠道的发布
        </Button>
      </div>
      {open === 'link' && (
        <ActDialog
          title={explains ? '关联政策' : '关联解读'}
          contract={normativeContracts.linkInterpretation}
          asked={[
            {
              ...{ name: 'other', label: explains ? '政策' : '解读', kind: 'publication' },
              bodyId: file.bodyId,
            },
          ]}
          shape={({ other }) => pair(other!)}
          close={() => setOpen(null)}
        />
      )}
      {open === 'channel' && (
        <ActDialog
          title="登记在其他渠道的发布"
          contract={normativeContracts.publishOnChannel}
          params={{ id: file.id }}
          asked={[
            {
              ...{ name: 'channelId', label: '渠道', hint: '没有的，请先在“栏目与渠道”里登记。' },
              options: channels
                .filter(({ closedOn }) => closedOn === null)
                .map(({ id, name }) => ({ value: id, label: name })),
            },
            { name: 'address', label: '链接', optional: true },
          ]}
          shape={(filled) => ({ address: '', ...filled })}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function LinkedTitle({ id }: { readonly id: string }) {
  const { data } = useReading(publishingContracts.openPublication, { params: { id } });
  const title = data?.revisions.find((revision) => revision.id === data.workingRevision)?.title;
  return (
    <Link to="/publications/$id" params={{ id }}>
      {title ?? '（其他机关的信息）'}
    </Link>
  );
}
