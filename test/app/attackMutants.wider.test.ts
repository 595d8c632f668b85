import { attackMutants } from '../support/attacks/mutants';

const MUTANTS = 300;

describe('attacks that were damaged at random', () => {
  it(
    'break nothing',
    async () => {
      const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000_000);
      process.stderr.write(`attackMutants: seed ${seed}\n`);
      const count = Number(process.env['ATTACK_MUTANTS'] ?? MUTANTS);
      const { accepted, found } = await attackMutants(count, seed);
      expect(found).toEqual([]);
      expect(accepted).toBeGreaterThan(count / 50);
    },
    60 * 60_000,
  );
});
