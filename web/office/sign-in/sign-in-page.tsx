import { Alert } from 'antd';
import { useEffect } from 'react';
import { DisplaySwitches } from '../display/display-switches.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** The first page of whoever is not signed in. */
export function SignInPage({ outside }: { readonly outside: string | null }) {
  useEffect(() => {
    document.title = '登录 · 政务公开办公端';
  }, []);
  // The county's own sign-in comes back with its refusal in the address.
  const refusal = new URLSearchParams(window.location.search).get('problem');
  return (
    <main className="sign-in">
      <h1>政务公开办公端</h1>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
      <SignInForm outside={outside} />
      <DisplaySwitches />
      <p className="quiet">
        忘记密码或没有账户，请联系本单位的系统管理人员。<a href="/">前往公众网站</a>
      </p>
    </main>
  );
}
