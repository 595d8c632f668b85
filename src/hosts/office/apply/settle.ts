import { arrange, moves } from '../../../core/picture/arrange';
import { changeOf, type SheetChanges, type WorkbookChanges } from '../../../core/picture/Changes';
import { VISIBILITY } from '../looks';
import { job, sheetJob, type Job } from '../request/Job';
import { findSheet, type Standing, type StandingSheet } from './Standing';

/** No password. People may select everything and change widths and heights. */
const PROTECTED: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

/**
 * When everything stands: the sheets in their order, the one that people look at, what is out of sight, and
 * protection. Only then sheets go, so that one is always seen and nothing points to what is gone.
 */
export function settle(changes: WorkbookChanges, standing: Standing): readonly Job[] {
  const going = changes.sheets.filter(({ how }) => how === 'remove').map(({ sheet }) => sheet);
  // Ours, and the blank ones that the new workbook came with.
  const gone = [...going, ...standing.pristine];
  return [
    ...moveJobs(changes, standing),
    ...activates(changes, standing),
    ...changes.sheets.flatMap(visibilityJobs),
    ...changes.sheets.flatMap((sheet) => protectionJobs(sheet, standing)),
    ...gone.flatMap((name) => findSheet(standing, name) ?? []).map(deleteSheet),
    ...propertyJobs(changes, standing),
    ...(standing.calculatesByHand ? [calculate] : []),
  ];
}

function moveJobs({ sheets, order }: WorkbookChanges, standing: Standing): readonly Job[] {
  if (!order) return [];
  const stood = standing.sheets.map(({ name }) => name);
  const now = [...stood, ...sheets.filter(({ how }) => how === 'add').map(({ sheet }) => sheet)];
  return moves(now, arrange(stood, order.to)).map(([name, position]) =>
    sheetJob(name, 3, name, (sheet) => {
      sheet.position = position;
    }),
  );
}

function activates({ activeSheet }: WorkbookChanges, { active }: Standing): readonly Job[] {
  if (!activeSheet || activeSheet.to === '' || activeSheet.to === active) return [];
  return [
    sheetJob(activeSheet.to, 3, activeSheet.to, (sheet) => {
      sheet.activate();
    }),
  ];
}

function visibilityJobs({ sheet, how, changes }: SheetChanges): readonly Job[] {
  const look = changeOf(changes, 'look');
  if (how === 'remove' || how === 'clear' || !look) return [];
  if (look.from.visibility === look.to.visibility) return [];
  return [
    sheetJob(sheet, 3, sheet, (target) => {
      target.visibility = VISIBILITY[look.to.visibility];
    }),
  ];
}

/** A sheet that was protected is again, as it was; one that people opened stays open. */
function protectionJobs({ sheet, how, changes }: SheetChanges, standing: Standing): readonly Job[] {
  if (how === 'remove' || how === 'clear') return [];
  const stood = how === 'add' ? undefined : findSheet(standing, sheet)?.protection;
  const change = changeOf(changes, 'protection');
  const ends = how === 'amend' && change?.to === false;
  const begins = how !== 'fill' && change?.to === true;
  const options = stood ?? (begins ? PROTECTED : undefined);
  return ends || !options ? [] : [protect(sheet, options)];
}

/** What is not allowed need not be said. */
export function protect(sheet: string, all: Excel.WorksheetProtectionOptions): Job {
  const said = Object.entries(all).filter(([, value]) => value !== false && value !== 'Normal');
  const options: Excel.WorksheetProtectionOptions = Object.fromEntries(said);
  return sheetJob(sheet, 2, options, ({ protection }) => {
    protection.protect(options);
  });
}

/** A very hidden sheet cannot be deleted. */
export function deleteSheet({ name, look }: StandingSheet): Job {
  return sheetJob(name, 5, name, (sheet) => {
    if (look.visibility === 'veryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  });
}

/** Excel takes no empty values. */
function propertyJobs(
  { title, properties }: WorkbookChanges,
  { properties: stood }: Standing,
): readonly Job[] {
  if (!title && properties.length === 0) return [];
  return [
    job(4 + 2 * properties.length, properties, ({ workbook }) => {
      if (title) workbook.properties.title = title.to;
      const { custom } = workbook.properties;
      for (const { name, to } of properties)
        if (to !== null && to !== '') custom.add(name, to);
        else if (stood[name] !== undefined) custom.getItem(name).delete();
    }),
  ];
}

const calculate: Job = job(3, '', ({ workbook }) => {
  workbook.application.calculate('Full');
});
