/** Whether a word is one of the choices. */
export const isChoice = <T extends object>(choices: T, word: string | undefined): word is keyof T & string =>
  word !== undefined && Object.hasOwn(choices, word);
