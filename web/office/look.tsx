import { ConfigProvider, type ConfigProviderProps } from 'antd';
import chinese from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';

/** An ES module at run time; its declarations call it another kind. */
const words = chinese as unknown as NonNullable<ConfigProviderProps['locale']>;

const token = {
  ...{ colorPrimary: '#174a80', colorLink: '#174a80', colorInfo: '#1f5280', colorError: '#a3161a' },
  ...{
    colorSuccess: '#1c6136',
    colorWarning: '#7a4b00',
    colorText: '#1b2027',
    colorTextSecondary: '#4a535e',
  },
  ...{ colorTextTertiary: '#4a535e', colorTextPlaceholder: '#5b6570', colorTextDescription: '#4a535e' },
  ...{ colorBorder: '#8a94a0', colorBgLayout: '#f2f4f6', borderRadius: 2, motion: false, fontSize: 15 },
  fontFamily: 'var(--sans)',
  controlOutlineWidth: 3,
  ...{
    colorErrorBg: '#fceeee',
    colorWarningBg: '#fdf4df',
    colorInfoBg: '#ebf2f9',
    colorSuccessBg: '#e6f3ea',
  },
};

const flat = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' };

/** The controls of the office: quiet colours with enough contrast, Chinese words. */
export function Look({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider
      locale={words}
      theme={{ token, hashed: false, components: { Button: flat } }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
