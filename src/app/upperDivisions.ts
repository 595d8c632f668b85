import type { District } from './District';

interface Place {
  readonly code: string;
  readonly name: string;
}

/** A district, with the names of its province and city. */
interface Within extends Place {
  readonly within: string;
}

/** 江苏省宿迁市: the province, and the city where there is one. */
const WITHIN = /^(.+?(?:省|自治区|特别行政区|市))(.*)$/u;

/**
 * Cities with their districts, and provinces with their cities, as a plan one level up needs them; in the order
 * of their codes. Municipalities have districts and no cities.
 */
export function upperDivisions(districts: readonly Within[]): readonly District[] {
  const cities = new Map<string, Place & { readonly province: string; readonly units: Place[] }>();
  const provinces = new Map<string, Place & { readonly units: Map<string, Place> }>();
  for (const { code, name, within } of districts) {
    const [, provinceName = within, cityName = ''] = WITHIN.exec(within) ?? [];
    const [provinceCode, cityCode] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
    const province = provinces.get(provinceCode) ?? {
      code: provinceCode,
      name: provinceName,
      units: new Map<string, Place>(),
    };
    provinces.set(provinceCode, province);
    if (cityName === '') {
      province.units.set(code, { code, name });
      continue;
    }
    const city = cities.get(cityCode) ?? {
      code: cityCode,
      name: cityName,
      province: provinceName,
      units: [],
    };
    cities.set(cityCode, city);
    city.units.push({ code, name });
    province.units.set(cityCode, { code: cityCode, name: cityName });
  }
  return [
    ...[...cities.values()].map((city) => area(city, city.units, city.province)),
    ...[...provinces.values()].map((province) => area(province, [...province.units.values()])),
  ];
}

function area({ code, name }: Place, units: readonly Place[], province = ''): District {
  const townships = units.map((unit) => ({ ...unit, kind: 'town' as const }));
  return { code, name, within: province, province: province || name, townships };
}
