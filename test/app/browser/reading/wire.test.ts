import { serialize } from 'node:v8';
import { receiver, sender } from '../../../../src/app/browser/reading/wire';
import { readReturn } from '../../../../src/app/pane/returns';
import type { ReturnedFile } from '../../../../src/app/takeIn';
import { alikeOf, isOfMany } from '../../../../src/core/entries/alikeSheets';
import type { SheetSnapshot } from '../../../../src/core/entries/SheetSnapshot';
import { returnReader } from '../../../../src/hosts/xlsx/browser/returnReader';
import { writeXlsx } from '../../../../src/hosts/xlsx/write/writeXlsx';
import { filledForm } from '../../../support/pane/forms';

const sheetsOf = ({ content }: ReturnedFile): readonly SheetSnapshot[] =>
  'error' in content ? [] : content.sheets;

describe('returned files on their way from a worker', () => {
  const files: ReturnedFile[] = [];
  beforeAll(async () => {
    const read = returnReader();
    const [births, deaths] = ['el:pop.births/value', 'el:pop.deaths/value'];
    const forms = await Promise.all([
      ...[7, 8].map((value) => writeXlsx(filledForm('321302103', { [births]: value }))),
      writeXlsx(filledForm('321302103', {})),
      writeXlsx(filledForm('321302101', { [deaths]: 3 })),
    ]);
    const broken = new TextEncoder().encode('none');
    for (const [no, bytes] of [forms[0], broken, ...forms.slice(1), forms[0]].entries())
      files.push(await readReturn(`${no}.xlsx`, bytes, read));
  });

  const sentAndReceived = (): readonly ReturnedFile[] => {
    const [sent, received] = [sender(), receiver()];
    return files.map((file) => received(structuredClone(sent(file))));
  };

  it('say what they said', () => {
    expect(sentAndReceived()).toEqual(files);
  });

  it('are known to be alike where they were', () => {
    const received = sentAndReceived().flatMap(sheetsOf);
    const read = files.flatMap(sheetsOf);
    const told = (sheets: readonly SheetSnapshot[]) =>
      sheets.map((sheet) => {
        const { from, at } = alikeOf(sheet);
        return { isOfMany: isOfMany(sheet), from: sheets.indexOf(from), at };
      });
    expect(told(received)).toEqual(told(read));
    expect(told(read).filter(({ from }, no) => from !== no).length).toBeGreaterThan(5);
  });

  it('take little room where they are alike', () => {
    const sent = sender();
    const [first, , second] = files.map((file) => serialize(sent(file)).length);
    expect(second! * 10).toBeLessThan(first!);
  });
});
