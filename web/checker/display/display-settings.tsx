import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { choose, type DisplayChoice, displayChoices, isChosen } from '../../design/display.ts';

/** The two switches: large type and high contrast. */
export function DisplaySettings() {
  return (
    <fieldset className="display-settings">
      <legend className="unseen">显示</legend>
      {displayChoices.map((choice) => (
        <Switch key={choice.name} choice={choice} />
      ))}
    </fieldset>
  );
}

function Switch({ choice }: { readonly choice: DisplayChoice }) {
  const [on, setOn] = useState(() => isChosen(choice));
  const turn = () => {
    choose(choice, !on);
    setOn(!on);
  };
  return (
    <Button look={['small']} aria-pressed={on} onClick={turn}>
      {choice.label}
    </Button>
  );
}
