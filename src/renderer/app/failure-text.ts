// The sentence for a failure, in which an encoding goes by the name that it has wherever else it is offered.
import type { TFunction } from 'i18next';
import { ENCODINGS } from '#core/model/encoding.ts';
import type { FailureJson } from '#core/model/failure.ts';

export function failureText(t: TFunction, { code, params }: FailureJson): string {
  const encoding = ENCODINGS.find((one) => one === params.encoding);
  const named = encoding === undefined ? {} : { encoding: t(`encoding.${encoding}`) };
  return t(`failure.${code}`, { ...params, ...named });
}
