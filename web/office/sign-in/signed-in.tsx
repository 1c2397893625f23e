import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { type ApiProblem, accountContracts, api } from '../../../src/platform/contract.ts';
import { signInKey } from '../asking/query-client.ts';
import { Loaded } from '../controls/loaded.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useLastAccount, WhoContext } from './who.ts';

const NewPasswordPage = lazy(() => import('./new-password-page.tsx'));

/**
 * Shows the office to those who signed in. When the sign-in ends while somebody is at work, they are asked for it
 * over the page they are on, so that nothing they typed is lost.
 */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const state = useQuery<Awaited<ReturnType<typeof readSignIn>>, ApiProblem>({
    queryKey: signInKey,
    queryFn: readSignIn,
    // Never asked for on a timer: that would keep alive the sign-in of somebody who walked away.
    staleTime: 60_000,
  });
  const last = useLastAccount(state.data?.account ?? null);
  return (
    <Loaded reading={state}>
      {({ account, outside }) => {
        if (!last) return <SignInPage outside={outside} />;
        if (account?.passwordMustChange)
          return (
            <Suspense>
              <NewPasswordPage account={account} />
            </Suspense>
          );
        return (
          <WhoContext value={account ?? last}>
            {children}
            <Modal open={account === null} title="登录已过期，请重新登录" footer={null} closable={false}>
              <p>页面上的内容仍在，登录后可以继续。</p>
              <SignInForm outside={null} username={last.username} />
            </Modal>
          </WhoContext>
        );
      }}
    </Loaded>
  );
}

const readSignIn = () => api(accountContracts.current, {});
