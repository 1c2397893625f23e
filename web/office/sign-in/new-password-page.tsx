import { asking, signInKey } from '../asking/query-client.ts';
import { DisplaySwitches } from '../display/display-switches.tsx';
import { PasswordForm } from '../own-account/password-form.tsx';
import type { Who } from './who.ts';
import './sign-in.css';

/** Before anything else: the temporary password is replaced by one that only its owner knows. */
export default function NewPasswordPage({ account }: { readonly account: Who }) {
  return (
    <main className="sign-in">
      <h1>请先修改密码</h1>
      <p>{account.name}，您现在用的是临时密码。请设置只有您自己知道的新密码，之后才能办理业务。</p>
      <DisplaySwitches />
      <PasswordForm done={() => asking.invalidateQueries({ queryKey: signInKey })} />
    </main>
  );
}
