import type { Edit } from './Copy';

/** A made-up column of 报送情况: how many files a unit has sent. */
export const COLUMN: readonly Edit[] = [
  {
    file: 'src/core/plan/sheets/receiptsSheet.ts',
    before: '      ...SIGNER_FIELDS.map((field) => ({',
    text: `      column('=sent', '来件数', 9, ({ org }) => {
        return book.receipts.filter((each) => each.org === org).length;
      }),
`,
  },
];

/** A made-up sheet: every township with a figure from 镇街汇总. */
export const SHEET: readonly Edit[] = [
  {
    file: 'src/core/entries/sheetNames.ts',
    before: "  parameters: {\n    name: '参数',",
    text: "  residents: { name: '人口一览', contents: '各镇街的常住人口' },\n",
  },
  {
    file: 'src/core/plan/planBook.ts',
    before: 'import { receiptsSheet }',
    text: "import { residentsSheet } from './sheets/residentsSheet';\n",
  },
  {
    file: 'src/core/plan/planBook.ts',
    before: '  parameters: parametersSheet,',
    text: '  residents: residentsSheet,\n',
  },
  {
    file: 'src/core/plan/sheets/residentsSheet.ts',
    text: `import { BOOK_SHEETS } from '../../entries/sheetNames';
import type { BookContext } from '../bookContext';
import { plainLines } from '../table/Column';
import { column } from '../table/columns';
import type { Sheet } from '../table/Sheet';
import { ledgerSheet, ledgerTable } from './ledger';
import { rollCell } from './rollupSheet';

/** 人口一览: residents by township. */
export function residentsSheet(context: BookContext): Sheet {
  return ledgerSheet(BOOK_SHEETS.residents, { subtitle: '取自镇街汇总。' }, context, [
    ledgerTable({
      block: 'residents',
      lines: plainLines(context.book.roster),
      key: ({ code }) => \`residents:\${code}\`,
      columns: [
        column('=name', '镇街', 14, ({ name }) => name),
        column(
          '=residents',
          '常住人口',
          12,
          (township) => rollCell(context, 'pop.resident', township),
          { format: '#,##0' },
        ),
      ],
    }),
  ]);
}
`,
  },
];
