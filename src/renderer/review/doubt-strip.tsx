// The doubt at hand, said beside its place in the text: a strip that floats under it and is no part of the text.
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { otherWay } from '#core/review/other-way.ts';
import { useKeys } from '#renderer/commands/key-map.ts';
import { isComposing } from '#renderer/commands/keys.ts';
import { isCommandEnabled, runCommand } from '#renderer/commands/registry.ts';
import { keyText } from '#renderer/workspace/key-text.ts';
import type { PageSession } from '#renderer/workspace/page-session.ts';
import { actionLabel, DoubtText, hasOtherWay, proposalOf } from './doubt-text.tsx';
import { useReview } from './review-store.ts';
import { createReviewer } from './reviewer.ts';
import './review.css';

interface DoubtStripProps {
  readonly session: PageSession;
  readonly view: RefObject<EditorView | null>;
  readonly language: string;
}

const ACTIONS = ['accept-doubt', 'flip-doubt', 'next-doubt'] as const;
/** Where the doubt at hand is none of the queue. */
const FURTHER = ['accept-doubt', 'flip-doubt', 'further-doubt'] as const;
/** Room that is kept between the strip and what is around it, in CSS pixels. */
const GAP = 6;
/** Milliseconds for which is shown what is said without a doubt at hand. */
const SHOWN = 8_000;

export function DoubtStrip({ session, view, language }: DoubtStripProps) {
  const { t } = useTranslation();
  const { map } = useKeys();
  const { current, doubts, further, said } = useReview();
  const strip = useRef<HTMLElement>(null);
  const { raw } = session.store.getState();

  useEffect(() => {
    if (current === null) return;
    const place = (): void => {
      if (strip.current !== null) float(strip.current);
    };
    const scroller = strip.current?.parentElement?.querySelector('.editor-scroller');
    place();
    // What the browser lays out late moves the place.
    const frame = requestAnimationFrame(place);
    scroller?.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    const stop = session.subscribe(() => requestAnimationFrame(place));
    return () => {
      stop();
      cancelAnimationFrame(frame);
      scroller?.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [current, session]);

  // Without a doubt at hand, what is said of the doubts is all there is to see of them, for a while.
  useEffect(() => {
    if (current !== null || said === null) return;
    const timer = setTimeout(() => useReview.setState({ said: null }), SHOWN);
    return () => clearTimeout(timer);
  }, [current, said]);

  // Escape puts the doubt away, from the text as from the strip.
  useEffect(() => {
    if (current === null) return;
    const pane = strip.current?.parentElement;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      createReviewer(session, () => view.current).leave();
      view.current?.focus();
    };
    pane?.addEventListener('keydown', leave);
    return () => pane?.removeEventListener('keydown', leave);
  }, [current, session, view]);

  const among = further ?? doubts;
  const at = current === null ? -1 : among.findIndex(({ key }) => key === current.key);
  const place = further === null ? t('review.at', { at: at + 1, count: doubts.length }) : t('review.beyond');
  const told = said === null ? '' : t(`review.said.${said.how}`);
  const way = current === null || at === -1 ? null : otherWay(current, session.state);
  const asked = current === null ? '' : proposalOf(t, current);
  // After the last decision that is all.
  const ended =
    current === null && said !== null && said.doubt !== null && doubts.length === 0
      ? t('review.said.none')
      : '';
  return (
    <>
      <p role="status" className="doubt-told" data-alone={current === null && told !== '' ? '' : undefined}>
        {[told, asked, ended].filter((text) => text !== '').join(' ')}
      </p>
      {current !== null && (
        <section ref={strip} className="doubt-strip" aria-label={t('review.at-hand')}>
          <div className="doubt-said">
            <DoubtText doubt={current} raw={raw} language={language} />
          </div>
          <div className="doubt-actions">
            <span className="doubt-count">{at === -1 ? t('review.decided') : place}</span>
            {(further === null ? ACTIONS : FURTHER).map((id) => (
              <button
                key={id}
                type="button"
                disabled={!isCommandEnabled(id) || (id === 'flip-doubt' && !hasOtherWay(current))}
                onClick={() => {
                  runCommand(id);
                  view.current?.focus();
                }}
              >
                {actionLabel(t, id, current, way)} <kbd>{keyText(map.get(id) ?? '')}</kbd>
              </button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** Puts the strip under the marked text, above it where there is no room, and at the edge when that is out of sight. */
function float(strip: HTMLElement): void {
  const frame = strip.parentElement?.querySelector('.editor-scroller')?.getBoundingClientRect();
  const origin = strip.parentElement?.getBoundingClientRect();
  const marks = strip.parentElement?.querySelectorAll('[data-at-doubt]');
  const [first, last] = [marks?.[0], marks?.[marks.length - 1]];
  if (frame === undefined || origin === undefined || first === undefined || last === undefined) return;
  const { height } = strip.getBoundingClientRect();
  const under = last.getBoundingClientRect().bottom + GAP;
  const over = first.getBoundingClientRect().top - GAP - height;
  const top = under + height <= frame.bottom ? under : over;
  const inside = Math.max(frame.top + GAP, Math.min(top, frame.bottom - height - GAP));
  strip.style.insetBlockStart = `${inside - origin.top}px`;
}
