import type { Grants } from '../../bodies/index.ts';
import { downloadBytes, type RequestContext, type Route, route } from '../../platform/index.ts';
import { openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import { caseFilePackage } from './case-file-package.ts';
import { type CaseFileTypesetter, caseFilePdf } from './case-file-pdf.ts';
import { caseFileContracts as contracts } from './contracts.ts';
import { type CaseFileSources, exportCaseFile } from './export-case-file.ts';
import { readingsOf } from './readings.ts';
import { verifyCaseFile } from './verify-case-file.ts';

type Context = RequestContext<Grants>;

/** The addresses of case files. `root` is the folder the typesetter reads from. */
export const caseFileRoutes = (
  tools: ApplicationTools,
  typesetter: () => Promise<CaseFileTypesetter>,
  sources: CaseFileSources & { readonly root: string },
): readonly Route<Grants>[] => [
  route(contracts.downloadCaseFile, async ({ params }, { act, grants }: Context) => {
    const exported = await exportCaseFile(tools, act, grants, params.id, sources);
    if (!exported.ok) return exported;
    const compiler = await typesetter();
    const zip = params.format === 'zip';
    const bytes = zip
      ? await caseFilePackage(exported.value, compiler, sources.root)
      : caseFilePdf(exported.value.printed, compiler, sources.root);
    const type = zip ? 'application/zip' : 'application/pdf';
    return downloadBytes(bytes, { name: `卷宗${exported.value.printed.number}.${params.format}`, type });
  }),
  route(contracts.verifyCaseFile, async ({ params }, { act, grants }: Context) => {
    const opened = await openApplication(tools, act, grants, params.id);
    if (!opened.ok) return opened;
    return { ok: true, value: await verifyCaseFile(tools, params.id, sources.linked) };
  }),
  route(contracts.listReadings, ({ params }, { act, grants }: Context) =>
    readingsOf(tools, act, grants, params.id),
  ),
];
