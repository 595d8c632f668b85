import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { REUSE_STAGES, type ReuseOpinion } from '../entries/reuse';
import { READ_SHEETS } from '../entries/readSheets';
import type { Place, Said } from '../messages/place';
import {
  CASE_HEADINGS,
  MATERIAL_HEADINGS,
  OPINION_HEADINGS,
  reuseAgainst,
  reuseArea,
  reuseDate,
  reuseEnding,
  reuseMissing,
  reuseNoCase,
  reuseStage,
  reuseUndecided,
  reuseUnheard,
} from '../messages/reuse';
import { reuseGuide } from '../catalogue/guideInUse';
import { NEEDED_FROM, reuseStandings, type ReuseStanding } from './reuseStandings';
import type { ReuseRuleId } from '../rules/ruleGroups';
import { cellText, type CellValue } from '../values/cell';
import { typedDate } from '../values/typedDate';
import type { Finding } from './Finding';

/** Stages without what they need, entries that cannot be read, and transitions that end: findings for the bureau. */
export function validateReuse(book: Book, catalogue: Catalogue): readonly Finding[] {
  const guide = reuseGuide(catalogue.plan);
  if (guide === undefined || book.reuse === undefined) return [];
  const { bureau } = catalogue.plan;
  const materials = new Map(guide.materials.map(({ no, text }) => [no, text]));
  const finding = (
    rule: ReuseRuleId,
    { no, cell }: { readonly no: number; readonly cell: string },
    say: (place: Place) => Said,
    values: string,
  ): Finding => {
    const place = { orgName: '', sheet: READ_SHEETS.reuse.name, cell };
    const at = { sheet: place.sheet, cell };
    return {
      rule,
      severity: 'soft',
      code: `reuse:${no}`,
      org: bureau,
      ...at,
      ...say(place),
      values,
    };
  };
  const numbers = new Set(book.reuse.cases.map(({ no }) => String(no)));
  return [
    ...reuseStandings(book, catalogue).flatMap((standing) => [
      ...incomplete(standing, materials).map(({ say, values }) =>
        finding('reuseIncomplete', standing.reuse, say, values),
      ),
      ...ending(standing).map(({ say, values }) =>
        finding('reuseEnding', standing.reuse, say, values),
      ),
    ]),
    ...book.reuse.opinions.flatMap((line) =>
      lineFaults(line, numbers).map(({ say, values }) =>
        finding('reuseIncomplete', line, say, values),
      ),
    ),
  ];
}

interface Fault {
  readonly say: (place: Place) => Said;
  readonly values: string;
}

function incomplete(
  standing: ReuseStanding,
  materials: ReadonlyMap<number, string>,
): readonly Fault[] {
  const { reuse, name, stage, missing, unheard, against, decided } = standing;
  const typed = cellText(reuse.stage).trim();
  const faults: Fault[] = [];
  const add = (say: Fault['say'], values: string): void => void faults.push({ say, values });
  if (stage === undefined)
    add((place) => reuseStage(place, name, typed, REUSE_STAGES), `stage=${typed}`);
  if (missing.length > 0) {
    const texts = missing.map((no) => `${no}. ${(materials.get(no) ?? '').slice(0, 20)}`);
    add((place) => reuseMissing(place, name, typed, texts), `${typed};materials=${missing.join()}`);
  }
  if (unheard.length > 0)
    add((place) => reuseUnheard(place, name, typed, unheard), `${typed};unheard=${unheard.join()}`);
  if (against.length > 0 && (stage ?? 0) >= NEEDED_FROM.opinions)
    add((place) => reuseAgainst(place, name, typed, against), `${typed};against=${against.join()}`);
  const written = cellText(reuse.decided).trim();
  if (decided === undefined && written !== '')
    add(
      (place) => reuseDate(place, name, MATERIAL_HEADINGS.decided, written),
      `decided=${written}`,
    );
  else if (decided === undefined && (stage ?? 0) >= NEEDED_FROM.decision)
    add((place) => reuseUndecided(place, name, typed), `${typed};decided=`);
  const applied = cellText(reuse.applied).trim();
  if (isNoDay(reuse.applied))
    add((place) => reuseDate(place, name, CASE_HEADINGS.applied, applied), `applied=${applied}`);
  const area = cellText(reuse.area).trim();
  if (area !== '' && !(Number(area.replace(/[,，]/g, '')) > 0))
    add((place) => reuseArea(place, name, area), `area=${area}`);
  return faults;
}

function ending({ name, until, transition }: ReuseStanding): readonly Fault[] {
  if (until === undefined || transition === undefined || transition === 'running') return [];
  const isOver = transition === 'over';
  return [
    { say: (place) => reuseEnding(place, name, until, isOver), values: `${until};${transition}` },
  ];
}

function lineFaults(line: ReuseOpinion, numbers: ReadonlySet<string>): readonly Fault[] {
  const about = cellText(line.case).trim();
  const date = cellText(line.date).trim();
  return [
    ...(numbers.has(about)
      ? []
      : [{ say: (place: Place) => reuseNoCase(place, about), values: `case=${about}` }]),
    ...(isNoDay(line.date)
      ? [
          {
            say: (place: Place) =>
              reuseDate(place, cellText(line.unit).trim(), OPINION_HEADINGS.date, date),
            values: `date=${date}`,
          },
        ]
      : []),
  ];
}

function isNoDay(value: CellValue): boolean {
  return cellText(value).trim() !== '' && typedDate(value) === undefined;
}
