import { GUIDE_PARTS } from '../messages/planBook';
import { comparable } from '../values/normaliseText';
import type { PlanRow } from './readTable';

interface Section {
  readonly heading: string;
  readonly paragraphs: string[];
  readonly shownAs?: 'workflow' | 'materials';
}

/** A guide as an annex's JSON writes it: what its rows are is told by their column 部分. */
export function readGuide(rows: readonly PlanRow[]) {
  const preamble: string[] = [];
  const sections: Section[] = [];
  const workflow: { step: number; who: string; text: string }[] = [];
  const opinions: { unit: string; subject: string }[] = [];
  const materials: { no: number; text: string }[] = [];
  const closing: string[] = [];
  for (const row of rows) {
    const text = row.text('guideText');
    const who = row.text('who');
    switch (comparable(row.text('part'))) {
      case GUIDE_PARTS.preamble:
        preamble.push(text);
        break;
      case GUIDE_PARTS.heading:
        sections.push({ heading: text, paragraphs: [], ...shownAs(who) });
        break;
      case GUIDE_PARTS.workflow:
        workflow.push({ step: workflow.length + 1, who: who || '—', text });
        break;
      case GUIDE_PARTS.opinions:
        opinions.push({ unit: who || '—', subject: text });
        break;
      case GUIDE_PARTS.materials:
        materials.push({ no: materials.length + 1, text });
        break;
      case GUIDE_PARTS.closing:
        closing.push(text);
        break;
      default:
        (sections.at(-1)?.paragraphs ?? preamble).push(text);
    }
  }
  // A section is told as a table only where it says all that the table says.
  const said = sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  const isSaid = [
    ...workflow.map(({ text }) => text),
    ...materials.map(({ text }) => text),
    ...opinions.flatMap(({ unit, subject }) => [unit, subject]),
  ].every((text) => said.includes(text));
  const told = sections.map(({ heading, paragraphs, ...shown }) => ({
    heading,
    paragraphs,
    ...(isSaid ? shown : {}),
  }));
  return { preamble, sections: told, workflow, opinions, materials, closing };
}

function shownAs(who: string): Pick<Section, 'shownAs'> {
  if (who === GUIDE_PARTS.workflow) return { shownAs: 'workflow' };
  if (who === GUIDE_PARTS.materials) return { shownAs: 'materials' };
  return {};
}
