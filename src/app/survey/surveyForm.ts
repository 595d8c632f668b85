import type { Catalogue, Township } from '../../core/catalogue/Catalogue';
import type { Form } from '../../core/entries/form';
import { cliFailures } from '../../core/messages/cliFailures';
import { countFindings } from '../countFindings';
import { mostTelling } from '../mostTelling';
import { openWorkbook } from '../openWorkbook';
import { isAcceptable, reviewForm } from '../reviewForm';
import { formRows, periodText, type LongRow } from '../table/longTable';
import type { ReturnedFile } from '../takeIn';

/** One figure of a form: what of its row in the long table is its own. */
export type SurveyedFigure = Pick<LongRow, 'element' | 'value' | 'state' | 'sheet' | 'cell'>;

/** Whose form it is. */
export interface SurveyedUnit {
  /** Code of the township, name of the department. */
  readonly org: string;
  readonly orgName: string;
  readonly district: string;
  /** Id of its plan, and the version of it. */
  readonly plan: string;
  readonly planVersion: string;
  /** `2025-09`. */
  readonly period: string;
  /** Absent for a department. */
  readonly kind?: Township['kind'];
}

/** What a returned form says by itself, and whether it can be taken in. Plain data: it is handed from core to core. */
export interface Surveyed {
  readonly sha256: string;
  readonly unit?: SurveyedUnit;
  readonly hard: number;
  readonly soft: number;
  /** Why it cannot be taken in. */
  readonly refused?: string;
  /** None of one that is refused. */
  readonly figures: readonly SurveyedFigure[];
}

/**
 * Reads and checks a returned form by itself, without a district's book.
 * @param fallback the catalogue for files that carry none
 */
export function surveyForm({ content, sha256 }: ReturnedFile, fallback: Catalogue): Surveyed {
  const refuse = (refused: string): Surveyed => ({
    sha256,
    hard: 1,
    soft: 0,
    refused,
    figures: [],
  });
  if ('error' in content) return refuse(content.error);
  const { identity, findings, catalogue } = openWorkbook(content, fallback);
  if (identity === undefined) return refuse(findings[0]?.message ?? '');
  if (identity.kind === 'district') return refuse(cliFailures.bookAmongForms());
  const { form, findings: own } = reviewForm(content, identity, catalogue);
  const all = [...findings, ...own];
  const { hard, soft } = countFindings(all);
  const about = { sha256, unit: unitOf(form, catalogue), hard, soft };
  if (!isAcceptable(all))
    return { ...about, refused: mostTelling(all)[0]?.message ?? '', figures: [] };
  const rows = formRows(form, catalogue, { file: '', sha256 });
  return { ...about, figures: [...rows].map(figureOf) };
}

function unitOf({ identity, township }: Form, { plan, fingerprint }: Catalogue): SurveyedUnit {
  const { org, orgName, district } = identity;
  return {
    org,
    orgName,
    district,
    plan: plan.id,
    planVersion: fingerprint,
    period: periodText(identity),
    ...(township === undefined ? {} : { kind: township.kind }),
  };
}

function figureOf({ element, value, state, sheet, cell }: LongRow): SurveyedFigure {
  return { element, value, state, sheet, cell };
}
