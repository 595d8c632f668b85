import { catalogueJson } from '../../../src/core/catalogue/catalogueJson';
import { loadSeeds } from '../../support/catalogue';

describe('catalogueJson', () => {
  const json = catalogueJson(loadSeeds());

  it('has its keys in a fixed order', () => {
    expect(Object.keys(json)).toEqual([
      'plan',
      'elements',
      'indicators',
      'tasks',
      'projects',
      'townships',
      'planFindings',
    ]);
    expect(Object.keys(json.plan)).toEqual(['id', 'title', 'version', 'baselineYear', 'years']);
    const keysOf = (list: readonly object[]) => new Set(list.map((one) => Object.keys(one).join()));
    expect(keysOf(json.elements)).toEqual(
      new Set(['code,name,unit,periodKind,applies,scope,lead']),
    );
    expect(keysOf(json.indicators)).toEqual(
      new Set(['code,annex,no,name,unit,formula,sentence,baseline,targets,lead,source']),
    );
    expect(keysOf(json.tasks)).toEqual(new Set(['no,text,units']));
    expect(keysOf(json.projects)).toEqual(
      new Set(['no,name,category,period,place,content,investment,units']),
    );
    expect(keysOf(json.townships)).toEqual(new Set(['code,name,kind']));
    expect(keysOf(json.planFindings)).toEqual(
      new Set(['id,consistent,indicators,message,figures']),
    );
  });

  it('gives percentages as fractions and the source text beside them', () => {
    expect(json.indicators[0]).toMatchObject({
      code: '1-01',
      unit: '%',
      formula: 'ins.pension.joined / ins.pension.due',
      baseline: { text: '98.06%', value: 0.9806 },
      targets: { 2023: { text: '98.5%', kind: 'atLeast', value: 0.985 } },
      source: { annex: 1, row: 1, column: 2 },
    });
  });

  it('has null where the source has no number', () => {
    expect(json.indicators[14]).toMatchObject({
      code: '1-15',
      baseline: { text: '/', value: null },
      targets: { 2024: { text: '达到市分解任务数', kind: 'delegated', value: null } },
    });
  });

  it('holds nothing but JSON', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.projects.reduce((sum, { investment }) => sum + investment, 0)).toBeCloseTo(7826.39);
  });
});
