import { useEffect, useState } from 'react';
import { Button } from '../../design/button.tsx';

/** Settings of the page, kept on this computer. The names are attributes of the root element (design/tokens.css). */
const settings = [
  { name: 'type', on: 'large', label: '大字版' },
  { name: 'contrast', on: 'high', label: '高对比度' },
] as const;

type Setting = (typeof settings)[number];

const storageKey = ({ name }: Setting) => `checker-${name}`;

/** Applies what was chosen on an earlier visit; called before the page is drawn. */
export function applyStoredDisplay(): void {
  for (const setting of settings) apply(setting, stored(setting));
}

/** The two switches: large type and high contrast. */
export function DisplaySettings() {
  return (
    <fieldset className="display-settings">
      <legend className="unseen">显示</legend>
      {settings.map((setting) => (
        <Switch key={setting.name} setting={setting} />
      ))}
    </fieldset>
  );
}

function Switch({ setting }: { setting: Setting }) {
  const [on, setOn] = useState(() => stored(setting));
  useEffect(() => {
    apply(setting, on);
    store(setting, on);
  }, [setting, on]);
  return (
    <Button look={['small']} aria-pressed={on} onClick={() => setOn(!on)}>
      {setting.label}
    </Button>
  );
}

function apply({ name, on }: Setting, isOn: boolean): void {
  if (isOn) document.documentElement.dataset[name] = on;
  else delete document.documentElement.dataset[name];
}

function stored(setting: Setting): boolean {
  try {
    const chosen = localStorage.getItem(storageKey(setting));
    if (chosen !== null) return chosen === setting.on;
  } catch {
    // A browser may forbid storage; the switch then holds for this visit.
  }
  return setting.name === 'contrast' && matchMedia('(prefers-contrast: more)').matches;
}

function store(setting: Setting, isOn: boolean): void {
  try {
    localStorage.setItem(storageKey(setting), isOn ? setting.on : 'off');
  } catch {
    // As above.
  }
}
