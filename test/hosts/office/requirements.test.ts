import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ABOVE_FLOOR, FLOOR } from '../../../src/hosts/office/aboveFloor';
import { membersUsed, type UsedMember } from './apiMembers';

const FOLDER = join(__dirname, '../../../src/hosts/office');
const TABLE = join(FOLDER, 'aboveFloor.ts');
const PLANTED = join(FOLDER, 'planted.ts');

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(FOLDER, name));

const used = membersUsed(
  files,
  new Map([
    [
      PLANTED,
      `export function plant({ workbook }: Excel.RequestContext): void {
        workbook.comments.add('A1', 'x');
        const { tabId } = workbook.worksheets.getItem('x');
        workbook.worksheets.load('items/tabId');
        workbook.worksheets.getItem('x').getRange().getMergedAreasOrNullObject();
        workbook.insertWorksheetsFromBase64(String(tabId));
      }`,
    ],
  ]),
);

function minor(set: string): number {
  return Number(set.split('.')[1]);
}

function aboveFloor(members: readonly UsedMember[]): readonly UsedMember[] {
  return members.filter(({ set }) => set !== undefined && minor(set) > minor(FLOOR));
}

describe('the Excel API that the host uses', () => {
  const own = used.filter(({ file }) => file !== PLANTED);

  it('is seen: properties, methods, taken-apart objects, options and loads', () => {
    const members = new Set(own.map(({ member }) => member));
    for (const member of [
      'Range.values',
      'Worksheet.getRangeByIndexes',
      'Workbook.worksheets',
      'WorksheetProtectionOptions.allowFormatColumns',
      'WorksheetProtection.protected',
      'Range.valueTypes',
      'Application.suspendScreenUpdatingUntilNextSync',
    ])
      expect(members).toContain(member);
    expect(members.size).toBeGreaterThan(90);
  });

  it('is of the floor or below, but for what the table names', () => {
    const named = new Map(
      Object.values(ABOVE_FLOOR).flatMap(({ set, members }) =>
        members.map((member): [string, string] => [member, set]),
      ),
    );
    expect(aboveFloor(own).filter(({ member, set }) => named.get(member) !== set)).toEqual([]);
    expect(new Set(aboveFloor(own).map(({ member }) => member))).toEqual(new Set(named.keys()));
  });

  it('above the floor only in the file of the table', () => {
    expect(aboveFloor(own).filter(({ file }) => file !== TABLE)).toEqual([]);
  });

  it('would be found above the floor in every form of use', () => {
    const planted = aboveFloor(used.filter(({ file }) => file === PLANTED));
    expect(new Set(planted.map(({ member, set }) => `${member} ${set!}`))).toEqual(
      new Set([
        'Workbook.comments 1.10',
        'CommentCollection.add 1.10',
        'Worksheet.tabId 1.14',
        'Range.getMergedAreasOrNullObject 1.13',
        'Workbook.insertWorksheetsFromBase64 1.13',
      ]),
    );
  });
});
