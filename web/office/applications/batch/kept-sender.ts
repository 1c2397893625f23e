/** From where a body sends its letters, as printed on envelopes. */
export interface Sender {
  readonly address: string;
  readonly postcode: string;
}

const keyOf = (bodyId: string) => `gongkai.sender.${bodyId}`;

/** What this browser last printed as the sender of the body; empty at first. */
export function keptSender(bodyId: string): Sender {
  try {
    const { address = '', postcode = '' } = JSON.parse(localStorage.getItem(keyOf(bodyId)) ?? '{}');
    return { address: String(address), postcode: String(postcode) };
  } catch {
    return { address: '', postcode: '' };
  }
}

/** Keeps it for the next envelopes. */
export const keepSender = (bodyId: string, sender: Sender): void =>
  localStorage.setItem(keyOf(bodyId), JSON.stringify(sender));
