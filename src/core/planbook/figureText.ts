import type { Better } from '../catalogue/Catalogue';
import { parseTarget } from '../catalogue/parseTarget';
import { planFaults } from '../messages/planFaults';
import { Decimal } from '../values/decimal';
import { comparable } from '../values/normaliseText';
import { AT_MOST, DECLINE, GROWTH, NONE_LEFT, PLACE, WITHIN } from './direction';
import { inUnit, tenThousands, unitBehind } from './figureUnits';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import { UNIT } from './unitWords';

/* Figures as plans print them, in the words of a catalogue. */

/** How figures of an indicator are written. */
export interface FigureKind {
  readonly unit: string;
  readonly isRate: boolean;
  /** Targets in words are attested by a choice. */
  readonly isAttested: boolean;
  readonly better: Better;
}

const AT_LEAST = /^(不(?:得)?(?:低于|少于|小于)|至少|达到|达|超过|大于等于|大于|高于|多于|>=|>|≥)/u;
/** What says no more than that something is to be done. */
const DOING =
  /^(力争|争取|确保|计划|全年|累计|新增|新建|完成|建成|建设|实现|开展|培训|改造|达到|覆盖|(?:稳定|保持|维持)在?)+/u;
/** `3-5`, `60%至70%`. */
const RANGE = /^(\d+(?:\.\d+)?%?)(?:-|—|~|～|至|到)(\d+(?:\.\d+)?%?)$/u;
const ABOUT = /^(约|大约|大概)/u;
const NUMERALS = Array.from('一二三四五六七八九十');

/** `/`, `—`, `无`: nothing is asked, or known. */
export function isNothing(text: string): boolean {
  return /^[-—–/无]+$/u.test(comparable(text));
}

/** Without the unit, separators and words that say no more than the figure. */
export function figureText(cell: PlanCell, kind: FigureKind, faults: Faults): string {
  if (typeof cell.value === 'number') return numberText(cell, kind, faults);
  const text = comparable(cell.text);
  if (isNothing(text)) return '/';
  if (NONE_LEFT.test(text) && kind.better === 'less') return kind.isRate ? '≤0%' : '≤0';
  const place = PLACE.exec(text)?.[1];
  if (place !== undefined) return String(NUMERALS.indexOf(place) + 1 || place);
  if (kind.isRate && /^(全覆盖|全部|应.尽.)$/u.test(text)) return '100%';
  const isDecline = DECLINE.test(text);
  const isGrowth = kind.isRate && GROWTH.test(text);
  const unit = comparable(kind.unit);
  if (!isDecline && !GROWTH.test(text) && parseTarget(text) !== undefined) {
    const { written, is } = unitBehind(text, kind.isRate ? '' : unit);
    if (is === 'other')
      faults.soft(cell.at, planFaults.otherUnit(cell.at, cell.text, unit, written));
    if (is !== 'converted') return withSign(text, kind);
  }
  const isAbout = ABOUT.test(text) || text.endsWith('左右');
  const sign = signOf(text);
  const [, bare = text, aside] = /^([^()]*\d[^()]*)\(([^()]+)\)$/u.exec(text) ?? [];
  const isUnit = aside !== undefined && aside === unit;
  let figure = bare.replace(DECLINE, '').replace(isGrowth ? GROWTH : /^$/, '');
  figure = figure.replace(DOING, '').replace(AT_LEAST, '');
  figure = figure.replace(AT_MOST, '').replace(ABOUT, '');
  figure = figure.replace(/(及?以上|左右)$/u, '').replace(WITHIN, '');
  figure = inUnit(figure, unit);
  const [, least, most] = RANGE.exec(figure) ?? [];
  if (least !== undefined && most !== undefined) {
    const bound = kind.better === 'less' ? most : least;
    figure = bound.endsWith('%') || !figure.endsWith('%') ? bound : `${bound}%`;
    faults.soft(cell.at, planFaults.rangeTarget(cell.at, cell.text, figure));
  }
  if (isDecline) faults.soft(cell.at, planFaults.decline(cell.at, cell.text, figure));
  if (isGrowth) faults.soft(cell.at, planFaults.growth(cell.at, cell.text, figure));
  figure = figure.replace(/(\d),(?=\d{3})/g, '$1').replace(/^(\d+(?:\.\d+)?)万$/u, tenThousands);
  const { written, is } = unitBehind(figure, kind.isRate ? '' : unit);
  if (is === 'other' && UNIT.test(written)) {
    faults.soft(cell.at, planFaults.otherUnit(cell.at, cell.text, unit, written));
    figure = figure.slice(0, -written.length);
  }
  if (!/^\d+(\.\d+)?%?$/.test(figure)) return cell.text;
  if (aside !== undefined && !isUnit)
    faults.soft(cell.at, planFaults.aside(cell.at, cell.text, aside));
  return withSign(`${isAbout ? '' : sign}${figure}${isAbout ? '左右' : ''}`, kind);
}

function signOf(text: string): '' | '≥' | '≤' {
  if (AT_MOST.test(text) || WITHIN.test(text)) return '≤';
  return AT_LEAST.test(text) ? '≥' : '';
}

/** A rate written in a column of percentages: `60` says 60%. */
function withSign(text: string, { isRate }: FigureKind): string {
  return isRate &&
    /^[≥≤]?\d+(\.\d+)?(左右|以上|以内|以下)?$/u.test(text) &&
    Number.parseFloat(text.replace(/[≥≤]/u, '')) > 1
    ? text.replace(/(\d)(左右|以上|以内|以下)?$/u, '$1%$2')
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
