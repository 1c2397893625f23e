import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, accountContracts, api } from '../../../src/platform/contract.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { type SignInState, takeSignIn } from './who.ts';

/** Asks for user name and password, and for the code of the second factor when the account has one. */
export function SignInForm({
  outside,
  username: known = '',
}: {
  readonly outside: string | null;
  readonly username?: string;
}) {
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const entering = useMutation<SignInState, ApiProblem>({
    mutationFn: () =>
      api(accountContracts.signIn, {
        body: { username: username.trim(), password, ...(code.trim() ? { code: code.trim() } : {}) },
      }),
    onSuccess: takeSignIn,
  });
  const refusal = entering.error?.problem.code ?? '';
  const codeAsked = code !== '' || /^(code|second-factor)/.test(refusal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!entering.isPending) entering.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label="用户名">
        <Input
          autoComplete="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          required
          maxLength={80}
        />
      </Field>
      <Field label="密码">
        <Input.Password
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          required
          maxLength={400}
        />
      </Field>
      {codeAsked && (
        <Field label="动态验证码" hint="手机验证器上的六位数字，或者一个备用恢复码。">
          <Input
            autoFocus
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            maxLength={40}
          />
        </Field>
      )}
      <ProblemNotice problem={entering.error} />
      <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
        登录
      </Button>
      {outside && (
        <Button href={accountContracts.beginOutside.path} size="large" block>
          {outside}
        </Button>
      )}
    </form>
  );
}
