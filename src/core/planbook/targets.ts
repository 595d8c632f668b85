import { parseBaseline } from '../catalogue/parseBaseline';
import { parseTarget } from '../catalogue/parseTarget';
import { DIRECTIONS } from '../messages/planBook';
import type { Said } from '../messages/place';
import { planFaults } from '../messages/planFaults';
import { Decimal } from '../values/decimal';
import { comparable } from '../values/normaliseText';
import { DECLINE, GROWTH, WITHIN } from './direction';
import { figureText, isNothing, type FigureKind } from './figureText';
import { inUnit } from './figureUnits';
import { isDay } from './headings';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import { figureInSentence, hasSeveral } from './sentenceTargets';

/** `[700]`: what several years come to, as five-year plans print it. */
const SEVERAL_YEARS = /^[[【〔［]\d[\d.,]*%?[\]】〕］]$/u;

/** The mark of a footnote behind a figure: `60.6*`, `12①`, `12[1]`, `12（注1）`. */
const MARK =
  /(?<=[\d%‰\p{Script=Han}])(?:[*※★☆△▲①-⑳⑴-⒇¹²³⁴-⁹]+|[[〔]\d{1,2}[\]〕]|\(?注[\d①-⑳]{0,2}\)?)$/u;

/** What a target may be told against, as it was read. */
export interface Before {
  readonly baseline: string;
  /** The year before: its target, or the baseline. */
  readonly last: string;
}

export interface ReadTarget {
  /** In the words of a catalogue; undefined, and a fault, where it cannot be read. */
  readonly target?: string;
  /** From what the next year's 较上年 starts. */
  readonly level?: string;
}

/** The figure alone; the mark is told. */
function withoutMark(cell: PlanCell, faults: Faults): PlanCell {
  const text = comparable(cell.text);
  const [mark] = MARK.exec(text) ?? [];
  if (mark === undefined || !/\d/u.test(text)) return cell;
  const bare = text.slice(0, -mark.length);
  faults.soft(cell.at, planFaults.footnote(cell.at, cell.text, bare));
  return { ...cell, text: bare, value: bare };
}

/** Reads a target; what is told against others, as 持续下降, is said as a number where those are known. */
export function readTarget(
  printed: PlanCell,
  kind: FigureKind,
  faults: Faults,
  before: Before = { baseline: '/', last: '/' },
): ReadTarget {
  const cell = withoutMark(printed, faults);
  const { at } = cell;
  if (isDay(cell.text)) {
    faults.hard(at, planFaults.dateFigure(at, cell.text));
    return {};
  }
  const change = changeOf(comparable(cell.text), kind, before);
  if (change !== undefined) {
    faults.hard(at, planFaults.changeTarget(at, cell.text, { ...change, isRate: kind.isRate }));
    return levelOf(change.becomes);
  }
  const figure = figureText(cell, kind, faults);
  const text = /^\d/.test(figure) ? `${courseWord(cell, kind)}${figure}` : figure;
  const parsed = parseTarget(text, kind.better);
  if (parsed === undefined) {
    const said = figureInSentence(comparable(cell.text));
    if (said !== undefined) {
      faults.soft(at, planFaults.sentence(at, cell.text, said.figure));
      return readTarget({ ...cell, text: said.figure, value: said.figure }, kind, faults, before);
    }
    const course = courseOf(cell.text, before.last) ?? courseOf(cell.text, before.baseline);
    faults.hard(at, unreadable(cell, course));
    return levelOf(course ?? '');
  }
  if (DECLINE.test(comparable(cell.text)) && kind.better === 'less')
    faults.hard(at, planFaults.declineOfLess(at, cell.text));
  else if (parsed.kind === (kind.better === 'less' ? 'atLeast' : 'atMost'))
    faults.hard(at, planFaults.otherDirection(at, cell.text, DIRECTIONS[kind.better]));
  else if (parsed.kind === 'attested' && !kind.isAttested)
    faults.hard(at, planFaults.attestedTarget(at, cell.text));
  else if ('percent' in parsed && parsed.percent !== kind.isRate && !parsed.value.eq(0))
    faults.hard(
      at,
      kind.isRate
        ? planFaults.percentTarget(at, cell.text)
        : planFaults.plainTarget(at, cell.text, kind.unit),
    );
  else {
    const target = parsed.kind === 'atMost' ? limitText(text) : text;
    return { target, level: target };
  }
  return {};
}

