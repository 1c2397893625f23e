import { Button } from 'antd';
import { useState } from 'react';
import { bodiesContracts, roles as roleNames } from '../../../src/bodies/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActDialog, type Asked } from '../controls/act-dialog.tsx';
import { chineseDay, todayInChina } from '../controls/chinese-time.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { BodyRecord } from './body-record.ts';

const roleChoices = choicesOf(roleNames);

/** Who may do what at a body, and who stands in for whom during leave (职责与代理). */
export function Roles({ record: { body, posts, mayDo } }: { readonly record: BodyRecord }) {
  const found = useReading(bodiesContracts.listRoles, { params: { bodyId: body.id }, query: {} });
  const [open, setOpen] = useState<'grantRole' | 'delegate' | null>(null);
  const revoking = useActing(bodiesContracts.revokeRole);
  const ending = useActing(bodiesContracts.endDelegation);
  // Only colleagues and those above may see it; to others there is nothing to say.
  if (!found.data) return null;
  const { roles, delegations } = found.data;
  const today = todayInChina(new Date());
  const people = [...new Map(posts.map(({ personId, personName }) => [personId, personName]))].map(
    ([value, label]) => ({ value, label }),
  );
  const role: Asked = { name: 'role', label: '职责', options: roleChoices };
  const since: Asked = { name: 'since', label: '自哪一天起', kind: 'day' };
  return (
    <section className="panel" aria-labelledby="roles">
      <div className="page-head">
        <h2 id="roles">职责与代理</h2>
        <div className="page-acts">
          {mayDo.includes('grantRole') && (
            <Button size="small" onClick={() => setOpen('grantRole')}>
              授权
            </Button>
          )}
          {mayDo.includes('delegate') && (
            <Button size="small" onClick={() => setOpen('delegate')}>
              请假代理
            </Button>
          )}
        </div>
      </div>
      <ProblemNotice problem={revoking.error ?? ending.error} />
      {roles.length === 0 ? (
        <p>还没有授权。起草、审核、发布都须先授权。</p>
      ) : (
        <LinesTable caption="职责" heads={['姓名', '职责', '期间', '操作']}>
          {roles.map((grant) => (
            <tr key={grant.id}>
              <td>{grant.personName}</td>
              <td data-label="职责">{roleNames[grant.role]}</td>
              <td data-label="期间">
                {chineseDay(grant.since)}起{grant.until && `，至${chineseDay(grant.until)}`}
              </td>
              <td>
                {mayDo.includes('revokeRole') && (
                  <Button
                    size="small"
                    aria-label={`撤销：${grant.personName}的${roleNames[grant.role]}职责`}
                    onClick={() => revoking.mutate({ body: { grantId: grant.id, on: today } })}
                  >
                    撤销
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </LinesTable>
      )}
      {delegations.length > 0 && (
        <>
          <h3>请假代理</h3>
          <ul className="gaps">
            {delegations.map((one) => (
              <li key={one.id}>
                {one.toName}代{one.fromName}办理{roleNames[one.role]}，{chineseDay(one.since)}至
                {chineseDay(one.until)}（{one.reason}）
                {mayDo.includes('endDelegation') && (
                  <Button
                    size="small"
                    aria-label={`终止：${one.toName}的代理`}
                    onClick={() => ending.mutate({ body: { delegationId: one.id, on: today } })}
                  >
                    终止
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {open === 'grantRole' && (
        <ActDialog
          title="授权"
          contract={bodiesContracts.grantRole}
          asked={[{ name: 'personId', label: '人员', options: people }, role, since]}
          shape={(filled) => ({ bodyId: body.id, ...filled })}
          close={() => setOpen(null)}
        />
      )}
      {open === 'delegate' && (
        <ActDialog
          title="请假代理"
          explained="代理人在期间内行使请假人的职责；起草和审核仍须由不同的人办理。"
          contract={bodiesContracts.delegate}
          asked={[
            { name: 'fromPerson', label: '请假人', options: people },
            { name: 'toPerson', label: '代理人', options: people },
            role,
            since,
            { name: 'lastDay', label: '最后一天', kind: 'day' },
            { name: 'reason', label: '事由', hint: '如：年休假' },
          ]}
          shape={(filled) => ({ bodyId: body.id, ...filled })}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}
