import type { Finding } from '../../../src/core/validate/Finding';
import { joinFindings } from '../../../src/core/validate/joinFindings';

function finding(rule: Finding['rule'], severity: Finding['severity'], cell: string): Finding {
  return {
    rule,
    severity,
    code: 'bed.total',
    org: '321302103',
    sheet: '基础数据',
    cell,
    found: '',
    expected: '',
    message: '',
    values: '',
  };
}

const gone = finding('keyMissing', 'hard', '');
const blank = finding('required', 'hard', 'G7');
const nowhere = finding('required', 'hard', '');
const label = finding('labelChanged', 'soft', 'C7');

describe('the findings of a return', () => {
  it('do not call a row that is gone missing twice', () => {
    expect(joinFindings([gone], [nowhere, blank])).toEqual([gone, blank]);
  });

  it('keep what is missing where the file says nothing of it', () => {
    expect(joinFindings([], [nowhere])).toEqual([nowhere]);
  });

  it('stand in their order, those on the file first', () => {
    expect(joinFindings([label], [blank])).toEqual([label, blank]);
  });
});
