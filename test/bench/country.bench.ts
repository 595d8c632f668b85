import { Zip, ZipPassThrough } from 'fflate';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countryDistricts } from '../../src/cli/requireCatalogue';
import { ROOT } from '../support/tree';
import type { Bench, Measure } from './Bench';
import { formPatterns, type Wanted } from './forms';
import { profiled } from './profile';

const BUNDLE = join(ROOT, 'dist', 'cli', 'annex.js');
/** As people start it. */
const CLI = join(ROOT, 'src', 'cli', 'annex.cjs');
const PEAK = join(__dirname, 'contenders', 'peak.cjs');
const KILOBYTE = 1024;

/** Every township of the country takes minutes and three gigabytes of disk: `BENCH_COUNTRY=all` does it. */
const isAll = process.env['BENCH_COUNTRY'] === 'all';
/** One township in so many, so that all provinces are there. */
const SHARES = isAll ? [8, 1] : [40, 10];

/**
 * The country's townships, read, checked and rolled up by `annex rollup` from a folder and from an archive. More files
 * take more time, and no more memory.
 */
export const bench: Bench = {
  title: '全国镇街：直接汇总',
  async run({ quick }) {
    if (!existsSync(BUNDLE)) return [{ name: '未测：先运行 npm run build:cli' }];
    const units = await countryUnits();
    const work = mkdtempSync(join(tmpdir(), 'bench-country-'));
    try {
      const form = await formPatterns();
      const measures: Measure[] = [];
      let shares: readonly Measure[] | undefined;
      for (const share of quick ? [800, 400] : SHARES) {
        const some = units.filter((_, no) => no % share === 0);
        const folder = join(work, `forms-${share}`);
        writeUnits(folder, some, form);
        measures.push(measured(`${some.length}份，从文件夹`, folder, work));
        if (share !== SHARES.at(-1)) {
          shares ??= whereTimeGoes(`${some.length}份，一个核心，时间用在哪里`, folder, work);
          continue;
        }
        const archive = join(work, 'forms.zip');
        packFolder(folder, archive);
        rmSync(folder, { recursive: true });
        measures.push(measured(`${some.length}份，从压缩包`, archive, work));
      }
      return [...measures, ...(shares ?? []), ...TRIED.map((name) => ({ name: `  ${name}` }))];
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

async function countryUnits(): Promise<readonly Wanted[]> {
  const districts = await countryDistricts();
  return districts.flatMap(({ code: district, townships }) =>
    townships.map((township) => ({ ...township, district })),
  );
}

function writeUnits(
  folder: string,
  units: readonly Wanted[],
  form: Awaited<ReturnType<typeof formPatterns>>,
): void {
  mkdirSync(folder);
  for (const [no, unit] of units.entries())
    writeFileSync(join(folder, `2023-09_${unit.code}.xlsx`), form(unit, no));
}

/** Forms are packed already, so that they lie in the archive as they are. */
function packFolder(folder: string, archive: string): void {
  const out = openSync(archive, 'w');
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    writeSync(out, piece);
  });
  for (const name of readdirSync(folder)) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(readFileSync(join(folder, name)), true);
  }
  zip.end();
  closeSync(out);
}

/** What was tried against the minute and the 200 MB that are wanted, and what came of it. */
const TRIED = [
  '试过：每读一份就回收上一份、结果按整数存、断点日志不留本次内容——内存不随份数增加，已采用',
  '试过：每个核心的新生代从 16 MB 减到 6 MB——少占内存，已采用',
  '试过：按与前一份的差别读、同类单位只排一次表样——每份从 22 毫秒降到 6 毫秒，已采用；其余是解压、逐字节比较与逐条规则',
];

function whereTimeGoes(name: string, from: string, work: string): readonly Measure[] {
  const out = join(work, 'profiled');
  return [
    { name },
    ...profiled((program) => {
      const args = ['rollup', '--from', from, '--out', out, '--workers', '1'];
      const { status, stderr } = spawnSync(process.execPath, [...program, ...args], {
        encoding: 'utf8',
      });
      if (status !== 0 && status !== 1) throw new Error(`rollup: ${stderr}`);
    }),
  ];
}

function measured(name: string, from: string, work: string): Measure {
  const [out, peak] = [join(work, 'out'), join(work, 'peak')];
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', PEAK, CLI, 'rollup', '--from', from, '--out', out, '--workers', '2'],
    { encoding: 'utf8', env: { ...process.env, PEAK_FILE: peak } },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`rollup: ${stderr}`);
  return { name, seconds, peakBytes: Number(readFileSync(peak, 'utf8')) * KILOBYTE };
}
