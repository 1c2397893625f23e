import { isSwitchedOn, propertyValue } from '../package/xml-elements.ts';

/** How a run of text is shown, as far as that changes what it says. */
export interface RunStyle {
  readonly isHidden: boolean;
  /** Raised, lowered or crossed out: no part of the number it stands at. */
  readonly isApart: boolean;
}

/** Text as it stands. */
export const plainRun: RunStyle = { isHidden: false, isApart: false };

/** Whether any run of a document may be styled so: asked once, as most properties of runs need not be read then. */
export const hasRunStyles = (xml: string): boolean =>
  /vanish|strike(?:\/>|\s[^<>]*"(?:1|true|on)")|vertAlign\s[^<>]*"su/.test(xml);

/** The style that the properties of a run give it. */
export function runStyle(properties: string): RunStyle {
  return {
    isHidden: isSwitchedOn(properties, 'vanish'),
    isApart:
      isSwitchedOn(properties, 'strike') ||
      isSwitchedOn(properties, 'dstrike') ||
      /^su[pb]/.test(propertyValue(properties, 'vertAlign') ?? ''),
  };
}
