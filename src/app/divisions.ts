import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import { areaLevel, type AreaLevel } from '../core/catalogue/planWords';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import { parseCatalogue } from '../core/catalogue/parseCatalogue';
import type { DistrictLookup } from '../core/planbook/readFacts';
import type { Result } from '../core/values/result';
import type { District } from './District';
import { upperDivisions } from './upperDivisions';

/** An administrative division with those below it: province, city, district, township. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

/** Every district of the country, in the order of their codes. */
export function districtsOf(provinces: readonly Division[]): readonly District[] {
  return provinces.flatMap((province) =>
    (province.children ?? []).flatMap((city) =>
      (city.children ?? []).map((district) => ({
        code: district.code,
        name: district.name,
        within: [province.name, ...(isPlaceholder(city.name) ? [] : [city.name])].join(''),
        province: province.name,
        townships: (district.children ?? []).map(townshipOf),
      })),
    ),
  );
}

/** Municipalities and directly administered counties have a level without a name of its own. */
function isPlaceholder(name: string): boolean {
  return ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'].includes(name);
}

/** 统计用区划代码 end in 001 to 099 for 街道. */
function townshipOf({ code, name }: Division): Township {
  return { code, name, kind: Number(code.slice(-3)) < 100 ? 'street' : 'town' };
}

/** Of what a plan with these units is. */
export function levelOf(roster: readonly Township[]): AreaLevel {
  return areaLevel(roster);
}

/** Every area that a plan of a level can be of, in the order of their codes. */
export function areasOf(level: AreaLevel, districts: readonly District[]): readonly District[] {
  if (level === 'district') return districts;
  return upperDivisions(districts).filter(({ townships }) => areaLevel(townships) === level);
}

/** Districts whose name, code or place holds what was typed; at most `limit`. */
export function findDistricts(
  districts: readonly District[],
  typed: string,
  limit: number,
): readonly District[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  const found: District[] = [];
  for (const district of districts) {
    const { code, name, within } = district;
    if (`${within}${name}`.includes(wanted) || code.startsWith(wanted)) found.push(district);
    if (found.length === limit) break;
  }
  return found;
}

/** Finds districts, or else cities and provinces, by their code or name, with or without what they are in. */
export function districtLookup(districts: readonly District[]): DistrictLookup {
  let upper: ReturnType<typeof upperDivisions> | undefined;
  return (codeOrName) => {
    const wanted = codeOrName.trim();
    const found = districts.filter(
      ({ code, name, within }) =>
        code === wanted || name === wanted || `${within}${name}` === wanted,
    );
    if (found.length > 0) return found;
    upper ??= upperDivisions(districts);
    return upper.filter(({ code, name }) => code === wanted || name === wanted);
  };
}

/**
 * The catalogue as another district uses it: its name, code and townships, and the bureau in the place
 * of townships that projects of the plan name and the roster does not hold.
 */
export function catalogueForDistrict(
  { files, plan }: Catalogue,
  { code, name, townships }: Pick<District, 'code' | 'name' | 'townships'>,
): Result<Catalogue, CatalogueError> {
  const known = new Set([...townships.map((each) => each.name), plan.allTownships]);
  const departments = stringsIn(record(files['plan.json'])['departments']);
  const allowed = new Set([...known, ...departments]);
  return parseCatalogue({
    ...files,
    'plan.json': { ...record(files['plan.json']), district: { code, name } },
    'townships.json': { ...record(files['townships.json']), townships },
    ...Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => name.startsWith('annex'))
        .map(([name, file]) => [
          name,
          withUnits(
            withUnits(file, 'tasks', allowed, plan.bureau),
            'projects',
            allowed,
            plan.bureau,
          ),
        ]),
    ),
  });
}

function withUnits(
  file: unknown,
  list: string,
  allowed: ReadonlySet<string>,
  bureau: string,
): unknown {
  const content = record(file);
  const items = content[list];
  if (!Array.isArray(items)) return file;
  return {
    ...content,
    [list]: items.map((item: unknown) => {
      const units = stringsIn(record(item)['units']);
      const kept = units.filter((unit) => allowed.has(unit));
      return { ...record(item), units: kept.length > 0 ? kept : [bureau] };
    }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}
