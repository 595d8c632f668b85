import type { SignerField, Signers } from '../entries/signers';
import { quoted, say, type Place, type Said } from './place';

/* 签报栏: the foot of a form, and what is missing in it. */

export const SIGNER_WORD: Readonly<Record<SignerField, string>> = {
  filler: '填表人',
  phone: '联系电话',
  reviewer: '审核人',
  head: '单位负责人',
  date: '报出日期',
};

export const SIGNERS_TITLE = '签报栏';
export const SIGNERS_VALUE = '请填写';
export const SIGNERS_SEAL = '单位公章、签字（报送纸质件时用）';
export const SEAL_TEXT = '（公章）';

type Contact = Pick<Signers, 'filler' | 'phone'> | undefined;

/** Who is to be rung up: `张三 0527-84350001`; empty where that is not known. */
export function contactOf(contact: Contact): string {
  return [contact?.filler, contact?.phone].filter(Boolean).join(' ');
}

/** Name and telephone behind a unit's name, where they are known: `龙河镇（张三 0527-84350001）`. */
export function withContact(name: string, contact: Contact): string {
  const said = contactOf(contact);
  return said === '' ? name : `${name}（${said}）`;
}

export const signerMissing = (place: Place, fields: readonly SignerField[]): Said => {
  const words = fields.map((field) => quoted(SIGNER_WORD[field])).join('、');
  return say(place, {
    found: `没有写${words}`,
    expected: words,
    wrong: `签报栏没有写${words}`,
    remedy: '请补写，以便核对时联系；不影响收表和结账',
  });
};
