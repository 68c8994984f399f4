import { languageNames } from '../../text/language-names';
import { Choice } from '../map/Choice';
import { usePage } from '../page-styles';
import { useText } from '../use-text';
import { useHomeStyles } from './home-styles';
import type { SettingsPart } from './settings-part';

const AS_TEAMS = 'as-teams';

/** The language of this page and of all that the bot says, if it is to be another than that of Teams. */
export function LanguageChoice({ settings, onChange }: SettingsPart) {
  const { t } = useText();
  const page = usePage();
  const styles = useHomeStyles();
  const { language, ...rest } = settings;
  const options = languageNames().map(({ language: value, name: label }): { value: string; label: string } => ({
    value,
    label,
  }));
  return (
    <div className={page.card}>
      <h2 className={styles.name}>{t('home.settings.language')}</h2>
      <Choice
        label={t('home.settings.languageHint')}
        options={[{ value: AS_TEAMS, label: t('home.settings.asTeams') }, ...options]}
        chosen={language ?? AS_TEAMS}
        onChoose={(chosen) => onChange(chosen === AS_TEAMS ? rest : { ...rest, language: chosen })}
      />
    </div>
  );
}
