import { Button } from 'antd';
import { useState } from 'react';
import { accountContracts } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useWho } from '../sign-in/who.ts';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account: password, second factor, and where one is signed in (我的账户). */
export default function OwnAccountPage() {
  const { name, username, secondFactor } = useWho();
  const { roles } = useMyPlace();
  const [changed, setChanged] = useState(false);
  return (
    <PageFrame title="我的账户">
      <p className="quiet">
        {name}（用户名 {username}）。职责：{roles || '无'}
      </p>
      <div className="columns-two">
        <section className="panel" aria-labelledby="password">
          <h2 id="password">修改密码</h2>
          <PasswordForm done={() => setChanged(true)} />
          <p role="status">{changed && '密码已修改，其他浏览器上的登录已经退出。'}</p>
        </section>
        <SecondFactor enabled={secondFactor} />
      </div>
      <OpenSignIns />
    </PageFrame>
  );
}

function OpenSignIns() {
  const open = useReading(accountContracts.openSignIns, {});
  const ending = useActing(accountContracts.endSignIn);
  return (
    <section className="panel" aria-labelledby="sign-ins">
      <h2 id="sign-ins">已登录的浏览器</h2>
      <p className="quiet">不是您本人的，请立即退出它并修改密码。</p>
      <Loaded reading={open}>
        {(found) => (
          <LinesTable caption="已登录的浏览器" heads={['浏览器', '网络地址', '登录时间', '最近使用', '操作']}>
            {found.map(({ id, userAgent, ip, beganAt, seenAt, current }) => (
              <tr key={id}>
                <td>{browserName(userAgent)}</td>
                <td data-label="网络地址">{ip}</td>
                <td data-label="登录时间">{chineseMoment(beganAt)}</td>
                <td data-label="最近使用">{chineseMoment(seenAt)}</td>
                <td>
                  {current ? (
                    '当前浏览器'
                  ) : (
                    <Button size="small" onClick={() => ending.mutate({ params: { id } })}>
                      退出它
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </LinesTable>
        )}
      </Loaded>
      <ProblemNotice problem={ending.error} />
    </section>
  );
}

/** What a browser calls itself, in a word and its system; the whole is of no use to people. */
function browserName(text: string): string {
  const found = /(Edg|Firefox|MicroMessenger|QQBrowser|Chrome|Safari)\/(\d+)/.exec(text);
  const system = /(Windows|Mac OS|Android|iPhone|Linux)/.exec(text)?.[1] ?? '';
  return found ? `${found[1] === 'Edg' ? 'Edge' : found[1]} ${found[2]} ${system}` : text.slice(0, 60);
}
