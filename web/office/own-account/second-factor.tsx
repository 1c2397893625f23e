import { Alert, Button, Input, QRCode } from 'antd';
import { type FormEvent, useState } from 'react';
import { accountContracts } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

/** The second factor (动态验证码): enrolment with a picture or a secret to type, recovery codes, removal. */
export function SecondFactor({ enabled }: { readonly enabled: boolean }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section className="panel stack" aria-labelledby="second-factor">
      <h2 id="second-factor">动态验证码</h2>
      {codes && <RecoveryCodes codes={codes} done={() => setCodes(null)} />}
      {enabled ? <Removal /> : <Enrolment enrolled={setCodes} />}
    </section>
  );
}

function Enrolment({ enrolled }: { readonly enrolled: (codes: readonly string[]) => void }) {
  const offering = useActing(accountContracts.offerTotp);
  const confirming = useActing(accountContracts.confirmTotp);
  const [code, setCode] = useState('');
  const offer = offering.data;
  if (!offer)
    return (
      <>
        <p>启用后，登录时除密码外还要输入手机验证器上的六位数字。审核、审定和管理人员应当启用。</p>
        <div>
          <Button type="primary" loading={offering.isPending} onClick={() => offering.mutate({})}>
            启用
          </Button>
        </div>
        <ProblemNotice problem={offering.error} />
      </>
    );
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    confirming.mutate(
      { body: { code: code.trim() } },
      { onSuccess: ({ recoveryCodes }) => enrolled(recoveryCodes) },
    );
  };
  return (
    <form className="stack" onSubmit={confirm}>
      <p>用手机验证器（支持 TOTP 的都可以）扫描二维码，或者手工输入密钥，再填写显示的六位数字。</p>
      {/* The secret below says the same to those who cannot scan. */}
      <div aria-hidden="true">
        <QRCode value={offer.address} type="svg" size={180} bordered={false} />
      </div>
      <p>
        密钥：<code>{offer.secret.replace(/(.{4})/g, '$1 ')}</code>
      </p>
      <Field label="六位数字" required>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          minLength={6}
          maxLength={10}
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Field>
      <ProblemNotice problem={confirming.error} />
      <div>
        <Button type="primary" htmlType="submit" loading={confirming.isPending}>
          确认启用
        </Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  return (
    <div className="stack">
      <Alert
        type="warning"
        showIcon
        title="请抄下或打印备用恢复码，收好。手机不在时每个可用一次，只显示这一回。"
      />
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={done}>已经收好</Button>
      </div>
    </div>
  );
}

function Removal() {
  const removing = useActing(accountContracts.removeTotp);
  const [password, setPassword] = useState('');
  const remove = (event: FormEvent) => {
    event.preventDefault();
    removing.mutate({ body: { password } });
  };
  return (
    <form className="stack" onSubmit={remove}>
      <p>已启用。更换手机时，先停用再重新启用。</p>
      <Field label="当前密码" required>
        <Input.Password
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <ProblemNotice problem={removing.error} />
      <div>
        <Button danger htmlType="submit" loading={removing.isPending}>
          停用
        </Button>
      </div>
    </form>
  );
}
