import type { Edit } from './Copy';

/** A made-up rule: a township that has exactly 777 residents is asked whether it has. */
export const RULE: readonly Edit[] = [
  {
    file: 'src/core/rules/cells/sevens.ts',
    text: `import { sevens as say } from '../../messages/rules';
import { eachCell, numberIn } from '../cells';

/** 三个七要核实. */
export const sevens = eachCell((cell) =>
  cell.asked.code === 'pop.resident' && numberIn(cell)?.eq(777) === true
    ? say(cell.place, cell.asked.label)
    : undefined,
);
`,
  },
  {
    file: 'src/core/messages/rules.ts',
    before: 'export const outOfRange = (',
    text: `export const sevens = (place: Place, label: string): Said =>
  say(place, { found: '777', expected: '核实', wrong: \`\${label}恰为777\`, remedy: '请核对' });

`,
  },
  {
    file: 'src/core/messages/ledgers.ts',
    before: "  notPositive: '",
    text: "  sevens: '三个七',\n",
  },
  { file: 'src/core/validate/Finding.ts', before: "  | 'notPositive'", text: "  | 'sevens'\n" },
  {
    file: 'src/core/rules/ruleGroups.ts',
    before: "  notPositive: 'hard',",
    text: "  sevens: 'soft',\n",
  },
  {
    file: 'src/core/rules/unitRules.ts',
    before: "import { required } from './cells/required';",
    text: "import { sevens } from './cells/sevens';\n",
  },
  { file: 'src/core/rules/unitRules.ts', before: '  notPositive,\n', text: '  sevens,\n' },
  {
    file: 'test/examples/rules/sevens.json',
    text: JSON.stringify([
      {
        about: 'three sevens',
        unit: '321302103',
        typed: { 'el:pop.resident/value': 777 },
        findings: [{ rule: 'sevens', severity: 'soft', code: 'pop.resident', found: '777' }],
      },
      { about: 'no sevens', unit: '321302103', typed: {}, findings: [] },
    ]),
  },
];
