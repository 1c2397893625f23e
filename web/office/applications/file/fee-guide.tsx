import { itemPrice, pageFee } from '../../../../src/applications/contract.ts';
import type { Values } from '../../procedure/filled-input.ts';

/** What the fee comes to, before the notice is sent. */
export function FeeGuide({ values: { basis, quantity } }: { readonly values: Values }) {
  if (typeof quantity !== 'number' || (basis !== 'item' && basis !== 'page')) return null;
  const yuan = basis === 'item' ? itemPrice(quantity) : pageFee(quantity);
  return (
    <p role="status">
      {yuan === 0
        ? '在免费的数量以内，不收费。'
        : `应缴纳 ${yuan} 元（${basis === 'item' ? `第 ${quantity} 件` : `${quantity} 页`}）。`}
    </p>
  );
}
