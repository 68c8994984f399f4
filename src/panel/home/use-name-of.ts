import type { Other } from '../../domain/home';
import { useText } from '../use-text';

/** Writes a name, or who they are as far as that is known. */
export function useNameOf(): (other: Other) => string {
  const { t } = useText();
  return ({ name }) => name || t('home.somebody');
}
