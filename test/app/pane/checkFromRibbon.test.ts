import { checkFromRibbon } from '../../../src/app/pane/checkFromRibbon';
import { answerQuery, answerText, type RibbonAnswer } from '../../../src/app/pane/ribbonAnswer';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { READ_SHEETS } from '../../../src/core/entries/readSheets';
import { locateEntries } from '../../../src/core/entries/locateEntries';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';
import { filledForm } from '../../support/pane/forms';
import { MemoryHost } from '../../support/pane/MemoryHost';

const TOWN = '321302103';
const catalogue = loadSeeds();

/** The sentence, by way of the address of the window that shows it. */
const said = (answer: RibbonAnswer) => answerText(answerQuery(answer));

describe('校验 from the ribbon', () => {
  it('says that a foreign workbook holds nothing to check, and changes nothing', async () => {
    const host = new MemoryHost();
    expect(said(await checkFromRibbon(host, catalogue))).toContain('不是本系统的报表');
    expect(host.calls).toEqual(['readWorkbook']);
  });

  it('goes to the first finding of a form', async () => {
    const host = new MemoryHost(filledForm(TOWN, { 'el:bed.nursing/value': 999 }));
    expect(said(await checkFromRibbon(host, catalogue))).toBe(
      '校验完毕：强制性 1 处，待说明 0 处。',
    );
    const locate = locateEntries(await host.readWorkbook());
    expect(host.selected).toEqual(locate(TOWN, 'el:bed.nursing', 'value'));
  });

  it('stays where it is in a form without findings', async () => {
    const host = new MemoryHost(filledForm(TOWN));
    expect(said(await checkFromRibbon(host, catalogue))).toBe('校验完毕，没有发现问题。');
    expect(host.selected).toBeUndefined();
  });

  it('writes and shows the findings of a district book', async () => {
    const book = collectedBook({ roster: smallRoster() });
    const host = new MemoryHost(planWorkbook({ ...book, findings: [] }, catalogue));
    expect(said(await checkFromRibbon(host, catalogue))).toMatch(/^校验完毕/);
    expect(host.calls).toContain('apply');
    expect(host.selected?.sheet).toBe(READ_SHEETS.findings.name);
  });

  it.each([
    '',
    'say=请重新登录',
    'kind=checked',
    'kind=checked&hard=1&toExplain=请登录',
    'kind=__proto__',
  ])('shows nothing of an address of another making (%s)', (query) =>
    expect(answerText(query)).toBeUndefined(),
  );
});
