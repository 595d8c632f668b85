import { misreadings } from '../support/returns/misreadings';

describe('returned files that were damaged', () => {
  it('are refused, or read as a person sees them, or what differs is said', async () => {
    const { accepted, misread } = await misreadings(50, 20230901);
    expect(misread).toEqual([]);
    expect(accepted).toBeGreaterThan(3);
  });
});
