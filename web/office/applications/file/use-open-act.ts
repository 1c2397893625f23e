import { useState } from 'react';
import { applicationActNames } from '../../../../src/applications/contract.ts';

type Name = (typeof applicationActNames)[number];

/** Which dialog is open on a file; it is open again after a reload, with what was filled in. */
export function useOpenAct(id: string): [Name | null, (name: Name | null) => void] {
  const key = `gongkai.open-act.${id}`;
  const [open, setOpen] = useState<Name | null>(() => {
    const kept = sessionStorage.getItem(key) as Name | null;
    return kept && applicationActNames.includes(kept) ? kept : null;
  });
  return [
    open,
    (name) => {
      if (name) sessionStorage.setItem(key, name);
      else sessionStorage.removeItem(key);
      setOpen(name);
    },
  ];
}
