/** @jest-environment node */
import { answerCalls, callPane } from '../../../src/app/browser/paneCall';

describe('a call from the ribbon', () => {
  it('is answered by the pane of its workbook, which goes there', async () => {
    const gone: string[] = [];
    const end = answerCalls(
      () => 'D:/九月.xlsx',
      (place) => gone.push(place),
    );
    expect(await callPane({ place: 'collect', workbook: 'D:/九月.xlsx' })).toBe(true);
    expect(gone).toEqual(['collect']);
    expect(await callPane({ place: 'report', workbook: 'D:/十月.xlsx' })).toBe(false);
    expect(gone).toEqual(['collect']);
    end();
  });

  it('is not answered where no pane is open', async () => {
    expect(await callPane({ place: 'build', workbook: '' })).toBe(false);
  });
});
