import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { channelKinds, normativeContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActDialog } from '../controls/act-dialog.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

/** The channels of a body besides the site: accounts, boards, screens (公开渠道). */
export function Channels({ bodyId }: { readonly bodyId: string }) {
  const { data: channels } = useReading(normativeContracts.listChannels, { query: { body: bodyId } });
  const closing = useActing(normativeContracts.closeChannel);
  const [opening, setOpening] = useState(false);
  if (!channels) return null;
  const open = channels.filter(({ closedOn }) => closedOn === null);
  return (
    <section className="panel" aria-labelledby="channels">
      <div className="page-head">
        <h2 id="channels">公开渠道（{open.length}）</h2>
        <Button size="small" onClick={() => setOpening(true)}>
          登记渠道
        </Button>
      </div>
      <ProblemNotice problem={closing.error} />
      {open.length === 0 ? (
        <p>还没有登记网站以外的渠道，如微信公众号、公示栏。</p>
      ) : (
        <LinesTable caption="公开渠道" heads={['名称', '类别', '账号或位置', '启用', '操作']}>
          {open.map(({ id, kind, name, account, openedOn }) => (
            <tr key={id}>
              <td>{name}</td>
              <td data-label="类别">{channelKinds[kind]}</td>
              <td data-label="账号或位置">{account}</td>
              <td data-label="启用">{chineseDay(openedOn)}</td>
              <td>
                <Popconfirm
                  title={`注销“${name}”？`}
                  okText="注销"
                  onConfirm={() => closing.mutate({ params: { id } })}
                >
                  <Button size="small" aria-label={`注销：${name}`}>
                    注销
                  </Button>
                </Popconfirm>
              </td>
            </tr>
          ))}
        </LinesTable>
      )}
      {opening && (
        <ActDialog
          title="登记渠道"
          contract={normativeContracts.openChannel}
          asked={[
            {
              ...{ name: 'kind', label: '类别' },
              options: choicesOf(channelKinds),
            },
            { name: 'name', label: '名称', hint: '如：云溪发布' },
            { name: 'account', label: '账号或位置', optional: true },
          ]}
          shape={(filled) => ({ bodyId, account: '', ...filled })}
          close={() => setOpening(false)}
        />
      )}
    </section>
  );
}
