import { misreadings } from '../support/returns/misreadings';

const MUTANTS = 5_000;

describe('returned files that were damaged', () => {
  it(
    'are refused, or read as a person sees them, or what differs is said',
    async () => {
      const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000_000);
      process.stderr.write(`returnedMutants: seed ${seed}\n`);
      const { accepted, misread } = await misreadings(MUTANTS, seed);
      expect(misread).toEqual([]);
      expect(accepted).toBeGreaterThan(MUTANTS / 20);
    },
    30 * 60_000,
  );
});
