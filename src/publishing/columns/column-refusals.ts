import type { Refusal } from '../../platform/index.ts';
import { isCatalogueItem } from '../catalogue/items.ts';

/** Why a column cannot be assigned to this item; null when it can, or is assigned to none. */
export const itemRefusal = (item: string | null | undefined): Refusal | null =>
  !item || isCatalogueItem(item) ? null : unknownItem;

/** There is no such column, or it was closed. */
export const unknownColumn: Refusal = {
  code: 'column-unknown',
  sentence: '找不到这个栏目，或栏目已停用，请刷新列表。',
};

const unknownItem: Refusal = {
  code: 'item-unknown',
  field: 'catalogueItem',
  sentence: '没有这个主动公开事项或标准目录领域，请从列表中选择。',
};
