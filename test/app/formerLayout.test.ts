import { reviewForm } from '../../src/app/reviewForm';
import { LAYOUT_VERSION, type Form } from '../../src/core/entries/form';
import { issued } from '../../src/core/entries/issue';
import { planForm } from '../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { PARAMETERS, identityOf } from '../support/filledForm';

const catalogue = loadSeeds();

/** What a form of layout 2 held beside 60周岁及以上老年人口. */
const FORMER =
  'IF(TRIM(G7)="","○ 请填报",IF(OR(G7="/",G7="—",G7="无",G7="不适用"),IF(TRIM(J7)="","△ 请在说明栏写明不适用的原因","— 不适用"),IF(NOT(ISNUMBER(G7)),"✕ 请只填数字，不带单位",IF(G7<0,"✕ 不能为负数",IF(G7<>INT(G7),"✕ 应为整数",IF(G7<=0,"✕ 应大于0",IF(IF(ISNUMBER(F7),F7>0,FALSE),IF(AND(TRIM(J7)<>"",OR(G7=0,ROUND(ABS(G7/F7-1),10)>0.2)),"△ 已说明",IF(G7=0,"△ 上期不为0，请核对并说明",IF(OR(G7/F7>=9,G7/F7<=1/9),"△ 与上期相差近10倍或更多，请核对单位",IF(ROUND(ABS(G7/F7-1),10)>0.2,"△ 较上期变动超过20%，请说明","✓")))),"✓")))))))';

function formOf(unit: string, layoutVersion: number): Form {
  const { issueId, ...identity } = identityOf(catalogue, unit);
  const township = catalogue.townships.find(({ code }) => code === unit);
  expect(issueId).not.toBe('');
  return {
    identity: issued({ ...identity, layoutVersion }),
    ...(township === undefined ? {} : { township }),
    parameters: PARAMETERS,
    baselines: new Map(),
    previous: new Map(),
    entries: new Map(),
  };
}

/** Rules about what was changed in the form, where it comes back as it was planned. */
function changedIn(form: Form, saidLayout: number): readonly string[] {
  const workbook = snapshotOfPlan(planForm(form, catalogue, '{}'));
  const identity = { ...form.identity, layoutVersion: saidLayout };
  const rules = reviewForm(workbook, identity, catalogue).findings.map(({ rule }) => rule);
  return [...new Set(rules)].filter((rule) => /Changed$/.test(rule));
}

describe('a form that was issued in an earlier layout', () => {
  it('is planned with the formulas that it had', () => {
    const { sheets } = snapshotOfPlan(planForm(formOf('321302103', 2), catalogue, '{}'));
    expect(sheets.find(({ name }) => name === '基础数据')?.formulas.get('I7')).toBe(FORMER);
  });

  it.each(['321302103', '321302001', '民政局', '卫健局', '财政局'])(
    'of %s comes back unchanged, in that layout and in today’s',
    (unit) => {
      for (const layout of [1, 2, 3, LAYOUT_VERSION])
        expect(changedIn(formOf(unit, layout), layout)).toEqual([]);
      expect(changedIn(formOf(unit, 2), 3)).toContain('formulaChanged');
    },
  );
});
