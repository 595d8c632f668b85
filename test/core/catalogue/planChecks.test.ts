import { parseCatalogue } from '../../../src/core/catalogue/parseCatalogue';
import { checkPlan } from '../../../src/core/catalogue/planChecks';
import type { PlanFinding } from '../../../src/core/catalogue/PlanCheck';
import { loadSeeds } from '../../support/catalogue';
import { seedsWith } from '../../support/catalogueFiles';

function find(findings: readonly PlanFinding[], id: string): PlanFinding {
  return findings.find((finding) => finding.id === id)!;
}

/** A finding on the seeds with one printed cell replaced. */
function afterChange(id: string, file: string, path: readonly (string | number)[], value: unknown) {
  const parsed = parseCatalogue(seedsWith(file, path, value));
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
  return find(checkPlan(parsed.value), id);
}

const row = (no: number, ...rest: string[]) => ['indicators', no - 1, ...rest];

describe('checkPlan', () => {
  const findings = checkPlan(loadSeeds());

  it('finds what the source gets wrong, and shows what agrees', () => {
    expect(findings.map(({ id, consistent }) => [id, consistent])).toEqual([
      ['inclusive-share-2022', false],
      ['places-per-thousand-base', false],
      ['places-per-thousand-2023', false],
      ['wording-social-workers', false],
      ['wording-places-per-thousand', false],
      ['wording-inclusive-share', false],
      ['wording-nursery-coverage', false],
      ['wording-parenting-coverage', false],
      ['street-centres-2023', false],
      ['nursery-kinds-sum', true],
      ['investment-total', true],
    ]);
  });

  it.each([
    ['inclusive-share-2022', ['2.99%', '320 ÷ 1920', '16.67%']],
    ['places-per-thousand-base', ['73.8万', '户籍人口', '常住人口']],
    ['places-per-thousand-2023', ['3.3', '2244', '68.0万', '-7.92%']],
    ['wording-social-workers', ['附件1第16行2025年目标', '1人左右', '1人以上']],
    ['wording-parenting-coverage', ['附件2第22行2025年目标', '70%左右', '70%以上']],
    ['street-centres-2023', ['附件1第7行', '需新增 2', '附件3第4项', '1个以上']],
    ['nursery-kinds-sum', ['附件2第1行', '2022、2023、2024、2025年', '相符']],
    ['investment-total', ['7826.39', '13 个项目', '相符']],
  ])('%s: the sentence gives the figures', (id, parts) => {
    for (const part of parts) expect(find(findings, id).message).toContain(part);
  });

  it('gives the range that rounding leaves open', () => {
    const figures = find(findings, 'places-per-thousand-base').figures.map(({ value }) => value);
    expect(figures).toContain('738462（724528—752941）');
    expect(figures).toContain('737940（737721—738158）');
  });

  it('accepts every rate that the counts can be rounded to, and no other', () => {
    const consistentAt = (text: string) =>
      afterChange('inclusive-share-2022', 'annex2.json', row(9, 'baseline'), text).consistent;
    expect(['16.67%', '16.7%', '17%'].map(consistentAt)).toEqual([true, true, true]);
    expect(['16.66%', '16.6%', '16%', '16.6666%'].map(consistentAt)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('sees that another base fits only within rounding', () => {
    const consistentAt = (text: string) =>
      afterChange('places-per-thousand-base', 'annex2.json', row(8, 'baseline'), text).consistent;
    expect(['2.6', '2.60', '3', '2.5', '2.8'].map(consistentAt)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('lets a base move by what plan.json allows', () => {
    const consistentAt = (text: string) =>
      afterChange('places-per-thousand-2023', 'annex2.json', row(8, 'targets', '2023'), text)
        .consistent;
    expect(['2.8', '3.0', '3.2', '3.3'].map(consistentAt)).toEqual([false, true, true, false]);
  });

  it('takes equal wordings and sufficient promises as consistent', () => {
    const wording = afterChange(
      'wording-social-workers',
      'annex1.json',
      row(16, 'targets', '2025'),
      '≥1',
    );
    expect(wording.consistent).toBe(true);
    const growth = afterChange(
      'street-centres-2023',
      'annex1.json',
      row(7, 'targets', '2023'),
      '2',
    );
    expect(growth.consistent).toBe(true);
  });

  it('names the years in which a sum is wrong, and leaves out years without figures', () => {
    const wrong = afterChange('nursery-kinds-sum', 'annex2.json', row(2, 'targets', '2024'), '13');
    expect(wrong.consistent).toBe(false);
    expect(wrong.message).toContain('在2024年不相等');
    const shorter = afterChange(
      'nursery-kinds-sum',
      'annex2.json',
      row(2, 'targets', '2024'),
      '达到市分解任务数',
    );
    expect(shorter.consistent).toBe(true);
    expect(shorter.message).toContain('在2022、2023、2025年');
  });
});
