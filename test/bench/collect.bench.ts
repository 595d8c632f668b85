import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import * as Papa from 'papaparse';
import { planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import type { LongRow } from '../../src/app/table/longTable';
import { BOOK_LIMITS } from '../../src/core/values/limits';
import { compareLength } from '../../src/hosts/xlsx/node/compareLength';
import { zlibCrc32 } from '../../src/hosts/xlsx/node/zlibCrc32';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { ReadAlike } from '../../src/hosts/xlsx/read/alike/ReadAlike';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { openArchive } from '../../src/hosts/xlsx/read/zip/archive';
import { fetchedPackage } from '../support/fetchedPackage';
import { ROOT } from '../support/tree';
import { median, seconds, spreadOf, type Bench, type Measure } from './Bench';
import { madeUpUnits, writeForms } from './forms';
import { catalogue, write } from './month';
import { profiled } from './profile';

const FORMS = 400;
const FEW = 30;
/** Fewer where somebody is in a hurry; from three on, the noise of the run is known. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const BUNDLE = join(ROOT, 'dist', 'cli', 'annex.js');
/** As people start it. */
const CLI = join(ROOT, 'src', 'cli', 'annex.cjs');
const PYTHON = '/usr/bin/python3';
const SHEETJS = '@e965/xlsx';
const SHEETJS_VERSION = '0.20.3';

/** What was tried against the ratios that are not reached, and what came of it. */
const TRIED = [
  '试过：程序去掉空白与注释、行政区划压缩——每个核心少占11 MB，启动的处理器时间少五分之一，已采用',
  '试过：构建时把程序编译好留在旁边（按正文、版本、机器核对后才用）——每个核心启动少用 0.13 至 0.16 秒处理器时间，已采用',
  '试过：解压不用 Node 自带的而用 fflate——处理器时间是三倍',
  '试过：多开一个核心——第二个核心的启动与编译约抵五十份表，表多时才值得',
  '试过：V8 的 --sparkplug、--max-lazy、单线程回收——处理器时间相差不到一成；不优化则多一成',
  '试过：推迟优化的门槛从 100 万降到 30 万，--retain-maps-for-n-gc、--no-flush-bytecode，新生代 32 MB——校验800份相差都在噪声以内；门槛用默认值则多用五成',
  '试过：强制回收只看旧生代和堆外内存（新生代自会很快回收）——校验800份从20次减为9次，处理器时间少一成到一成八，每个核心多占 12 MB，已采用',
  '试过：强制回收的余量从 20 加到 40 MB——与上一条省得一样多，多占 20 MB；不强制回收少用两成四，内存从 145 增到 239 MB',
  '试过：按表记下的东西不放 WeakMap 而放在对象上——800份少回收两次，处理器时间无差别',
  '试过：共用文字只是编号变了的格（一份表与样表336处不同里的238处）不拆成格对象，直接比文字——已采用；其余98格逐格读、判',
  '未试：每份新造约 2 MB 对象，其中约六分之一是改了几格的行把整行的 Map 复制一遍；校验规则约四分之一，读入约三成',
  '试过：新生代加大到 32、128 MB 收进 200 份——处理器时间不减（23 秒变 25、26 秒）',
  '试过：读区级簿时各镇街的表按同簿里前一张的差别读——收进100份内存少一成、时间少百分之八，已采用',
  '试过：收进区级簿后重读时，没动的表不再读，程序自己写的格按常式读；改包时不用正则逐个找标签；原样先于新样排——收进200份的处理器时间少三到四成（各量一次，机器另有负载），已采用',
  '试过：收进区级簿时镇街的表照同类前一张的样貌排、每16张表写好就压缩——收进200份只量一对（机器另有负载），处理器时间没有减，内存少一成，未采用',
  '试过：收进区级簿时多个核心读表——读表只占其中不到一成，其余是排表、写簿、重读核对',
];

/** A whole process that goes through all forms. */
interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** How many times as long as the product it has to take. */
  readonly wanted?: number;
}

const CHECK = '校验全部（annex check）';
const ALONE = '校验全部，一个核心';

/**
 * Returned forms from the file to the verdict: the product checks everything, the libraries load the files and read
 * one column. Whole processes, one after the other in every round, the order turning; ratios are medians over the
 * rounds, so that what else the machine does weighs on all alike. All must read the same figures.
 */
