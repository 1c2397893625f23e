import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { type publicationStates, publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';

/** Chooses one of a body's publications by words of its title. */
export function PublicationChoice({
  bodyId,
  value,
  onChoose,
  state,
  column,
  ...control
}: {
  readonly bodyId?: string;
  readonly value: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  readonly state?: keyof typeof publicationStates;
  readonly column?: string;
  readonly id?: string;
}) {
  const [words, setWords] = useState('');
  const title = useDeferredValue(words.trim());
  const { data } = useReading(
    publishingContracts.listPublications,
    {
      query: {
        ...(bodyId ? { body: bodyId } : {}),
        ...(state ? { state } : {}),
        ...(column ? { column } : {}),
        ...(title ? { title } : {}),
      },
    },
    { keep: true },
  );
  return (
    <Select
      {...control}
      allowClear
      placeholder="输入标题里的字"
      showSearch={{ filterOption: false, onSearch: setWords }}
      {...(value ? { value } : {})}
      onChange={(chosen?: string) => onChoose(chosen)}
      options={(data?.lines ?? []).map((line) => ({ value: line.id, label: line.title }))}
    />
  );
}
