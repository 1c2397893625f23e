import { Button } from 'antd';
import { useContext } from 'react';
import { displayChoices } from '../../design/display.ts';
import { DisplayContext } from './display-context.ts';
import './display-switches.css';

/** The switches of large type and high contrast (大字版、高对比度). */
export function DisplaySwitches() {
  const { chosen, turn } = useContext(DisplayContext);
  return (
    <fieldset className="display-switches" aria-label="显示方式">
      {displayChoices.map((choice) => {
        const isOn = chosen.includes(choice);
        return (
          <Button
            key={choice.name}
            size="small"
            type={isOn ? 'primary' : 'default'}
            aria-pressed={isOn}
            onClick={() => turn(choice)}
          >
            {choice.label}
          </Button>
        );
      })}
    </fieldset>
  );
}
