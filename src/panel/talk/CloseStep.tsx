import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Missing, stillMissing } from '../../domain/meeting-close';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '6px' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  mark: { fontSize: '16px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  done: { fontSize: '16px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  missing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a close asks for. */
export type CloseStepName = Exclude<Missing, 'not-started'>;

export interface CloseStepProps {
  step: CloseStepName;
  /** Id of its heading, which names what is inside. */
  heading: string;
  title: string;
  done: boolean;
  /** How often somebody has asked to go on before it was done; each time the first open step takes the focus. */
  asked: number;
  children: ReactNode;
}

/** One step of the close, with a mark that says whether it is done, and a word when it is this one that is waited for. */
export function CloseStep({ step, heading, title, done, asked, children }: CloseStepProps) {
  const { meeting, me, theirName } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const isNext = stillMissing(meeting) === step;
  const first = useRef(isNext);
  first.current = isNext;
  useEffect(() => {
    if (asked === 0 || !first.current) return;
    const field = section.current?.querySelector<HTMLElement>('textarea, input');
    (field ?? section.current)?.focus();
  }, [asked]);
  return (
    <section className={styles.step} aria-labelledby={heading} ref={section} tabIndex={-1}>
      <div className={styles.head}>
        {done ? (
          <CheckmarkCircleFilled className={styles.done} aria-hidden />
        ) : (
          <CircleRegular className={styles.mark} aria-hidden />
        )}
        <h2 className={page.heading} id={heading}>
          {title}
        </h2>
      </div>
      {children}
      {asked > 0 && isNext && (
        <p role="alert" className={styles.missing}>
          {t(`closing.missing.${step}.${me}`, { name: theirName })}
        </p>
      )}
    </section>
  );
}