export const bench: Bench = {
  title: '收表：与只读文件的程序并列',
  async run({ quick }) {
    if (!existsSync(BUNDLE)) return [{ name: '未测：先运行 npm run build:cli' }];
    const work = mkdtempSync(join(tmpdir(), 'bench-forms-'));
    try {
      const forms = join(work, 'forms');
      const count = quick ? FEW : FORMS;
      await writeForms(forms, madeUpUnits(count));
      return [
        ...alternating(forms, count, quick ? 1 : ROUNDS),
        ...(await atOnce(forms, quick ? 1 : ROUNDS)),
        ...(await reading(forms, quick ? 1 : ROUNDS)),
        { name: `${ALONE}，时间用在哪里` },
        ...profiled((program) => {
          run([process.execPath, ...program, 'check', '--workers', '1', forms]);
        }),
        ...TRIED.map((name) => ({ name: `  ${name}` })),
        ...(await collecting(work, count)),
      ];
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

function alternating(forms: string, count: number, rounds: number): readonly Measure[] {
  const contenders = contendersFor(forms);
  const sum = exportedSum(forms);
  const taken = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const { name, command } = contenders[(turn + round) % contenders.length]!;
      const start = performance.now();
      const out = run(command);
      taken.get(name)!.push((performance.now() - start) / 1000);
      const isOurs = command.includes(CLI);
      if (!isOurs && Number(out) !== sum)
        throw new Error(`${name} read ${out}, and the product ${sum}; is dist/cli of this state?`);
    }
  const own = taken.get(CHECK)!;
  return contenders.flatMap(({ name, wanted }): readonly Measure[] => {
    const times = taken.get(name)!;
    const line = { name: `${count}份：${name}`, seconds: median(times), ...spreadOf(times) };
    if (name === CHECK) return [line];
    const ratios = times.map((time, round) => time / own[round]!);
    const goal = wanted === undefined ? '' : `（目标 ${wanted}）`;
    return [
      line,
      { name: `${name} ÷ ${CHECK}${goal}`, ratio: median(ratios), ...spreadOf(ratios) },
    ];
  });
}

/**
 * What two processes get done at once that have nothing to do with each other, beside one alone: more than that no
 * second worker can add on this machine, whose two processors may be one core.
 */
async function atOnce(forms: string, rounds: number): Promise<readonly Measure[]> {
  const checking = async (): Promise<void> => {
    const program = [CLI, 'check', forms, '--workers', '1'];
    const child = spawn(process.execPath, program, { stdio: 'ignore' });
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0 && status !== 1) throw new Error(`${program.join(' ')}: ${status}`);
  };
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = await seconds(checking, 1);
    const two = await seconds(() => Promise.all([checking(), checking()]), 1);
    ratios.push((2 * one) / two);
  }
  return [
    {
      name: '两个互不相干的进程同时校验 ÷ 单独一个（本机两个核心至多如此）',
      ratio: median(ratios),
      ...spreadOf(ratios),
    },
  ];
}

function contendersFor(forms: string): readonly Contender[] {
  const script = (name: string): string => join(__dirname, 'contenders', name);
  const node = (name: string, ...more: readonly string[]) => [
    process.execPath,
    script(name),
    forms,
    ...more,
  ];
  const fetched = fetchedPackage(`${SHEETJS}@${SHEETJS_VERSION}`);
  const hasPython = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
  return [
    { name: CHECK, command: [process.execPath, CLI, 'check', forms, '--workers', '2'] },
    {
      name: ALONE,
      command: [process.execPath, CLI, 'check', forms, '--workers', '1'],
      wanted: 1.6,
    },
    { name: '只读入（exceljs）', command: node('exceljs.cjs'), wanted: 5 },
    { name: '只读入（hucre）', command: node('hucre.cjs'), wanted: 5 },
    ...(fetched === undefined
      ? []
      : [
          {
            name: '只读入（SheetJS）',
            command: node('sheetjs.cjs', join(fetched, 'node_modules', SHEETJS)),
            wanted: 4,
          },
        ]),
    ...(hasPython
      ? [
          {
            name: '只读入（openpyxl）',
            command: [PYTHON, script('openpyxl_sum.py'), forms],
            wanted: 8,
          },
        ]
      : []),
  ];
}

/** What the product reads, from the long table that it makes of the same files. */
function exportedSum(forms: string): number {
  const out = join(forms, '..', 'all.csv');
  run([process.execPath, CLI, 'export', '--from', forms, '--out', out]);
  const choices = new Set(
    catalogue.elements.filter(({ type }) => type.kind === 'choice').map(({ code }) => code),
  );
  const { data } = Papa.parse<Record<keyof LongRow, string>>(readFileSync(out, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data
    .filter(({ element }) => !choices.has(element))
    .reduce((sum, { value }) => sum + Number(value), 0);
}

/**
 * Taking in all forms, once: the book that is written has a sheet to every unit, and is read again before it takes
 * its place, so that reading the forms is the lesser part.
 */
async function collecting(work: string, count: number): Promise<readonly Measure[]> {
  const [forms, book, out] = ['taken', '区级簿.xlsx', '收齐.xlsx'].map((name) =>
    join(work, name),
  ) as [string, string, string];
  const units = madeUpUnits(count);
  await writeForms(forms, units);
  const begun = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: units });
  writeFileSync(book, await write(planWorkbook(begun, catalogue)));
  const collect = (program: readonly string[]): void => {
    rmSync(out, { force: true });
    run([process.execPath, ...program, 'collect', '--book', book, '--from', forms, '--out', out]);
  };
  const start = performance.now();
  collect([CLI]);
  const seconds = (performance.now() - start) / 1000;
  return [
    { name: `${count}份：收进区级簿（annex collect）`, seconds },
    { name: '收进区级簿，时间用在哪里' },
    ...profiled(collect),
  ];
}

/** Reading alone, beside what it cannot do without: unpacking sheets and texts. */
async function reading(forms: string, rounds: number): Promise<readonly Measure[]> {
  const files = readdirSync(forms).map((name) => readFileSync(join(forms, name)));
  const unpack = (): void => {
    for (const bytes of files)
      for (const { path, packed, method } of openArchive(bytes, BOOK_LIMITS, zlibInflate).parts())
        if (method !== 0 && /worksheets\/sheet|sharedStrings/.test(path)) inflateRawSync(packed);
  };
  const read = (): void => {
    const alike = new ReadAlike(compareLength);
    for (const bytes of files) readXlsx(bytes, { inflate: zlibInflate, crc32: zlibCrc32, alike });
  };
  const [floors, wholes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await seconds(unpack, 1));
    wholes.push(await seconds(read, 1));
  }
  const ratios = wholes.map((whole, round) => whole / floors[round]!);
  return [
    { name: '只解压要读的部分', seconds: median(floors), ...spreadOf(floors) },
    { name: '读入（本产品）', seconds: median(wholes), ...spreadOf(wholes) },
    { name: '读入 ÷ 只解压（目标 3）', ratio: median(ratios), ...spreadOf(ratios) },
  ];
}

/** Runs a whole process; gives what it printed. The product's own status tells of findings. */
function run([program = '', ...args]: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
