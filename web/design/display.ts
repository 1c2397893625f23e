/** How a page can be shown (显示方式), kept in the browser; name and value are an attribute of the root (tokens.css). */
export const displayChoices = [
  { name: 'type', value: 'large', label: '大字版' },
  { name: 'contrast', value: 'high', label: '高对比度' },
] as const;

/** Large type (大字版) or high contrast (高对比度). */
export type DisplayChoice = (typeof displayChoices)[number];

const storageKey = ({ name }: DisplayChoice) => `display-${name}`;

/** Shows the page as it was chosen on an earlier visit; called before anything is drawn. */
export function showAsChosen(): void {
  for (const choice of displayChoices) show(choice, isChosen(choice));
}

/** Whether a choice holds in this browser; who chose nothing gets the contrast their system asks for. */
export function isChosen(choice: DisplayChoice): boolean {
  try {
    const kept = localStorage.getItem(storageKey(choice));
    if (kept !== null) return kept === choice.value;
  } catch {
    // A browser may forbid storage; the choice then holds for this visit.
  }
  return choice.name === 'contrast' && matchMedia('(prefers-contrast: more)').matches;
}

/** Shows the page with or without a choice, and keeps that for the next visit. */
export function choose(choice: DisplayChoice, isOn: boolean): void {
  show(choice, isOn);
  try {
    localStorage.setItem(storageKey(choice), isOn ? choice.value : 'off');
  } catch {
    // As above.
  }
}

function show({ name, value }: DisplayChoice, isOn: boolean): void {
  if (isOn) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
}
