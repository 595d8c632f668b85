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
    file: 'src/core/plan/districtSheets.ts',
    before: 'import { reuse }',
    text: "import { residents } from './sheets/residentsSheet';\n",
  },
  {
    file: 'src/core/plan/districtSheets.ts',
    before: '  parameters,\n];',
    text: '  residents,\n',
  },
  {
    file: 'src/core/plan/sheets/residentsSheet.ts',
    text: `import { plainLines } from '../../workbook/table/Column';
import { column } from '../../workbook/table/columns';
import type { Sheet } from '../../workbook/table/Sheet';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { ledgerSheet, ledgerTable } from './ledger';
import { rollCell } from './rollupCells';

/** 人口一览: residents by township. */
export const residents: DistrictSheet = {
  name: '人口一览',
  contents: '各镇街的常住人口',
  plan: residentsSheet,
};

function residentsSheet(name: string, context: BookContext): Sheet {
  return ledgerSheet(name, { subtitle: '取自镇街汇总。' }, context, [
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
