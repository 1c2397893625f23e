import { Input, type InputProps } from 'antd';

/** A day, chosen or typed; the browser's own control works with the keyboard and in large type. */
export function DateInput({
  value,
  onDay,
  ...input
}: Omit<InputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: string;
  readonly onDay: (day: string) => void;
}) {
  return <Input {...input} type="date" value={value} onChange={(event) => onDay(event.target.value)} />;
}
