import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure } from './Bench';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** What the time of a check goes into, by the function in which it is spent. */
const STAGES = new Map(
  Object.entries({
    readXlsx: '读文件',
    formLayout: '排出应有的表样',
    readForm: '按键读数',
    compareLayout: '与下发时比较',
    validateUnit: '逐条规则',
    '(garbage collector)': '回收内存',
  }),
);

/** Shares of the time of a whole process, run by Node with the arguments that are given. */
export function profiled(run: (nodeArguments: readonly string[]) => void): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  try {
    run(['--cpu-prof', '--cpu-prof-dir', folder]);
    const [file = ''] = readdirSync(folder);
    return sharesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sharesOf({ nodes, samples, timeDeltas }: Profile): readonly Measure[] {
  const stageOf = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, above: string): void => {
    const node = byId.get(id)!;
    const stage = STAGES.get(node.callFrame.functionName) ?? above;
    stageOf.set(id, stage);
    for (const child of node.children ?? []) mark(child, stage);
  };
  mark(nodes[0]!.id, '其余（启动、身份、输出）');
  const spent = new Map<string, number>();
  let whole = 0;
  samples.forEach((id, index) => {
    const time = timeDeltas[index] ?? 0;
    const stage = stageOf.get(id) ?? '';
    whole += time;
    spent.set(stage, (spent.get(stage) ?? 0) + time);
  });
  return [...spent]
    .sort((one, other) => other[1] - one[1])
    .map(([name, time]) => ({ name: `  其中：${name}`, ratio: time / whole }));
}
