import { ConfigProvider } from 'antd';
import { type ReactNode, useContext, useMemo } from 'react';
import { barTokens } from './control-tokens.ts';
import { DisplayContext } from './display-context.ts';

/** Controls that stand on the coloured bar of the header. */
export function OnBar({ children }: { readonly children: ReactNode }) {
  const { chosen } = useContext(DisplayContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen changes the page that is measured
  const token = useMemo(() => barTokens(document.documentElement), [chosen]);
  return <ConfigProvider theme={{ token }}>{children}</ConfigProvider>;
}
