import { ConfigProvider, type ConfigProviderProps } from 'antd';
import chinese from 'antd/es/locale/zh_CN.js';
import { type ReactNode, useMemo, useState } from 'react';
import { choose, type DisplayChoice, displayChoices, isChosen } from '../../design/display.ts';
import { controlTokens } from './control-tokens.ts';
import { DisplayContext } from './display-context.ts';

/** An ES module at run time; its declarations call it another kind. */
const words = chinese as unknown as NonNullable<ConfigProviderProps['locale']>;

const flat = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' };

/** The controls of the office in the look that was chosen in this browser; their words are Chinese. */
export function Look({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(() => displayChoices.filter(isChosen));
  const display = useMemo(
    () => ({
      chosen,
      turn(choice: DisplayChoice) {
        choose(choice, !chosen.includes(choice));
        setChosen(displayChoices.filter((one) => (one === choice) !== chosen.includes(one)));
      },
    }),
    [chosen],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen changes the page that is measured
  const token = useMemo(() => controlTokens(document.documentElement), [chosen]);
  return (
    <DisplayContext value={display}>
      <ConfigProvider
        locale={words}
        theme={{ token, hashed: false, components: { Button: flat } }}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </DisplayContext>
  );
}
