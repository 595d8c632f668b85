import {
  CHOSEN_MARKS,
  DOUBT,
  HAVING_WORDS,
  HOW_MANY,
  LACKING_WORDS,
  NO_WORDS,
  UNCHOSEN_MARKS,
  YES_WORDS,
} from '../messages/choiceWords';
import { comparable } from '../values/normaliseText';
import type { ChoiceType } from '../catalogue/Catalogue';

/** The pair for which words of having and lacking are an answer. */
const YES_NO = ['是', '否'];
const CLOSING = /[。.!！;；、,，]+$/;
/** A remark in brackets at the end. */
const REMARK = /^(.+?)[(（]([^()（）]*)[)）]$/;

/**
 * The choice that a text means: a choice itself, one of the words that people write for it, a mark, or
 * the choice beside a mark. Undefined where it may mean either, or anything else.
 */
export function readChoice(typed: string, type: ChoiceType): string | undefined {
  const text = comparable(typed).toLowerCase();
  const exact = type.choices.find((choice) => comparable(choice).toLowerCase() === text);
  if (exact !== undefined) return exact;
  const closed = text.replace(CLOSING, '');
  const [, answer, remark] = REMARK.exec(closed) ?? [];
  if (answer !== undefined && remark !== undefined) {
    return DOUBT.test(remark) ? undefined : meant(answer.replace(CLOSING, ''), type);
  }
  return meant(closed, type);
}

function meant(text: string, type: ChoiceType): string | undefined {
  return wordOf(text, type) ?? markedOf(text, type);
}

function wordOf(text: string, { choices, met, words }: ChoiceType): string | undefined {
  const own = choices.find((choice) =>
    [choice, ...(words?.[choice] ?? [])].some((word) => comparable(word).toLowerCase() === text),
  );
  if (own !== undefined) return own;
  const [other, ...more] = choices.filter((choice) => choice !== met);
  if (other === undefined || more.length > 0) return undefined;
  const isYesNo = choices.every((choice) => YES_NO.includes(choice));
  const yes = isYesNo ? [...YES_WORDS, ...HAVING_WORDS] : [...YES_WORDS, `已${met}`, `能${met}`];
  const no = isYesNo
    ? [...NO_WORDS, ...LACKING_WORDS]
    : [
        ...NO_WORDS,
        ...['不', '未', '没', '没有', '尚未', '未能', '不能'].map((word) => word + met),
      ];
  if (yes.includes(text)) return met;
  if (no.includes(text)) return other;
  const many = isYesNo ? HOW_MANY.exec(text)?.[1] : undefined;
  return many === undefined ? undefined : Number(many) > 0 ? met : other;
}

/** `☑是□否`, `是√否×`, `√是`: marks beside choices, all in front or all behind. */
function markedOf(text: string, { choices }: ChoiceType): string | undefined {
  const byLength = [...choices].sort((a, b) => b.length - a.length);
  const tokens: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(tokens.at(-1)!.length)) {
    const choice = byLength.find((each) => rest.startsWith(comparable(each).toLowerCase()));
    const [mark = ''] = rest;
    if (choice === undefined && !`${CHOSEN_MARKS}${UNCHOSEN_MARKS}`.includes(mark))
      return undefined;
    tokens.push(choice ?? mark);
  }
  if (tokens[0] !== undefined && choices.includes(tokens[0])) tokens.reverse();
  const chosen: string[] = [];
  for (let at = 0; at < tokens.length; at += 2) {
    const [mark = '', choice = ''] = tokens.slice(at, at + 2);
    if (choices.includes(mark) || !choices.includes(choice)) return undefined;
    if (CHOSEN_MARKS.includes(mark)) chosen.push(choice);
  }
  return chosen.length === 1 ? chosen[0] : undefined;
}
