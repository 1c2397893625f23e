import { type Grants, may, type Permission } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import { importContracts as contracts } from './contract.ts';
import type { RefusedItem } from './import-item.ts';
import { importEntries } from './import-source.ts';

/**
 * Who may take over what was public before (批量导入). It is public at once, without the three reviews; so it is for
 * those who give the final approval at the body, and for those who supervise it.
 */
const importPermission: Permission = {
  ...{ allowedFor: ['final-approver'], reach: 'own-body', fromAbove: ['county-supervisor'] },
};

/** Texts of a batch are long: four million bytes of them with what is around them. */
const longBatch = { bodyLimit: 16 * 1024 * 1024 };

/** The address under which the office hands over entries of a source, one batch after the other. */
export function importRoutes(tools: PublishingTools): readonly Route<Grants>[] {
  return [
    route(
      contracts.importEntries,
      async ({ body: { before, entries } }, { act, grants }: RequestContext<Grants>) => {
        const report = await importEntries(tools, act, entries as never, {
          before,
          denied: (bodyId, { ancestors }) => may(grants, importPermission, bodyId, ancestors),
        });
        return {
          imported: report.imported,
          refused: listed(report.refused),
          pointedOut: listed(report.pointedOut),
        };
      },
      longBatch,
    ),
  ];
}

const listed = (items: readonly RefusedItem[]) =>
  items.map(({ reasons, ...item }) => ({ ...item, reasons: [...reasons] }));
