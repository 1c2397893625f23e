import type { ThemeConfig } from 'antd';

/** The size of the root at which the controls of Ant Design have their usual measures, in pixels. */
const usualRoot = 16;

/**
 * Measures and colours of the controls, from those of the page (design/tokens.css): one place says what large type
 * and high contrast are, and a larger type chosen in the browser itself counts too.
 */
export function controlTokens(root: HTMLElement): NonNullable<ThemeConfig['token']> {
  const style = getComputedStyle(root);
  const colour = colourOf(root);
  const length = (usual: number) => (usual * Number.parseFloat(style.fontSize)) / usualRoot;
  const [ink, quiet, accent, control] = ['ink', 'ink-quiet', 'accent', 'control'].map(colour) as [
    ...[string, string, string, string],
  ];
  return {
    ...{ fontSize: length(15), fontSizeSM: length(14), controlHeight: length(32), sizeUnit: length(4) },
    ...{ fontFamily: 'var(--sans)', borderRadius: 2, motion: false, controlOutlineWidth: 3 },
    lineWidth: Number.parseFloat(colour('hairline')),
    ...{ colorPrimary: accent, colorLink: accent },
    ...{ colorPrimaryHover: colour('accent-hover'), colorLinkHover: colour('accent-hover') },
    ...{ colorInfo: colour('hint'), colorError: colour('blocker') },
    ...{ colorSuccess: colour('settled'), colorWarning: colour('explain') },
    ...{ colorText: ink, colorTextSecondary: quiet, colorTextTertiary: quiet, colorTextDescription: quiet },
    ...{ colorTextPlaceholder: colour('placeholder'), colorTextDisabled: colour('switched-off') },
    ...{ colorTextQuaternary: quiet, colorIcon: quiet },
    ...{ colorBorder: control, colorBorderSecondary: colour('line'), colorBgLayout: colour('ground') },
    ...{ colorErrorBg: colour('blocker-tint'), colorWarningBg: colour('explain-tint') },
    ...{ colorInfoBg: colour('hint-tint'), colorSuccessBg: colour('settled-tint') },
  };
}

/** Colours of the controls on the coloured bar of the header. */
export function barTokens(root: HTMLElement): NonNullable<ThemeConfig['token']> {
  const colour = colourOf(root);
  const [ground, ink, lit] = ['accent', 'accent-ink', 'highlight'].map(colour) as [string, string, string];
  return {
    ...{ colorText: ink, colorBorder: ink, colorBgContainer: ground, colorTextLightSolid: colour('ink') },
    ...{ colorPrimary: lit, colorPrimaryHover: ink, colorPrimaryActive: ink },
  };
}

const colourOf = (root: HTMLElement) => {
  const style = getComputedStyle(root);
  return (name: string) => style.getPropertyValue(`--${name}`).trim();
};