/** 下降 of `较上年下降3.2%`, where that is the share to be reached; it is shown as the plan has it. */
function courseWord({ text }: PlanCell, { isRate, better }: FigureKind): string {
  const written = comparable(text);
  if (!isRate || better === 'less') return '';
  const [said = ''] = DECLINE.exec(written) ?? GROWTH.exec(written) ?? [];
  return said.slice(-2);
}

function levelOf(text: string): ReadTarget {
  return text === '' ? {} : { level: text };
}

function unreadable({ at, text }: PlanCell, course: string | undefined): Said {
  if (SEVERAL_YEARS.test(comparable(text)))
    return planFaults.severalYears(at, text, comparable(text).slice(1, -1));
  if (isNothing(text)) return planFaults.noTarget(at, text);
  return hasSeveral(text) && course === undefined
    ? planFaults.severalTargets(at, text)
    : planFaults.target(at, text, course);
}

interface Change {
  readonly of: 'lastYear' | 'baseline';
  readonly isFall: boolean;
  /** What it comes to; empty where what it is told against is not known. */
  readonly becomes: string;
}

const PER_YEAR = /上年|去年|同比|每年|逐年|年均/u;

/** `较上年下降10%` of what is no share, and `下降0.5个百分点` of a share: what it comes to. */
function changeOf(text: string, { isRate }: FigureKind, before: Before): Change | undefined {
  const isFall = DECLINE.test(text);
  if (!isFall && !GROWTH.test(text)) return undefined;
  const [, figure, unit] =
    /^(\d+(?:\.\d+)?)(%|个?百分点)(?:左右|及?以上|以内)?$/u.exec(
      text.replace(isFall ? DECLINE : GROWTH, ''),
    ) ?? [];
  if (figure === undefined || (unit === '%') === isRate) return undefined;
  const of = PER_YEAR.test(text) ? 'lastYear' : 'baseline';
  const from = parseTarget(of === 'lastYear' ? before.last : before.baseline);
  if (from === undefined || !('value' in from) || from.percent !== isRate)
    return { of, isFall, becomes: '' };
  const share = new Decimal(figure).div(isFall ? -100 : 100);
  const value = isRate ? from.value.plus(share).times(100) : from.value.times(share.plus(1));
  // Of whole things there is no tenth.
  const digits = !isRate && from.value.eq(from.value.round(0)) ? 0 : 6;
  const rounded = value.round(digits, isFall ? 0 : 3);
  return { of, isFall, becomes: `${isFall ? '≤' : '≥'}${rounded.toFixed()}${isRate ? '%' : ''}` };
}

/** `持续下降`, `稳步提高`: no more, or no less, than last year's; undefined where that is not what is said, or not known. */
function courseOf(text: string, last: string): string | undefined {
  const before = parseTarget(last);
  if (before === undefined || !('value' in before)) return undefined;
  const figure = last.replace(/^[≥≤]|(以上|以内|以下|左右)$/gu, '');
  if (/下降|降低|减少|只减不增|不高于上年|不超过上年/u.test(text)) return `≤${figure}`;
  if (/提高|提升|增长|上升|增加|只增不减|不低于上年/u.test(text)) return `≥${figure}`;
  return undefined;
}

/** A bare number says by itself that it is the least; where it is the most, its sign does. */
function limitText(text: string): string {
  return /^\d/.test(text) && !WITHIN.test(text) ? `≤${text}` : text;
}

/** The baseline in the words of a catalogue, `/` where the cell is empty. */
export function readBaseline(
  printed: PlanCell | undefined,
  kind: FigureKind,
  faults: Faults,
): string {
  if (printed === undefined) return '/';
  const cell = withoutMark(printed, faults);
  if (isDay(cell.text)) {
    faults.hard(cell.at, planFaults.dateFigure(cell.at, cell.text));
    return '/';
  }
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
