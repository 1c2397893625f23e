import { Button } from 'antd';
import { useContext } from 'react';
import { displayChoices } from '../../design/display.ts';
import { DisplayContext } from './display-context.ts';

/** The switches of large type and high contrast (大字版、高对比度). */
export function DisplaySwitches({ onColour = false }: { readonly onColour?: boolean }) {
  const { chosen, turn } = useContext(DisplayContext);
  return (
    <fieldset className="display-switches" aria-label="显示方式">
      {displayChoices.map((choice) => (
        <Button
          key={choice.name}
          size="small"
          ghost={onColour}
          aria-pressed={chosen.includes(choice)}
          onClick={() => turn(choice)}
        >
          {choice.label}
        </Button>
      ))}
    </fieldset>
  );
}
