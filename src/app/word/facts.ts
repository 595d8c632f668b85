import type { Catalogue } from '../../core/catalogue/Catalogue';
import { bureauName } from '../../core/catalogue/planWords';
import { bulletin } from '../../core/messages/bulletin';
import type { Report } from '../reportBook';
import type { Span } from '../month/monthFacts';
import { bulletinBlocks } from '../reportMarkdown';
import type { BulletinWord } from './bulletinWord';

/** What the bulletin in Word is made of; what writes it is loaded only when it is asked for. */
export function bulletinFacts(report: Report, catalogue: Catalogue, span: Span): BulletinWord {
  const { plan } = catalogue;
  return {
    title: bulletin.title(plan.district.name, plan.topic, report.period, span),
    period: report.period,
    bureau: bureauName(plan),
    blocks: bulletinBlocks(report, catalogue, span),
  };
}
