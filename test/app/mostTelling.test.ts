import { mostTelling } from '../../src/app/mostTelling';
import type { Finding } from '../../src/core/validate/Finding';

const finding = (rule: Finding['rule'], severity: Finding['severity'], cell: string): Finding => ({
  rule,
  severity,
  code: '',
  org: '321302103',
  sheet: '基础数据',
  cell,
  found: '',
  expected: '',
  message: '',
  values: '',
});

describe('a list that may be cut short', () => {
  it('shows what was filled in wrongly before what was left empty, then soft findings, then reminders', () => {
    const mixed = [
      finding('signerMissing', 'soft', 'D80'),
      finding('required', 'hard', 'G7'),
      finding('notApplicableUnexplained', 'soft', 'G8'),
      finding('negative', 'hard', 'G55'),
      finding('required', 'hard', 'G9'),
      finding('notANumber', 'hard', 'G23'),
    ];
    expect(mostTelling(mixed).map(({ kind, cell }) => [kind, cell])).toEqual([
      ['hard', 'G55'],
      ['hard', 'G23'],
      ['hard', 'G7'],
      ['hard', 'G9'],
      ['soft', 'G8'],
      ['reminder', 'D80'],
    ]);
  });
});
