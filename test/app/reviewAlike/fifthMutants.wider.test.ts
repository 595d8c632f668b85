import { proveMutants } from '../../support/returns/readAlike';

describe('forms that are read and checked among others', () => {
  it('say what they say by themselves, damaged in whatever way: the fifth thousand', async () => {
    await proveMutants(4);
  }, 600_000);
});
