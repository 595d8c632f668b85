import type { Edit } from './Copy';

/** A made-up kind of annex, 说明事项: sentences, each in a row. */
const KIND: readonly Edit[] = [
  {
    file: 'src/core/catalogue/Catalogue.ts',
    before: "  | { readonly kind: 'guide'; readonly guide: Guide }",
    text: "  | { readonly kind: 'notes'; readonly notes: readonly string[] }\n",
  },
  {
    file: 'src/core/catalogue/schema.ts',
    before: "/** The shape of an annex's file by its kind",
    text: `const notesAnnex = z.strictObject({
  annex: no,
  name: text.optional(),
  title: text,
  notes: z.array(text),
});

`,
  },
  {
    file: 'src/core/catalogue/schema.ts',
    before: "  guide: { list: 'sections'",
    text: "  notes: { list: 'notes', schema: notesAnnex },\n",
  },
  {
    file: 'src/core/catalogue/annexes.ts',
    before: "      case 'guide':",
    text: `      case 'notes':
        annexes.push({ ...named, kind: 'notes', notes: source.content.notes });
        break;
`,
  },
  {
    file: 'src/core/messages/planBook.ts',
    before: "  guide: '存量改造',",
    text: "  notes: '说明事项',\n",
  },
  {
    file: 'src/core/messages/planBook.ts',
    before: "  guide: '存量改造指南',",
    text: "  notes: '说明事项',\n",
  },
  {
    file: 'src/core/planbook/tables.ts',
    before: "  {\n    sheet: 'guide',",
    text: `  {
    sheet: 'notes',
    columns: [column('annex', 10), column('guideText', 80, { required: true })],
  },
`,
  },
  {
    file: 'src/core/planbook/annexFiles.ts',
    before: '  guide: ({ rows }) => readGuide(rows),',
    text: "  notes: ({ rows }) => ({ notes: rows.map((row) => row.text('guideText')) }),\n",
  },
  {
    file: 'src/core/planbook/readPlanBook.ts',
    before: "guide: table('guide') }",
    text: "notes: table('notes'), ",
  },
  {
    file: 'src/core/planbook/planRows.ts',
    before: '    guide: guideRows(catalogue),',
    text: `    notes: plan.annexes.flatMap((annex) =>
      annex.kind === 'notes'
        ? annex.notes.map((guideText) => ({ annex: annex.name, guideText }))
        : [],
    ),
`,
  },
  {
    file: 'src/core/plan/annexKinds.ts',
    before: 'import { projectAnnex }',
    text: "import { notesAnnex } from './sheets/notesAnnex';\n",
  },
  {
    file: 'src/core/plan/annexKinds.ts',
    before: '  guide: guideAnnex,',
    text: '  notes: notesAnnex,\n',
  },
  {
    file: 'src/core/plan/sheets/notesAnnex.ts',
    text: `import { plainLines } from '../../workbook/table/Column';
import { column } from '../../workbook/table/columns';
import { below } from '../../workbook/table/placeTable';
import type { AnnexKind } from '../AnnexKind';
import { annexSheet } from './annexSheet';

/** An annex of sentences. */
export const notesAnnex: AnnexKind<'notes'> = {
  contents: '：逐条',
  plan: (annex, context) =>
    annexSheet(
      annex,
      context,
      below({
        block: 'annexNotes',
        lines: plainLines(annex.notes),
        key: (_, { no }) => \`note:\${no}\`,
        columns: [
          column('=no', '序号', 8, (_, { no }) => no),
          column('=text', '说明', 60, (text: string) => text),
          column('=more', '备注', 20, () => null),
        ],
      }),
      1,
    ),
};
`,
  },
];

/** A plan that has one besides its others. */
const PLAN: Edit = {
  file: 'seeds/sucheng-2023/annex6.json',
  text: JSON.stringify({
    annex: 6,
    title: '有关说明',
    notes: ['数据截至月末。', '以统计口径为准。'],
  }),
};

export const ANNEX_KIND = { kind: KIND, plan: [PLAN] } as const;
