import type { Asked, Filled } from '../controls/act-dialog.tsx';

const name = 'formerReadable';

const words = (isReadable: boolean): string => (isReadable ? '继续供公众查阅' : '不再供公众查阅');

/** What was decided about what was public before, as a sentence (此前公开的版本). */
export const formerReadableSaid = (isReadable: boolean): string => `此前公开的版本${words(isReadable)}。`;

/** Asks whether the public may go on reading what was public before; nobody may unless somebody says so. */
export const formerReadableAsked: Asked = {
  ...{ name, start: 'no', label: '此前公开的版本是否继续供公众查阅' },
  options: [
    { value: 'no', label: words(false) },
    { value: 'yes', label: words(true) },
  ],
  hint: [
    `${words(false)}：新的年报一公开，此前公开的内容全部撤下，公众只看到公开和更正的日期、更正说明。有内容要删去的（姓名、住址、商业秘密等），选这一项。`,
    `${words(true)}：公众可以对照更正前后的内容，用于笔误、补充。已经撤下的不恢复。`,
  ].join('\n'),
};

/** What was filled in, with that choice as it is sent. */
export const withFormerReadable = ({ [name]: chosen, ...filled }: Filled) => ({
  ...filled,
  [name]: chosen === 'yes',
});
