import { randomInt } from 'node:crypto';
import { misreadings } from '../returns/misreadings';
import { attackMutants } from './mutants';

/** Attacks, and filled forms, of one round. */
const ROUND = 200;

/**
 * `npm run fuzz -- 60`: for so many minutes (an hour where none are given) attacks are damaged at random and
 * taken in, and filled forms are damaged and read. A second argument is the seed to begin with. Prints what
 * broke something, or was read otherwise than it is seen, with the seed that makes it again; exit status 1.
 */
async function main([minutes = '60', first]: readonly string[]): Promise<void> {
  const end = Date.now() + Number(minutes) * 60_000;
  let seed = first === undefined ? randomInt(2 ** 31) : Number(first);
  let rounds = 0;
  let taken = 0;
  const found: string[] = [];
  do {
    const attacks = await attackMutants(ROUND, seed);
    const forms = await misreadings(ROUND, seed);
    taken += attacks.accepted + forms.accepted;
    for (const one of [...attacks.found, ...forms.misread]) {
      found.push(one);
      console.log(`seed ${seed}: ${one}`);
    }
    rounds += 1;
    seed = (seed + 1) % 2 ** 31;
  } while (Date.now() < end);
  console.log(
    `${rounds * ROUND * 2} files (${taken} taken in), seeds ${seed - rounds} to ${seed - 1}: ${found.length} found.`,
  );
  process.exitCode = found.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
