/** What of an address is to be otherwise; `undefined` takes a part out of it. */
export type AddressChange<Address extends object> = {
  readonly [Name in keyof Address]?: Address[Name] | undefined;
};

/** An address after a change. Nothing empty stays in it, so that a list nobody narrowed has the plain address. */
export const changedAddress = <Address extends object>(
  address: Address,
  change: AddressChange<Address>,
): Address =>
  Object.fromEntries(
    Object.entries({ ...address, ...change }).filter(([, value]) => value !== undefined && value !== ''),
  ) as Address;
