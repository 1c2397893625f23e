import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { accountContracts, api } from '../../../src/platform/contract.ts';
import { DisplaySwitches } from '../display/display-switches.tsx';
import { OnBar } from '../display/on-bar.tsx';
import { leave, useWho } from '../sign-in/who.ts';
import { useMyPlace } from './my-place.ts';
import './shell.css';

const places = [
  { to: '/', label: '工作台', exact: true },
  { to: '/publications', label: '公开信息', exact: false },
  { to: '/applications', label: '依申请公开', exact: false },
  { to: '/disputes', label: '复议诉讼', exact: false },
  { to: '/registers', label: '台账', exact: false },
  { to: '/filings', label: '年报', exact: false },
  { to: '/columns', label: '栏目与渠道', exact: false },
  { to: '/documents', label: '规范性文件', exact: false },
  { to: '/feedback', label: '网民纠错', exact: false },
  { to: '/bodies', label: '机关与人员', exact: false },
] as const;

/** What stands around every page: where one is, where one can go, who one is. */
export function Shell() {
  const { name } = useWho();
  const { roles, isAdministrator, holds } = useMyPlace();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(path);
  // Where there is no room for all places at once, they open on demand.
  const [isMenuOpen, setMenuOpen] = useState(false);
  useEffect(() => {
    setMenuOpen(false);
    // After a step to another page, reading goes on at its beginning.
    if (path !== first.current) main.current?.focus();
    first.current = path;
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <OnBar>
        <header className="bar">
          <Link to="/" className="product">
            政务公开办公端
          </Link>
          <div className="me">
            <DisplaySwitches />
            <Link to="/account" title={roles || '没有职责'}>
              {name}
            </Link>
            <Button size="small" onClick={() => void api(accountContracts.signOut, {}).finally(leave)}>
              退出
            </Button>
          </div>
          <nav aria-label="主导航">
            <Button
              className="menu-switch"
              size="small"
              aria-expanded={isMenuOpen}
              aria-controls="places"
              onClick={() => setMenuOpen(!isMenuOpen)}
            >
              菜单
            </Button>
            <div id="places" className="places" data-open={isMenuOpen ? 'yes' : 'no'}>
              {places.map(({ to, label, exact }) => (
                <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }}>
                  {label}
                </Link>
              ))}
              {(holds('auditor') || holds('county-supervisor')) && <Link to="/audit">审计记录</Link>}
              {isAdministrator && <Link to="/accounts">账户</Link>}
            </div>
          </nav>
        </header>
      </OnBar>
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="coming">正在打开……</p>}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
