import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { EraseAnswer, EraseRequest } from '../../domain/home';
import { type EraseView, GOING } from '../../domain/my-data';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';
import { useHome } from './use-home';

type Step = { is: 'rest' | 'looking' | 'erasing' | 'failed' } | { is: 'asked'; view: EraseView };

/** Erasing in two steps: first exactly what goes and what stays is shown, and only then it can be done. */
export function Erase() {
  const { ask, leave } = useHome();
  const { t } = useText();
  const page = usePage();
  const look = useHomeStyles();
  const [step, go] = useState<Step>({ is: 'rest' });
  const say = async (request: EraseRequest) => {
    go({ is: request.do === 'look' ? 'looking' : 'erasing' });
    const answer = await ask<EraseAnswer>('home.erase', request);
    if (!answer || 'refused' in answer) go({ is: 'failed' });
    else if ('view' in answer) go({ is: 'asked', view: answer.view });
    else leave();
  };
  const busy = step.is === 'looking' || step.is === 'erasing' ? step.is : undefined;
  return (
    <section className={page.card} aria-labelledby="erase">
      <h2 className={look.name} id="erase">
        {t('home.erase.title')}
      </h2>
      <p className={look.hint}>{t('home.erase.about')}</p>
      {step.is === 'asked' && (
        <Sure view={step.view} onErase={() => void say({ do: 'erase' })} onKeep={() => go({ is: 'rest' })} />
      )}
      <div role="status">
        {busy && <Spinner size="tiny" label={t(`home.erase.${busy}`)} />}
        {step.is === 'failed' && <p className={look.text}>{t('home.erase.failed')}</p>}
      </div>
      {(step.is === 'rest' || step.is === 'failed') && (
        <div className={look.row}>
          <Button onClick={() => void say({ do: 'look' })}>{t('home.erase.look')}</Button>
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

function Sure({ view, onErase, onKeep }: { view: EraseView; onErase(): void; onKeep(): void }) {
  const { t } = useText();
  const look = useHomeStyles();
  const page = usePage();
  const styles = useStyles();
  const { goes, stays } = view;
  const going = GOING.filter((what) => goes[what] > 0);
  return (
    <>
      <h3 className={page.heading}>{t('home.erase.goes')}</h3>
      <ul className={styles.list}>
        {going.map((what) => (
          <li key={what}>{t(`home.erase.going.${what}`, { count: goes[what] })}</li>
        ))}
        <li>{t('home.erase.always')}</li>
      </ul>
      <h3 className={page.heading}>{t('home.erase.stays')}</h3>
      <ul className={styles.list}>
        {stays.map(({ name, conversations }) => (
          <li key={name}>{t('home.erase.staying', { name: name || t('home.somebody'), count: conversations })}</li>
        ))}
        {stays.length === 0 && <li>{t('home.erase.nothingStays')}</li>}
      </ul>
      <p className={look.hint}>{t('home.erase.sure')}</p>
      <div className={look.row}>
        <Button appearance="primary" autoFocus onClick={onKeep}>
          {t('home.erase.keep')}
        </Button>
        <Button onClick={onErase}>{t('home.erase.now')}</Button>
      </div>
    </>
  );
}
