// What opens a report before its text begins, and what stands before a name: datelines, labels, titles of staff.

const HAN = '[\\u3400-\\u4DBF\\u4E00-\\u9FFF]';

/** Datelines, and labels in brackets, as the sources of expressions. */
export const OPENINGS = {
  dateline: `(?:本[报報][讯訊]|(?<=${HAN}|^)\\d{1,2}月\\d{1,2}日[电電讯訊])`,
  label: '【[^】\\n]{1,8}】',
} as const;

/** What a text ends with, if that opens a report. */
export function openingAt(text: string): keyof typeof OPENINGS | null {
  return ENDS_IN_DATELINE.test(text) ? 'dateline' : ENDS_IN_LABEL.test(text) ? 'label' : null;
}
const ENDS_IN_DATELINE = new RegExp(`${OPENINGS.dateline}$`, 'u');
const ENDS_IN_LABEL = new RegExp(`${OPENINGS.label}$`, 'u');

/** True where a text ends with what a person does at the paper, so that a name follows. */
export const endsInTitle = (text: string): boolean => ENDS_IN_TITLE.test(text);
const ENDS_IN_TITLE =
  /(?:[记記]者|通[讯訊][员員]|特派[员員]|[实實][习習]生|[编編][辑輯]|校[对對]|[摄攝]影|作者|撰稿|供稿|文字|版式|美[编編]|责[编任]|責[編任])$/u;
