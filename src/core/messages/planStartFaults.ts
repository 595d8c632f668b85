import { fault, type At } from './planFault';

/** How an indicator's progress was taken where 进度起点 does not say it, and what contradicts what it says. */
export const startFaults = {
  startGuessed: (at: At, name: string) =>
    fault(
      at,
      '',
      '从零起或从基期起',
      `“${name}”从1月起累计，又有基期，已按从基期起算序时；每年1月从零计的，请在“进度起点”中填“从零起”。`,
    ),
  changeAsked: (at: At, name: string) =>
    fault(
      at,
      '',
      '按水平或从基期起',
      `“${name}”是增减的幅度，各月的数不能相加，现在仍按时间进度判定；只应看离目标还差多少的，请在“进度起点”中填“按水平”；就这样判定的填“从基期起”。`,
    ),
  levelAsked: (at: At, name: string) =>
    fault(
      at,
      '',
      '按水平、从零起或从基期起',
      `“${name}”年初就有，又没有基期，现在从零算起按时间进度判定；请填上基期，或在“进度起点”中填“按水平”（不看时间进度，只看离目标还差多少）；就这样判定的填“从基期起”。`,
    ),
  anewOfInstant: (at: At, name: string) =>
    fault(
      at,
      '从零起',
      '累计数才从零起',
      `“${name}”按时点报月末数，不是每年1月从零计的：从零计的，请把“期别”改为“累计”；年初就有的，请填“从基期起”（填上基期）或“按水平”；年初没有的，填“从基期起”，基期填“0”。`,
    ),
} as const;
