import { proveMutants } from '../../support/returns/readAlike';

describe('forms that are read and checked among others', () => {
  it('say what they say by themselves, damaged in whatever way: the fourth thousand', async () => {
    await proveMutants(3);
  }, 600_000);
});
