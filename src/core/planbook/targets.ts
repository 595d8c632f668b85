import { parseBaseline } from '../catalogue/parseBaseline';
import { parseTarget } from '../catalogue/parseTarget';
import { planFaults } from '../messages/planFaults';
import { Decimal } from '../values/decimal';
import { unitFactor } from '../values/unitFactor';
import { comparable } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import type { PlanCell } from './readTable';

/** How figures of an indicator are written. */
export interface FigureKind {
  readonly unit: string;
  readonly isRate: boolean;
  /** Targets in words are attested by a choice. */
  readonly isAttested: boolean;
}

const AT_LEAST = /^(不低于|不少于|不小于|不得低于|至少|达到|达|超过|大于等于|>=|≥)/u;
/** Targets that a smaller figure meets. */
const AT_MOST =
  /^(<|≤|<=|不超过|不高于|不多于|不大于|低于|少于|小于|控制在|降低|下降|减少|压减)|以内$|以下$/u;
/** What says no more than that something is to be done. */
const DOING = /^(力争|计划|全年|累计|新增|新建|完成|建成|建设|实现|开展|培训|改造|达到|覆盖)+/u;
/** `3-5`, `60%至70%`. */
const RANGE = /^(\d+(?:\.\d+)?%?)(?:-|—|~|～|至|到)(\d+(?:\.\d+)?%?)$/u;
const ABOUT = /^(约|大约|大概)/u;

/** The target in the words of a catalogue; undefined, and a fault, where it cannot be read. */
export function readTarget(cell: PlanCell, kind: FigureKind, faults: Faults): string | undefined {
  const text = figureText(cell, kind, faults);
  const parsed = parseTarget(text);
  const { at } = cell;
  if (parsed === undefined)
    faults.hard(
      at,
      AT_MOST.test(comparable(cell.text))
        ? planFaults.atMostTarget(at, cell.text)
        : planFaults.target(at, cell.text),
    );
  else if (parsed.kind === 'attested' && !kind.isAttested)
    faults.hard(at, planFaults.attestedTarget(at, cell.text));
  else if ('percent' in parsed && parsed.percent !== kind.isRate && !parsed.value.eq(0))
    faults.hard(
      at,
      kind.isRate
        ? planFaults.percentTarget(at, cell.text)
        : planFaults.plainTarget(at, cell.text, kind.unit),
    );
  else return text;
  return undefined;
}

/** The baseline in the words of a catalogue, `/` where the cell is empty. */
export function readBaseline(cell: PlanCell | undefined, kind: FigureKind, faults: Faults): string {
  if (cell === undefined) return '/';
  const written = figureText(cell, kind, faults);
  // A target keeps its unit as it was printed, 2.5人左右; a baseline is a bare figure.
  const bare = inUnit(written.replace(/(及?以上|左右)$/u, ''), comparable(kind.unit));
  const text = parseBaseline(written) === undefined && parseBaseline(bare) ? bare : written;
  const parsed = parseBaseline(text);
  if (parsed === undefined) {
    if (kind.isAttested && parseTarget(text)?.kind === 'attested') return text;
    faults.hard(cell.at, planFaults.baseline(cell.at, cell.text));
    return '/';
  }
  if (parsed.kind === 'number' && parsed.percent !== kind.isRate && !parsed.value.eq(0))
    faults.hard(
      cell.at,
      kind.isRate
        ? planFaults.percentTarget(cell.at, cell.text)
        : planFaults.plainTarget(cell.at, cell.text, kind.unit),
    );
  return text;
}

/** Without the unit, separators and words that say no more than the figure. */
function figureText(cell: PlanCell, kind: FigureKind, faults: Faults): string {
  if (typeof cell.value === 'number') return numberText(cell, kind, faults);
  const text = comparable(cell.text);
  if (/^[-—–/无]+$/u.test(text)) return '/';
  if (kind.isRate && /^(全覆盖|全部|应.尽.)$/u.test(text)) return '100%';
  if (parseTarget(text) !== undefined) return withSign(text, kind);
  const unit = comparable(kind.unit);
  const isAbout = ABOUT.test(text) || text.endsWith('左右');
  const isAtLeast = AT_LEAST.test(text);
  let figure = text.replace(DOING, '').replace(AT_LEAST, '').replace(ABOUT, '');
  figure = figure.replace(/(及?以上|左右)$/u, '');
  figure = inUnit(figure, unit);
  const [, least] = RANGE.exec(figure) ?? [];
  if (least !== undefined) {
    figure = least.endsWith('%') || !figure.endsWith('%') ? least : `${least}%`;
    faults.soft(cell.at, planFaults.rangeTarget(cell.at, cell.text, figure));
  }
  figure = figure.replace(/(\d),(?=\d{3})/g, '$1').replace(/^(\d+(?:\.\d+)?)万$/u, tenThousands);
  if (!/^\d+(\.\d+)?%?$/.test(figure)) return cell.text;
  return withSign(`${isAtLeast ? '≥' : ''}${figure}${isAbout ? '左右' : ''}`, kind);
}

/** Without the unit; a figure of ten thousands of it as so many of it: `1.2亿元` in 万元 is 12000. */
function inUnit(figure: string, unit: string): string {
  if (unit === '' || unit === '%') return figure;
  if (figure.endsWith(unit)) return figure.slice(0, -unit.length);
  const [, number, written] =
    /^(\d+(?:\.\d+)?)([^\d%.].*)$/u.exec(figure.replace(/(\d),(?=\d{3})/g, '$1')) ?? [];
  const factor = written === undefined ? undefined : unitFactor(unit, written);
  return number === undefined || factor === undefined
    ? figure
    : new Decimal(number).times(factor).toFixed();
}

function tenThousands(_: string, figure: string): string {
  return new Decimal(figure).times(10000).toFixed();
}

/** A rate written in a column of percentages: `60` says 60%. */
function withSign(text: string, { isRate }: FigureKind): string {
  return isRate &&
    /^≥?\d+(\.\d+)?(左右|以上)?$/u.test(text) &&
    Number.parseFloat(text.replace('≥', '')) > 1
    ? text.replace(/(\d)(左右|以上)?$/u, '$1%$2')
    : text;
}

/** A number in a cell: shown with a percent sign what is shown; of a rate a fraction up to 1.5, else what it is. */
function numberText(cell: PlanCell, { isRate }: FigureKind, faults: Faults): string {
  const value = new Decimal(cell.text);
  if (cell.isPercent) return `${value.times(100).toFixed()}%`;
  if (!isRate || value.eq(0)) return value.toFixed();
  const isFraction = value.lte(1.5);
  const read = `${(isFraction ? value.times(100) : value).toFixed()}%`;
  faults.soft(cell.at, planFaults.fractionRead(cell.at, cell.text, read));
  return read;
}
