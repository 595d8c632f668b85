import { startTally } from '../../app/survey/rolledUp';
import { surveyedRows } from '../../app/survey/surveyedRows';
import { surveyedTerms } from '../../app/survey/surveyedTerms';
import type { Surveyed } from '../../app/survey/surveyForm';
import type { LongRow } from '../../app/table/longTable';
import type { Catalogue, Township } from '../../core/catalogue/Catalogue';
import { ROLLUP_RESULT, rollupMessages } from '../../core/messages/rollupFiles';
import type { RolledPlace, RolledUpFiles } from '../../app/survey/rollupBook';
import type { Tally } from '../../core/rollup/tally';
import { countryDistricts } from '../requireCatalogue';
import type { FileReceipt } from './receipts';
import type { SurveyedFile } from './surveyMany';

/** What files come to, one after the other. */
export interface Reckoning {
  /** The receipt of one more file, older than all before it, and its figures where it counts. */
  take(file: SurveyedFile): { readonly receipt: FileReceipt; readonly rows: Iterable<LongRow> };
  finish(): Promise<RolledUpFiles>;
}

/** @param roster whose forms count; everybody's where absent */
export function createReckoning(catalogue: Catalogue, roster?: readonly Township[]): Reckoning {
  const listed = roster && new Set(roster.map(({ code }) => code));
  const tally = startTally(catalogue);
  /** Name of the file that counts, by district, unit and month. */
  const counted = new Map<string, string>();
  const reported = new Map<string, number>();
  const facts = { files: 0, accepted: 0, refused: 0, superseded: 0, townships: 0 };

  const reasonAgainst = ({ refused, unit }: Surveyed): string | undefined => {
    if (refused !== undefined) return refused;
    if (unit?.plan !== catalogue.plan.id) return rollupMessages.otherPlan(unit?.plan ?? '');
    const isOthers = listed !== undefined && unit.kind !== undefined && !listed.has(unit.org);
    return isOthers ? rollupMessages.notInRoster(unit.org) : undefined;
  };

  return {
    take({ name, surveyed }) {
      const { unit, hard, soft, sha256 } = surveyed;
      const about = {
        file: name,
        org: unit?.org ?? '',
        orgName: unit?.orgName ?? '',
        district: unit?.district ?? '',
        period: unit?.period ?? '',
        hard,
        soft,
        sha256,
      };
      facts.files += 1;
      const against = reasonAgainst(surveyed);
      if (against !== undefined || unit === undefined) {
        facts.refused += 1;
        const reason = against ?? '';
        return { receipt: { ...about, result: ROLLUP_RESULT.refused, reason }, rows: [] };
      }
      const key = `${unit.district} ${unit.org} ${unit.period}`;
      const newer = counted.get(key);
      if (newer !== undefined) {
        facts.superseded += 1;
        const reason = rollupMessages.superseded(newer);
        return { receipt: { ...about, result: ROLLUP_RESULT.superseded, reason }, rows: [] };
      }
      counted.set(key, name);
      facts.accepted += 1;
      if (unit.kind !== undefined) {
        facts.townships += 1;
        const group = `${unit.period} ${unit.district}`;
        reported.set(group, (reported.get(group) ?? 0) + 1);
        const township = { code: unit.org, kind: unit.kind };
        tally.add(group, township, surveyedTerms(surveyed.figures, catalogue));
      }
      const receipt = { ...about, result: ROLLUP_RESULT.accepted, reason: '' };
      return { receipt, rows: surveyedRows(name, surveyed) };
    },
    finish: async () => ({
      catalogue,
      facts,
      ...placesOf(tally, reported, await namesOf()),
    }),
  };
}

interface Names {
  readonly provinces: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, { readonly name: string; readonly townships: number }>;
}

/** Digits of a code that name a province. */
const PROVINCE = 2;

async function namesOf(): Promise<Names> {
  const districts = await countryDistricts();
  return {
    provinces: new Map(districts.map(({ code, province }) => [code.slice(0, PROVINCE), province])),
    districts: new Map(
      districts.map(({ code, name, within, townships }) => [
        code,
        { name: `${within}${name}`, townships: townships.length },
      ]),
    ),
  };
}

function placesOf(
  tally: Tally,
  reported: ReadonlyMap<string, number>,
  names: Names,
): Pick<RolledUpFiles, 'indicators' | 'whole' | 'provinces' | 'districts'> {
  const groups = [...tally.names()].sort();
  const listed = new Map<string, number>();
  for (const [district, { townships }] of names.districts)
    for (const code of ['', district.slice(0, PROVINCE), district])
      listed.set(code, (listed.get(code) ?? 0) + townships);
  function* together(
    digits: number,
    nameOf: (code: string) => string,
  ): Generator<RolledPlace, void, undefined> {
    const parts = new Map<string, string[]>();
    for (const group of groups) {
      const [period = '', district = ''] = group.split(' ');
      const key = `${period} ${district.slice(0, digits)}`;
      const own = parts.get(key);
      if (own === undefined) parts.set(key, [group]);
      else own.push(group);
    }
    for (const [key, own] of parts) {
      const [period = '', code = ''] = key.split(' ');
      const count = listed.get(code);
      yield {
        period,
        code,
        name: nameOf(code),
        ...(count === undefined ? {} : { listed: count }),
        reported: own.reduce((sum, group) => sum + (reported.get(group) ?? 0), 0),
        tallied: tally.over(own),
      };
    }
  }
  return {
    indicators: tally.indicators,
    whole: [...together(0, () => '')],
    provinces: together(PROVINCE, (code) => names.provinces.get(code) ?? ''),
    districts: together(Infinity, (code) => names.districts.get(code)?.name ?? ''),
  };
}
