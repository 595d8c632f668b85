import type { Element, Catalogue } from '../catalogue/Catalogue';
import type { CatalogueFiles } from '../catalogue/files';
import { parseCatalogue } from '../catalogue/parseCatalogue';
import type { CatalogueError } from '../catalogue/CatalogueError';
import { allListed, allUnits } from '../catalogue/planWords';
import { executableOf } from '../entries/executableFindings';
import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { executableWords } from '../messages/foreign';
import { FAULTS_SHEET, PLAN_SHEETS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { tidy } from '../values/normaliseText';
import { annexFile } from './annexFiles';
import { annexesOf, type AnnexRows } from './annexNumbers';
import { assumedBureau } from './assumedBureau';
import { checkPlanBook } from './checkPlanBook';
import { Faults, type PlanFault, type PlanPlace } from './PlanFault';
import { readElements } from './readElements';
import { readFacts, type DistrictLookup, type PlanBookFacts, type SaidFacts } from './readFacts';
import { checkYears, readIndicators, type ReadIndicators } from './readIndicators';
import { readRelations } from './readRelations';
import { readShares } from './readShares';
import { readCheck, readStatement } from './readStatements';
import { readTable, type PlanRow, type ReadTable } from './readTable';
import { readTownships } from './readTownships';
import type { SaidYears } from './headingKeys';
import { PLAN_TABLES, tableOf, type PlanSheet } from './tables';
import { everyUnitSaid, UnitNames } from './units';

/** What a plan workbook says, and everything that is wrong in it. */
export interface ReadPlanBook {
  /** Absent where a hard fault stands against it. */
  readonly catalogue?: Catalogue;
  readonly faults: readonly PlanFault[];
}

/** Whether a workbook is meant as a plan: it has the sheets that a plan cannot be without, or two of them. */
export function isPlanBook({ sheets }: WorkbookSnapshot): boolean {
  return NEEDED.filter((sheet) => sheetNamed(sheet, sheets) !== undefined).length >= 2;
}

const NEEDED = PLAN_TABLES.flatMap(({ sheet, required }) => (required ? [sheet] : []));

/** By its own name, else by another that plans give it: 乡镇, 区县. */
function sheetNamed(sheet: PlanSheet, sheets: readonly SheetSnapshot[]): SheetSnapshot | undefined {
  const named = (name: string): SheetSnapshot | undefined =>
    sheets.find((each) => tidy(each.name) === name);
  const { others = [] } = tableOf(sheet);
  return [PLAN_SHEETS[sheet], ...others].map(named).find((each) => each !== undefined);
}

/**
 * Reads a plan from a workbook: its sheets are told by their names, columns by their headings. Every
 * fault is told with sheet and cell before anything is built.
 * @param lookup finds districts of the country, to fill in codes and rosters
 */
export function readPlanBook(workbook: WorkbookSnapshot, lookup: DistrictLookup): ReadPlanBook {
  const faults = new Faults();
  const sheets = sheetsOf(workbook, faults);
  const running = executableOf(workbook.foreign ?? []);
  if (running.length > 0)
    faults.soft({ sheet: PLAN_SHEETS.plan }, planFaults.executable(executableWords(running)));
  const plan = sheets.get('plan');
  const townships = sheets.get('townships');
  const indicators = sheets.get('indicators');
  if (!plan || !townships || !indicators) return { faults: faults.all };
  const facts = readFacts(plan, lookup, faults);
  const bureau = facts.bureau ?? assumedBureau(indicators, saidYears(facts), faults);
  const files = assemble({
    sheets,
    indicators,
    townships,
    facts: { ...facts, bureau },
    lookup,
    faults,
  });
  if (faults.hasHard()) return { faults: faults.all };
  const parsed = parseCatalogue(files.files);
  if (parsed.ok) {
    checkPlanBook(parsed.value, files.read, files.checkRows, faults);
    return faults.hasHard()
      ? { faults: faults.all }
      : { catalogue: parsed.value, faults: faults.all };
  }
  for (const error of parsed.errors) {
    const at = placeOfError(error, files.annexes, files.read);
    faults.hard(at, planFaults.catalogue(at, error.found, error.expected));
  }
  return { faults: faults.all };
}

function sheetsOf(
  { sheets }: WorkbookSnapshot,
  faults: Faults,
): ReadonlyMap<PlanSheet, SheetSnapshot> {
  const found = new Map<PlanSheet, SheetSnapshot>();
  for (const { sheet } of PLAN_TABLES) {
    const snapshot = sheetNamed(sheet, sheets);
    if (snapshot) found.set(sheet, snapshot);
  }
  const ours = new Set(found.values());
  const strange = sheets
    .filter(
      (snapshot) =>
        !ours.has(snapshot) && snapshot.visibility === 'visible' && snapshot.values.length > 0,
    )
    .map(({ name }) => tidy(name))
    .filter((name) => name !== FAULTS_SHEET);
  for (const name of strange) faults.soft({ sheet: name }, planFaults.unknownSheet(name));
  for (const key of NEEDED)
    if (!found.has(key))
      faults.hard(
        { sheet: PLAN_SHEETS[key] },
        planFaults.noSheet(
          PLAN_SHEETS[key],
          strange.find((name) => name.includes(PLAN_SHEETS[key])),
        ),
      );
  return found;
}

function saidYears({ baselineYear, years }: Pick<SaidFacts, 'baselineYear' | 'years'>): SaidYears {
  const [only] = years;
  return { baseline: baselineYear, ...(only !== undefined && years.length === 1 ? { only } : {}) };
}

interface Parts {
  readonly sheets: ReadonlyMap<PlanSheet, SheetSnapshot>;
  readonly indicators: SheetSnapshot;
  readonly townships: SheetSnapshot;
  readonly facts: PlanBookFacts;
  readonly lookup: DistrictLookup;
  readonly faults: Faults;
}

interface Assembled {
  readonly files: CatalogueFiles;
  readonly annexes: readonly AnnexRows[];
  readonly read: ReadIndicators;
  readonly checkRows: readonly PlanRow[];
}

function assemble(parts: Parts): Assembled {
  const { sheets, lookup, faults } = parts;
  const { district } = parts.facts;
  const roster = readTownships(parts.townships, district, lookup, faults);
  const table = (sheet: PlanSheet): ReadTable => {
    const snapshot = sheets.get(sheet);
    if (!snapshot) return { sheet, rows: [], isHeaded: true, years: [] };
    return readTable(snapshot, tableOf(sheet), faults, saidYears(parts.facts));
  };
  const [tasks, projects] = [table('tasks'), table('projects')];
  const responsible = [...tasks.rows, ...projects.rows].map((row) => row.text('units'));
  const allTownships =
    parts.facts.allTownships ||
    allListed(tidy(parts.townships.name)) ||
    (everyUnitSaid(responsible, roster) ?? allUnits(roster));
  const facts = { ...parts.facts, allTownships };
  const units = new UnitNames(
    sheets.get('departments'),
    roster,
    facts.allTownships,
    facts.bureau,
    faults,
  );
  const main = table('indicators');
  if (main.isHeaded && main.rows.length === 0) {
    const sheet = PLAN_SHEETS.indicators;
    faults.hard({ sheet }, planFaults.noRows(sheet));
  }
  if (main.isHeaded && facts.years.length > 0) checkYears(main.years, facts, main.rows[0], faults);
  const annexes = annexesOf({ indicators: main, tasks, projects, guide: table('guide') }, faults);
  const listed = readElements(sheets.get('elements'), units, facts.bureau, faults);
  const indicators = annexes.filter(({ kind }) => kind === 'indicators');
  const read = readIndicators(indicators, listed, facts, units, faults);
  const elements = grouped([...listed.map(({ source }) => source), ...read.elements]);
  const related = readRelations(listed, elements, table('relations').rows, read.indicators, faults);
  const annexFiles = annexes.map((annex): [string, unknown] => [
    `annex${annex.no}.json`,
    annexFile(annex, annexes.length === 1, { read, facts, units, faults }),
  ]);
  const shares = readShares(table('shares'), read.indicators, roster, facts, faults);
  const statements = table('statements').rows.map((row, index) =>
    readStatement(row, index, faults),
  );
  const checkRows = table('checks').rows;
  const checks = checkRows.map((row, index) => readCheck(row, index, faults));
  return {
    annexes,
    read,
    checkRows,
    files: {
      'plan.json': planFile(facts, units, statements, checks),
      'elements.json': { elements, ...related },
      'townships.json': { townships: roster, ...(shares.length === 0 ? {} : { shares }) },
      ...Object.fromEntries(annexFiles),
    },
  };
}

function planFile(
  facts: PlanBookFacts,
  units: UnitNames,
  statements: readonly unknown[],
  checks: readonly unknown[],
) {
  const { parameters, topic } = facts;
  return {
    id: facts.id,
    title: facts.title,
    version: facts.version,
    district: facts.district,
    baselineYear: facts.baselineYear,
    years: facts.years,
    ...(Object.keys(facts.extended).length === 0 ? {} : { extended: facts.extended }),
    bureau: facts.bureau,
    allTownships: facts.allTownships,
    ...(topic === '' ? {} : { topic }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(facts.scoreWeights === undefined ? {} : { scoreWeights: facts.scoreWeights }),
    departments: units.departments,
    statements,
    checks,
  };
}

/** Data items of one group stand together, groups in the order in which they appear. */
function grouped(elements: readonly Element[]): readonly Element[] {
  const groups = [...new Set(elements.map(({ group }) => group))];
  return groups.flatMap((group) => elements.filter((each) => each.group === group));
}

/** The row of the workbook that a path in a catalogue's file came from. */
function placeOfError(
  { file, path }: CatalogueError,
  annexes: readonly AnnexRows[],
  read: ReadIndicators,
): PlanPlace {
  const index = Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0);
  const no = Number(/^annex(\d)/.exec(file)?.[1]);
  const annex = annexes.find((each) => each.no === no);
  const row: PlanRow | undefined =
    annex?.kind === 'indicators'
      ? read.indicators.filter((each) => each.annex === no)[index]?.row
      : annex?.rows[index];
  if (row) return row.place([...row.cells.keys()][0] ?? 'annex');
  const sheet = { 'elements.json': 'elements', 'townships.json': 'townships' }[file] ?? 'plan';
  return { sheet: PLAN_SHEETS[sheet as PlanSheet] };
}
