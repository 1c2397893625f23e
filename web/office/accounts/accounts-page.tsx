import { getRouteApi } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { accountContracts } from '../../../src/platform/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { Field } from '../controls/field.tsx';
import { LinesTable } from '../controls/lines-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { Pages } from '../controls/pages.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { AccountActs } from './account-acts.tsx';
import { type Handed, HandedPassword } from './handed-password.tsx';
import { NewAccount } from './new-account.tsx';

const here = getRouteApi('/accounts');
const pageSize = 50;

/** The accounts of all who sign in (账户), for administrators. */
export default function AccountsPage() {
  const { search = '', page = 1 } = here.useSearch();
  const go = here.useNavigate();
  const [wanted, setWanted] = useState(search);
  const [opening, setOpening] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const { isAdministrator, known } = useMyPlace();
  const found = useReading(
    accountContracts.list,
    { query: { ...(search ? { search } : {}), offset: (page - 1) * pageSize, limit: pageSize } },
    { keep: true, when: isAdministrator },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go({ search: wanted.trim() ? { search: wanted.trim() } : {} });
  };
  if (known && !isAdministrator)
    return (
      <PageFrame title="账户">
        <p>只有系统管理人员可以管理账户。需要开通、停用账户或者重置密码的，请联系系统管理人员。</p>
      </PageFrame>
    );
  return (
    <PageFrame
      title="账户"
      acts={
        <Button type="primary" onClick={() => setOpening(true)}>
          开通账户
        </Button>
      }
    >
      <search>
        <form className="filters" onSubmit={submit}>
          <Field label="姓名或用户名">
            <Input
              value={wanted}
              maxLength={80}
              allowClear
              onChange={(event) => setWanted(event.target.value)}
            />
          </Field>
          <Button htmlType="submit">查找</Button>
        </form>
      </search>
      <Loaded reading={found}>
        {({ accounts, total }) =>
          total === 0 ? (
            <div className="empty">
              <p>没有符合条件的账户。</p>
            </div>
          ) : (
            <>
              <p className="quiet" role="status">
                共 {total} 个
              </p>
              <LinesTable caption="账户" heads={['姓名', '用户名', '动态验证码', '最近登录', '状态', '操作']}>
                {accounts.map((account) => (
                  <tr key={account.id}>
                    <td>{account.name}</td>
                    <td data-label="用户名">{account.username}</td>
                    <td data-label="动态验证码">{account.secondFactor ? '已启用' : '未启用'}</td>
                    <td data-label="最近登录">
                      {account.lastSignedInAt ? chineseMoment(account.lastSignedInAt) : '从未登录'}
                    </td>
                    <td data-label="状态">
                      {account.disabled ? '已停用' : account.passwordMustChange ? '待改初始密码' : '正常'}
                    </td>
                    <td>
                      <AccountActs account={account} handOver={setHanded} />
                    </td>
                  </tr>
                ))}
              </LinesTable>
              <Pages
                page={page}
                size={pageSize}
                count={total}
                turn={(next) => go({ search: { ...(search ? { search } : {}), page: next } })}
              />
            </>
          )
        }
      </Loaded>
      {opening && (
        <NewAccount
          close={() => setOpening(false)}
          opened={(account) => {
            setOpening(false);
            setHanded(account);
          }}
        />
      )}
      <HandedPassword handed={handed} done={() => setHanded(null)} />
    </PageFrame>
  );
}
